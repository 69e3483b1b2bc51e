/** @file The text of what may be a line: the first of it, however much a page has. */

import type { AnyNode, Element, Text } from 'domhandler';
import { isBlank, oneLine } from '../../html/characters.ts';
import { isElement, isImage, isText } from '../../html/elements.ts';
import { EMBEDS } from '../../html/embeds.ts';

/** Letters of a line that says one thing about the page, at most. */
export const LINE = 100;

/** So many nodes hold a line of text, or a box; a page that is out to waste time has more. */
const NODES = 200;

/** The text of a short line. */
export function lineOf(element: Element): string {
  return oneLine(textsIn(element).join(''));
}

/** The same with a space where an element begins or ends, for what a page sets apart by its looks. */
export function wordsOfLine(element: Element): string {
  return oneLine(textsIn(element).join(' '));
}

/** The first text to be seen in the element, unless it stands far inside. */
export function firstText(element: Element): string | undefined {
  const text = textsIn(element).find((one) => !isBlank(one));
  return text === undefined ? undefined : oneLine(text);
}

/** The texts of a short line that stand before, between and after its links. */
export function textsBetweenLinks(element: Element): string[] {
  const texts = [''];
  if (isLink(element)) return texts;
  for (const node of nodesIn(element)) {
    if (isLink(node)) texts.push('');
    else if (isText(node) && !isInLink(node, element))
      texts.push(`${texts.pop()}${beginningOf(node)}`);
  }
  return texts.map(oneLine);
}

export function linksIn(element: Element): Element[] {
  return elementsIn(element).filter(isLink);
}

/** The element and the first of those in it, in page order. */
export function elementsIn(element: Element): Element[] {
  return nodesIn(element).filter(isElement);
}

/** Whether the element, or one of the first in it, passes the test. */
export function holds(element: Element, test: (inner: Element) => boolean): boolean {
  return elementsIn(element).some(test);
}

/** Whether the element shows something beside words. */
export function holdsMedium(element: Element): boolean {
  return holds(element, (inner) => isImage(inner) || EMBEDS.has(inner.name));
}

/** Whether the node stands in a link below `end`. */
export function isInLink(node: AnyNode, end: Element): boolean {
  for (let at = node.parent; at && at !== end; at = at.parent) if (isLink(at)) return true;
  return false;
}

function isLink(node: AnyNode): node is Element {
  return isElement(node) && node.name === 'a';
}

function textsIn(element: Element): string[] {
  return nodesIn(element).filter(isText).map(beginningOf);
}

function beginningOf({ data }: Text): string {
  return data.slice(0, 4 * LINE);
}

/** The element and the first of the nodes in it, in page order. */
function nodesIn(element: Element): AnyNode[] {
  const nodes: AnyNode[] = [];
  const pending: AnyNode[] = [element];
  for (let node = pending.pop(); node && nodes.length < NODES; node = pending.pop()) {
    nodes.push(node);
    if (node.type === 'tag') pending.push(...node.children.slice(0, NODES).reverse());
  }
  return nodes;
}
