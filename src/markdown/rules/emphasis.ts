/** @file Emphasis; its delimiters are chosen by the ladder in `emphasis.ts`. */

import { EMPHASIS_CLOSE, EMPHASIS_OPEN } from '../marks.ts';
import type { Rule } from './rule.ts';

export const emphasis: Rule<'emphasis'> = {
  replacement: (content) => EMPHASIS_OPEN + content + EMPHASIS_CLOSE,
};
