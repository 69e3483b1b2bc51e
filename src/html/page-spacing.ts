/** @file The post's own habit of spacing, measured once for each reading, on the page's text. */

import type { AnyNode } from 'domhandler';
import { isElement, isText, PREFORMATTED } from './elements.ts';
import type { Reading } from './reading.ts';
import { type Spacing, spacingOf } from './spacing.ts';

const measured = new WeakMap<Reading, Spacing>();

/** The spacing of the page that the node stands on. */
export function spacingFor(reading: Reading, node: AnyNode | undefined): Spacing {
  const known = measured.get(reading);
  if (known !== undefined) return known;
  let text = '';
  if (reading.whitespace === 'prettified' && node !== undefined) {
    let root = node;
    while (root.parent !== null) root = root.parent;
    const parts: string[] = [];
    collect(root, reading, parts);
    text = parts.join('\n');
  }
  const spacing = spacingOf(reading.whitespace, text);
  measured.set(reading, spacing);
  return spacing;
}

function collect(node: AnyNode, reading: Reading, parts: string[]): void {
  if (reading.roles.get(node)?.as === 'dropped') return;
  if (isText(node)) parts.push(node.data);
  else if ('children' in node && !(isElement(node) && PREFORMATTED.has(node.name))) {
    for (const child of node.children) collect(child, reading, parts);
  }
}
