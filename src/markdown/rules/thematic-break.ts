/** @file Thematic breaks. */

import type { Rule } from './rule.ts';

export const thematicBreak: Rule<'rule'> = {
  tag: 'rule',
  replacement(_content, _node, _writer, { opensItem, inList }) {
    // After a bullet, dashes would make one rule of the whole line.
    if (opensItem) return '***';
    // Further down, kramdown ends the list before any form of Markdown's.
    return inList ? '<hr>' : '---';
  },
};
