/** @file Thematic breaks. */

import type { Rule } from './rule.ts';

export const thematicBreak: Rule<'rule'> = { tag: 'rule', replacement: () => '---' };
