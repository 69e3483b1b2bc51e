/** @file Block quotes. */

import type { Rule } from './rule.ts';

export const quote: Rule<'quote'> = {
  replacement(_content, node, writer, surroundings) {
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
    return writer.container(children, { kind: 'quote', first: prefix, rest: prefix }, surroundings);
  },
};
