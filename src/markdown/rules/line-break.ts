/** @file Line breaks; how one is written depends on what is around it, see `inline.ts`. */

import { BREAK } from '../marks.ts';
import type { Rule } from './rule.ts';

export const lineBreak: Rule<'break'> = { replacement: () => BREAK };
