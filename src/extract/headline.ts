/** @file Whether a heading in the text is the post's own, which moves to the front matter, or one of the text's. */

import type { Element, ParentNode } from 'domhandler';
import { isElement, STRUCTURES } from '../html/elements.ts';
import type { Finder } from './find.ts';
import { isFirst, lettersOf } from './first.ts';

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
  const whole = lettersOf([element], find);
  return find.page
    .select('a[href]', element)
    .some((link) => !find.isDropped(link) && lettersOf([link], find) !== whole);
}
