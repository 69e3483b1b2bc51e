/** @file Which elements of a page stand between paragraphs of its running text. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isElement } from '../../html/elements.ts';
import { aloneIn } from '../find.ts';
import { type Measures, proseOf } from './measure.ts';

/**
 * The test whether paragraphs of running text stand before and after an element, or after and before what holds it
 * alone. Each parent's children are looked through once, however many of them are tested.
 */
export function betweenParagraphs(measures: Measures): (element: Element) => boolean {
  const between = new Map<ParentNode, ReadonlySet<AnyNode>>();
  return (element) => {
    const outer = aloneIn(element, new Set());
    const { parent } = outer;
    if (parent === null) return false;
    let nodes = between.get(parent);
    if (nodes === undefined) {
      nodes = nodesBetween(parent.children, measures);
      between.set(parent, nodes);
    }
    return nodes.has(outer);
  };
}

/** Those of the siblings that have a paragraph of running text before and after them. */
function nodesBetween(siblings: readonly AnyNode[], measures: Measures): ReadonlySet<AnyNode> {
  const isParagraph = (node: AnyNode): boolean =>
    isElement(node) && node.name === 'p' && proseOf(node, measures) > 0;
  const first = siblings.findIndex(isParagraph);
  const last = siblings.findLastIndex(isParagraph);
  return new Set(first < 0 ? [] : siblings.slice(first + 1, last));
}
