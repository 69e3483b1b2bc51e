/** @file Block quotes. */

import { prefixLines } from '../lines.ts';
import type { Rule } from './rule.ts';

export const quote: Rule<'quote'> = {
  tag: 'quote',
  replacement(_content, node, writer) {
    return prefixLines(writer.blocks(node.children), '> ', '> ');
  },
};
