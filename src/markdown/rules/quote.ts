/** @file Block quotes. */

import { prefixLines } from '../lines.ts';
import type { Rule } from './rule.ts';

export const quote: Rule<'quote'> = {
  replacement(_content, node, writer) {
    let { children } = node;
    let prefix = '> ';
    // Each of the quotes that hold nothing but another would copy the whole text.
    for (
      let [inner] = children;
      children.length === 1 && inner?.tag === 'quote';
      [inner] = children
    ) {
      children = inner.children;
      prefix += '> ';
    }
    return prefixLines(writer.blocks(children, 'quote'), prefix, prefix);
  },
};
