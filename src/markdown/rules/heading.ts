/** @file ATX headings: one line, whatever the page put into it. */

import { finishInline } from '../inline.ts';
import type { Rule } from './rule.ts';

export const heading: Rule<'heading'> = {
  replacement(content, node, _writer, { opensItem }) {
    // goldmark finds tasks in headings, too.
    const text = finishInline(content, { place: 'heading', item: opensItem });
    return `${'#'.repeat(node.level)} ${text}`.trimEnd();
  },
};
