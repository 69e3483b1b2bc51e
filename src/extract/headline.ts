/** @file Whether a heading in the text is the post's own, which moves to the front matter, or one of the text's. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { plainText } from '../html/blocks.ts';
import { isElement, isText, STRUCTURES } from '../html/elements.ts';
import type { Finder } from './find.ts';
import { letters } from './letters.ts';

/** Letters and digits of what may stand over a title: a section's name, a date, an author. */
const LONGEST_KICKER = 80;

/**
 * Whether all of the heading may leave the text for the title. One that holds more than its words doesn't: a picture, a
 * link in the midst of it. Neither does one that is quoted or listed, nor, unless something else `states` the title,
 * one that text comes before.
 */
export function isHeadline(
  element: Element,
  root: ParentNode,
  find: Finder,
  states: boolean,
): boolean {
  if (holdsMore(element, find)) return false;
  for (let at = element.parent; at && at !== root; at = at.parent) {
    if (isElement(at) && STRUCTURES.has(at.name)) return false;
  }
  return states || isFirst(element, root, find);
}

function holdsMore(element: Element, find: Finder): boolean {
  const pictures = find.page.select('img, picture, video, audio, iframe', element);
  if (pictures.some((picture) => !find.isDropped(picture))) return true;
  const whole = textOf([element], find);
  return find.page
    .select('a[href]', element)
    .some((link) => !find.isDropped(link) && textOf([link], find) !== whole);
}

function isFirst(element: Element, root: ParentNode, find: Finder): boolean {
  let kicker = 0;
  for (let at: ParentNode = element; at !== root && at.parent; at = at.parent) {
    for (let before = at.prev; before; before = before.prev) {
      const { length } = textOf([before], find);
      kicker += length;
      if (kicker > LONGEST_KICKER || (length > 0 && isProse(before, find))) return false;
    }
  }
  return true;
}

/** Whether the node is text or has a paragraph, a list or the like in it. */
function isProse(node: AnyNode, find: Finder): boolean {
  if (isText(node)) return true;
  if (!isElement(node)) return false;
  if (node.name === 'p' || STRUCTURES.has(node.name)) return true;
  return find.page.select('p', node).some((paragraph) => textOf([paragraph], find) !== '');
}

/** What shows of the nodes, by its letters. */
function textOf(nodes: readonly AnyNode[], find: Finder): string {
  return letters(plainText(nodes, find.reading));
}
