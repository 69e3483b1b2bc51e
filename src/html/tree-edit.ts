/** @file Changes a parsed tree: nodes below another parent, elements that no source wrote. */

import { type ChildNode, type Element, type ParentNode, Text } from 'domhandler';
import { html } from 'parse5';
import { treeAdapter } from './tree-adapter.ts';

/** Makes the nodes the parent's only children. */
export function adopt(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  for (const [index, child] of children.entries()) {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  }
}

/** Moves what stands in the element behind it. */
export function moveOut(element: Element): void {
  const { parent, children } = element;
  if (parent === null) return;
  adopt(element, []);
  adopt(
    parent,
    parent.children.flatMap((node) => (node === element ? [element, ...children] : [node])),
  );
}

/** An element without attributes, children or a place in the tree. */
export function newElement(name: string): Element {
  // The adapter's nodes have the shape of Cheerio's.
  return treeAdapter.createElement(name, html.NS.HTML, []) as unknown as Element;
}

/** Cuts a text in two at the index, and returns the node of the second part. */
export function splitText(text: Text, index: number): Text {
  const rest = new Text(text.data.slice(index));
  text.data = text.data.slice(0, index);
  const { parent } = text;
  if (parent !== null) {
    const { children } = parent;
    const end = children.indexOf(text) + 1;
    adopt(parent, [...children.slice(0, end), rest, ...children.slice(end)]);
  }
  return rest;
}
