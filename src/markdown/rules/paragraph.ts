/** @file Paragraphs; an aligned one has no Markdown form. */

import type { Paragraph } from '../../post.ts';
import { htmlOf } from '../html.ts';
import { finishInline } from '../inline.ts';
import type { Rule } from './rule.ts';

function isHtml({ align }: Paragraph): boolean {
  return align !== undefined;
}

export const paragraph: Rule<'paragraph'> = {
  isHtml,
  replacement(content, node, _writer, { opensItem }) {
    if (isHtml(node)) return htmlOf(node);
    return finishInline(content, { place: 'paragraph', item: opensItem });
  },
};
