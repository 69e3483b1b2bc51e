/** @file The blocks of the article, each with how much it holds and where in the text it stands. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isBlank } from '../../html/characters.ts';
import { isBlock, isElement, isHeading, isText, STRUCTURES } from '../../html/elements.ts';
import { holds } from './line.ts';
import { type Measure, type Measures, proseOf } from './measure.ts';

export interface Place {
  readonly element: Element;
  readonly measure: Measure;
  /** The share of the article's running text that stands before it, and after it. */
  readonly before: number;
  readonly after: number;
}

/** A table without head cells that holds so much of the running text lays it out. */
const LAYOUT = 0.5;

/**
 * The blocks in page order, outer ones first; none that stands in one that `isDone`. A list, a table, a quotation, a
 * figure and the like are each one: what is in them is nothing without the rest. Of a table that only lays out the page
 * the blocks in its cells count. A line that is none by its element, but stands alone among blocks, is one, too.
 */
export function* placesIn(
  roots: readonly ParentNode[],
  measures: Measures,
  isDone: (element: Element) => boolean = () => false,
): Generator<Place> {
  const all = roots.reduce((sum, root) => sum + proseOf(root, measures), 0);
  if (all === 0) return;
  const pending: { readonly node: ParentNode; readonly before: number }[] = [];
  let total = 0;
  for (const node of roots) {
    pending.push({ node, before: total });
    total += proseOf(node, measures);
  }
  pending.reverse();
  const outer = new Set(roots);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, before } = next;
    const own = measures.get(node);
    if (own === undefined) continue;
    if (isElement(node) && !outer.has(node)) {
      if (isDone(node)) continue;
      const after = all - before - own.prose;
      yield { element: node, measure: own, before: before / all, after: after / all };
      if (isDone(node) || (isWhole(node) && !isLayout(node, own.prose / all))) continue;
    }
    const inner: typeof pending = [];
    let at = before;
    for (const child of node.children) {
      if (!isElement(child) || !(isBlock(child) || isApart(child))) continue;
      inner.push({ node: child, before: at });
      at += proseOf(child, measures);
    }
    pending.push(...inner.reverse());
  }
}

/** Elements that a page sets apart by their looks alone. */
const INLINE_LINES: ReadonlySet<string> = new Set(['a', 'small', 'span', 'time']);

/** What has lines of its own, and isn't a line, an item or a cell itself. */
const BOXES: ReadonlySet<string> = new Set(
  'address article aside body center div header main section'.split(' '),
);

/** Whether the element isn't a block, and is a line on its own: beside it there are blocks alone. */
function isApart(element: Element): boolean {
  const { parent } = element;
  const isInBox = parent !== null && isElement(parent) && BOXES.has(parent.name);
  return (
    isInBox &&
    INLINE_LINES.has(element.name) &&
    isEdge(element.prev, 'prev') &&
    isEdge(element.next, 'next')
  );
}

/** Whether the next node on that side which shows anything is a block, or there is none. */
function isEdge(beside: AnyNode | null, side: 'prev' | 'next'): boolean {
  let node = beside;
  while (node !== null && (isText(node) ? isBlank(node.data) : !isElement(node))) node = node[side];
  return node === null || (isElement(node) && isBlock(node));
}

function isLayout(element: Element, share: number): boolean {
  return (
    element.name === 'table' && share >= LAYOUT && !holds(element, ({ name }) => name === 'th')
  );
}

/** Whether the element is a piece of text that isn't whole without any of its parts. */
export function isWhole(element: Element): boolean {
  return STRUCTURES.has(element.name) && !isHeading(element);
}
