/** @file Strong; its delimiters are chosen by the ladder in `emphasis.ts`. */

import { STRONG_CLOSE, STRONG_OPEN } from '../marks.ts';
import type { Rule } from './rule.ts';

export const strong: Rule<'strong'> = {
  replacement: (content) => STRONG_OPEN + content + STRONG_CLOSE,
};
