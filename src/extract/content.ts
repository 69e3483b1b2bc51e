/** @file The nodes that a part of the post is written from. */

import type { AnyNode, ParentNode } from 'domhandler';
import { isElement } from '../html/elements.ts';

/** What begins and ends a line, and may be written as it is wherever it stands. */
const LINES: ReadonlySet<string> = new Set(
  (
    'address article aside center div dl figure footer form h1 h2 h3 h4 h5 h6 header hgroup main ol p pre section ' +
    'table ul'
  ).split(' '),
);

/** The nodes that are written of a part: what its elements hold, and of several the elements, so that none runs on into the next. */
export function contentOf(elements: readonly ParentNode[]): AnyNode[] {
  const [first] = elements;
  if (first !== undefined && elements.length === 1) return [...first.children];
  return elements.flatMap((one): AnyNode[] =>
    isElement(one) && LINES.has(one.name) ? [one] : one.children,
  );
}
