/** @file References to footnotes, GFM's form. */

import { raw } from '../marks.ts';
import type { Rule } from './rule.ts';

export const footnoteReference: Rule<'footnote-reference'> = {
  replacement: (_content, { label }) => raw(`[^${label}]`),
};
