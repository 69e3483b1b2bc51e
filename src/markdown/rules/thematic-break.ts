/** @file Thematic breaks. */

import type { Rule } from './rule.ts';

export const thematicBreak: Rule<'rule'> = {
  // After a bullet, dashes would make one rule of the whole line; Prettier has asterisks anywhere in a list.
  replacement: (_content, _node, _writer, { inList }) => (inList ? '***' : '---'),
};
