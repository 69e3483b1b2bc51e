/** @file Inline elements without a Markdown form (`sub`, `u`, `kbd`, …): their tags, with Markdown between. */

import { startTag } from '../html.ts';
import { TAG_CLOSE, TAG_OPEN } from '../marks.ts';
import type { Rule } from './rule.ts';

export const inlineHtml: Rule<'inline-html'> = {
  tag: 'inline-html',
  replacement(content, { name, attributes }) {
    const open = TAG_OPEN + startTag(name, attributes) + TAG_CLOSE;
    return `${open}${content}${TAG_OPEN}</${name}>${TAG_CLOSE}`;
  },
};
