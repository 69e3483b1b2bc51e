/** @file The text of what may be a line: the first of it, however much a page has. */

import type { AnyNode, Element } from 'domhandler';
import { isBlank, oneLine } from '../../html/characters.ts';
import { isText } from '../../html/elements.ts';

/** Letters of a line that says one thing about the page, at most. */
export const LINE = 100;

/** So many nodes hold a line of text, or a box; a page that is out to waste time has more. */
const NODES = 200;

/** The text of a short line. */
export function lineOf(element: Element): string {
  return oneLine(textsIn(element).join(''));
}

/** The first text to be seen in the element, unless it stands far inside. */
export function firstText(element: Element): string | undefined {
  const text = textsIn(element).find((one) => !isBlank(one));
  return text === undefined ? undefined : oneLine(text);
}

function textsIn(element: Element): string[] {
  return nodesIn(element)
    .filter(isText)
    .map(({ data }) => data.slice(0, 4 * LINE));
}

/** The element and the first of the nodes in it, in page order. */
export function nodesIn(element: Element): AnyNode[] {
  const nodes: AnyNode[] = [];
  const left: AnyNode[] = [element];
  for (let node = left.pop(); node && nodes.length < NODES; node = left.pop()) {
    nodes.push(node);
    if (node.type === 'tag') left.push(...node.children.slice(0, NODES).reverse());
  }
  return nodes;
}
