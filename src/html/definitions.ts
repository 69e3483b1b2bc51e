/** @file Definition lists: terms and what is said of them. */

import type { AnyNode, Element } from 'domhandler';
import type { DefinitionList } from '../post.ts';
import type { Builder } from './builder.ts';
import { isElement } from './elements.ts';

export function definitionList(builder: Builder, element: Element): void {
  builder.flush();
  const entries: DefinitionList['entries'] = [];
  collect(builder, element.children, entries);
  if (entries.length > 0) builder.out.push({ tag: 'definition-list', entries });
}

function collect(
  builder: Builder,
  nodes: readonly AnyNode[],
  entries: DefinitionList['entries'],
): void {
  for (const node of nodes) {
    const name = isElement(node) ? node.name : '';
    const hasRole = builder.reading.roles.has(node);
    if (name === 'dt' && !hasRole) {
      const children = builder.inlinesOf((node as Element).children);
      if (children.length > 0) entries.push({ tag: 'definition-term', children });
    } else if (name === 'div' && !hasRole) {
      collect(builder, (node as Element).children, entries);
    } else {
      // What stands between the entries is said of the last term.
      const inner = name === 'dd' && !hasRole ? (node as Element).children : [node];
      const children = builder.blocksOf(inner);
      if (children.length > 0) entries.push({ tag: 'definition-description', children });
    }
  }
}
