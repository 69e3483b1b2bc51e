/** @file Whether a heading in the text is the post's own, which moves to the front matter, or one of the text's. */

import type { Element, ParentNode } from 'domhandler';
import { isElement, isHeading, STRUCTURES } from '../html/elements.ts';
import type { Finder } from './find.ts';
import { isFirst, lettersOf } from './first.ts';
import { letters } from './letters.ts';
import { holdsMedium } from './media.ts';

/** Whether the heading is the post's own by its place: it may leave the text, and no text comes before it. */
export function isHeadline(element: Element, root: ParentNode, find: Finder): boolean {
  return mayLeave(element, root, find) && isFirst(element, root, find);
}

/**
 * Whether all of the heading may leave the text for the title. One that holds more than its words doesn't: a picture, a
 * link in the midst of it. Neither does one that is quoted or listed.
 */
export function mayLeave(element: Element, root: ParentNode, find: Finder): boolean {
  return !holdsMore(element, find) && !isInStructure(element, root);
}

/**
 * Of what a selector found, what may be the post's title: no heading that is quoted or listed, and of several in the
 * text, or one below the first level, none that text comes before. `rootOf` tells in which part of the post one stands.
 */
export function titlesIn(
  elements: readonly Element[],
  find: Finder,
  rootOf: (element: Element) => ParentNode | undefined,
): Element[] {
  const inText = elements.flatMap((element) => {
    const root = isHeading(element) ? rootOf(element) : undefined;
    return root ? [{ element, root, isPart: isInStructure(element, root) }] : [];
  });
  const own = inText.filter(({ isPart }) => !isPart);
  const [first] = own;
  const areSections =
    first !== undefined &&
    (own.length > 1 || first.element.name !== 'h1') &&
    !isFirst(first.element, first.root, find);
  const parts = new Set(
    (areSections ? inText : inText.filter(({ isPart }) => isPart)).map(({ element }) => element),
  );
  return elements.filter((element) => !parts.has(element));
}

/** The heading below the first level that opens the text and says what the source has for its title: feeds put one there. */
export function openingHeadline(
  title: string,
  find: Finder,
  rootOf: (element: Element) => ParentNode | undefined,
): Element | undefined {
  const [heading] = find.page.select('h2, h3, h4, h5, h6');
  const root = heading && rootOf(heading);
  if (heading === undefined || root === undefined) return undefined;
  const words = letters(title);
  if (words === '' || lettersOf([heading], find) !== words) return undefined;
  return isHeadline(heading, root, find) ? heading : undefined;
}

function isInStructure(element: Element, root: ParentNode): boolean {
  for (let at = element.parent; at && at !== root; at = at.parent) {
    if (isElement(at) && STRUCTURES.has(at.name)) return true;
  }
  return false;
}

function holdsMore(element: Element, find: Finder): boolean {
  if (holdsMedium(element, find)) return true;
  const whole = lettersOf([element], find);
  return find.page
    .select('a[href]', element)
    .some((link) => !find.isDropped(link) && lettersOf([link], find) !== whole);
}
