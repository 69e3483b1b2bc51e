/** @file ATX headings: one line, whatever the page put into it. */

import { finishInline } from '../inline.ts';
import type { Rule } from './rule.ts';

export const heading: Rule<'heading'> = {
  tag: 'heading',
  replacement(content, node) {
    return `${'#'.repeat(node.level)} ${finishInline(content, { place: 'heading' })}`.trimEnd();
  },
};
