/** @file What a selector finds below a node, by Cheerio's selector engine: it supports jQuery's selectors, positional ones (`:first`, `:eq`) included. */

import { select } from 'cheerio-select';
import type { AnyNode, Document, Element } from 'domhandler';
import { isElement } from './elements.ts';

/** Selectors that begin at the node itself or beside it. */
const FROM_THE_NODE = /^\s*(?:[+~]|:scope\b)/;

/** In page order. `root` is the page that holds `within`. Throws the engine's error for an invalid selector. */
export function searchBelow(selector: string, within: AnyNode, root: Document): Element[] {
  const start = FROM_THE_NODE.test(selector) ? [within] : childElements(within);
  return select(selector, start, { context: [within], root }).filter(isElement);
}

function childElements(node: AnyNode): Element[] {
  return 'children' in node ? node.children.filter(isElement) : [];
}
