/** @file Inline elements without a Markdown form (`sub`, `u`, `kbd`, …): their tags, with Markdown between where every engine reads it. */

import type { InlineHtml } from '../../post.ts';
import { OPAQUE } from '../../safety/allowed.ts';
import { opaqueElement, startTag } from '../html.ts';
import { raw, TAG_CLOSE, TAG_OPEN } from '../marks.ts';
import type { Rule } from './rule.ts';

function isHtml({ name }: InlineHtml): boolean {
  return OPAQUE.has(name);
}

export const inlineHtml: Rule<'inline-html'> = {
  isHtml,
  replacement(content, node) {
    const { name, attributes, children } = node;
    if (isHtml(node)) return raw(opaqueElement(name, children, attributes));
    const open = TAG_OPEN + startTag(name, attributes) + TAG_CLOSE;
    return `${open}${content}${TAG_OPEN}</${name}>${TAG_CLOSE}`;
  },
};
