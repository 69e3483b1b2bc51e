/** @file Whether a heading or a picture in the text stands before it, or amid it. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { plainText } from '../html/blocks.ts';
import { isElement, isText, STRUCTURES } from '../html/elements.ts';
import type { Finder } from './find.ts';
import { letters } from './letters.ts';

/** Letters and digits of what may stand over a title: a section's name, a date, an author. */
const LONGEST_KICKER = 80;

const NOTHING: ReadonlySet<AnyNode> = new Set();

/** Whether no text of `root` comes before the element, but for a short line, and for what is written `apart`. */
export function isFirst(
  element: Element,
  root: ParentNode,
  find: Finder,
  apart: ReadonlySet<AnyNode> = NOTHING,
): boolean {
  let kicker = 0;
  for (let at: ParentNode = element; at !== root && at.parent; at = at.parent) {
    for (let before = at.prev; before; before = before.prev) {
      if (apart.has(before)) continue;
      const { length } = lettersOf([before], find);
      kicker += length;
      if (kicker > LONGEST_KICKER || (length > 0 && isProse(before, find))) return false;
    }
  }
  return true;
}

/** What shows of the nodes, by its letters. */
export function lettersOf(nodes: readonly AnyNode[], find: Finder): string {
  return letters(plainText(nodes, find.reading));
}

/** Whether the node is text or has a paragraph, a list or the like in it. */
function isProse(node: AnyNode, find: Finder): boolean {
  if (isText(node)) return true;
  if (!isElement(node)) return false;
  if (node.name === 'p' || STRUCTURES.has(node.name)) return true;
  return find.page.select('p', node).some((paragraph) => lettersOf([paragraph], find) !== '');
}
