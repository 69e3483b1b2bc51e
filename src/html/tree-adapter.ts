/** @file How parse5 makes the nodes that Cheerio selects among: the usual adapter, with elements that take less room. */

import { type ChildNode, Element, isText, type ParentNode, Text } from 'domhandler';
import type { TreeAdapter } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { appended } from '../appended.ts';

/**
 * Attributes by name. Without a prototype, as an attribute may be called `constructor`; made by `new` and not by
 * `Object.create(null)`, which makes a hash table that takes several times the room.
 */
const Attributes = function Attributes() {} as unknown as new () => Record<string, string>;
Attributes.prototype = Object.create(null);

/** Adds a node that stands nowhere yet. As the usual adapter does, but that asks an element without children for the one at -1, which V8 searches for as a property. */
export function append(parent: ParentNode, child: ChildNode): void {
  const last = parent.children.at(-1);
  if (last !== undefined) {
    last.next = child;
    child.prev = last;
  }
  parent.children = appended(parent.children, child);
  child.parent = parent;
}

/** Leaves out the two tables of namespaces and prefixes that the usual adapter adds to each element, and nothing asks for. */
export const treeAdapter: TreeAdapter<Htmlparser2TreeAdapterMap> = {
  ...adapter,
  createElement(name, namespace, attributes) {
    const attribs = new Attributes();
    for (const attribute of attributes) attribs[attribute.name] = attribute.value;
    const element = new Element(name, attribs);
    element.namespace = namespace;
    return element;
  },
  appendChild: append,
  insertText(parent, text) {
    const last = parent.children.at(-1);
    if (last !== undefined && isText(last)) last.data += text;
    else append(parent, new Text(text));
  },
  adoptAttributes({ attribs }, attributes) {
    for (const { name, value } of attributes) attribs[name] ??= value;
  },
};
