/** @file Block elements without a Markdown form (`details`, …). */

import { htmlOf } from '../html.ts';
import type { Rule } from './rule.ts';

export const blockHtml: Rule<'block-html'> = {
  isHtml: () => true,
  replacement: (_content, node) => htmlOf(node),
};
