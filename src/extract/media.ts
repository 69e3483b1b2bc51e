/** @file What shows something without words: pictures, and players of what a reader would open. */

import type { AnyNode, Element } from 'domhandler';
import { isElement, isImage } from '../html/elements.ts';
import { EMBEDS, embedOf } from '../html/embeds.ts';
import { imageOf } from '../html/images.ts';
import type { Finder } from './find.ts';

export function isMedium(element: Element, { reading }: Finder): boolean {
  if (isImage(element)) return imageOf(element, reading) !== undefined;
  return EMBEDS.has(element.name) && embedOf(element, reading) !== undefined;
}

/** Whether a medium stands in the element, and is not left out or shown elsewhere. */
export function holdsMedium(element: Element, find: Finder): boolean {
  return element.children.some(
    (child) =>
      isElement(child) &&
      !isGone(child, find) &&
      (isMedium(child, find) || holdsMedium(child, find)),
  );
}

/** Whether the node is left out, or shown elsewhere. */
export function isGone(node: AnyNode, { reading }: Finder): boolean {
  const as = reading.roles.get(node)?.as;
  return as === 'dropped' || as === 'moved' || as === 'placed';
}
