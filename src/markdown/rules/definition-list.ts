/** @file Definition lists: no form is common to the engines, so they are HTML. */

import { htmlOf } from '../html.ts';
import type { Rule } from './rule.ts';

export const definitionList: Rule<'definition-list'> = {
  isHtml: () => true,
  replacement: (_content, node) => htmlOf(node),
};
