/** @file Paragraphs; an aligned one has no Markdown form. */

import { htmlOf } from '../html.ts';
import { finishInline } from '../inline.ts';
import type { Rule } from './rule.ts';

export const paragraph: Rule<'paragraph'> = {
  tag: 'paragraph',
  replacement(content, node, _writer, { opensItem }) {
    if (node.align !== undefined) return htmlOf(node);
    return finishInline(content, { place: 'paragraph', item: opensItem });
  },
};
