/** @file Deleted text; its delimiters are set by the ladder in `emphasis.ts`. */

import { DELETE_CLOSE, DELETE_OPEN } from '../marks.ts';
import type { Rule } from './rule.ts';

export const deletion: Rule<'delete'> = {
  replacement: (content) => DELETE_OPEN + content + DELETE_CLOSE,
};
