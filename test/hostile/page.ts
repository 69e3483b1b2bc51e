/** @file A rendered page as a browser reads it, and what the checks ask of it. */

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Every node in page order, without recursion: engines nest as deep as they like. */
function* nodesOf(html: string): Generator<Node> {
  const stack: Node[] = parse(html, { scriptingEnabled: false }).childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    const inside = 'content' in node ? node.content.childNodes : [];
    const children = 'childNodes' in node ? [...node.childNodes, ...inside] : [];
    for (const child of children.reverse()) stack.push(child);
  }
}

export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  for (const node of nodesOf(html)) if ('tagName' in node) elements.push(node);
  return elements;
}

/** The text that shows, without its white space; what scripts and styles hold is none. */
export function textOf(html: string): string {
  const pieces: string[] = [];
  for (const node of nodesOf(html)) {
    if ('value' in node && !isUnseen(node.parentNode)) pieces.push(node.value);
  }
  return squeeze(pieces.join(''));
}

/** Text without its white space, so that texts compare whatever lines they stand on. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

function isUnseen(parent: DefaultTreeAdapterTypes.ParentNode | null): boolean {
  return parent !== null && 'tagName' in parent && /^(?:script|style|title)$/.test(parent.tagName);
}
