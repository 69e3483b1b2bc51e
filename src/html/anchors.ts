/** @file The places that a page's own links lead to: where no address is known, they must have their names in the text. */

import type { Element } from 'domhandler';
import { isElement, isWithin } from './elements.ts';
import { readAnchors } from './fragments.ts';
import type { Page } from './parse.ts';
import type { Reading } from './reading.ts';

/**
 * The reading with the places that links of the page lead to. With a base there are none: there the links lead
 * to the page where it came from. Call it once the page is cleaned.
 */
export function withAnchors(page: Page, reading: Reading): Reading {
  if (reading.base !== undefined) return reading;
  const { links, targets } = readAnchors(page, reading);
  const anchors = new Map<Element, string>();
  for (const { link, fragment } of links) {
    const named = targets.get(fragment)?.[0]?.element;
    const target = named && bearerOf(named, reading);
    if (target === undefined || anchors.has(target)) continue;
    if (isWritten(link, reading) && isWritten(target, reading)) anchors.set(target, fragment);
  }
  return anchors.size === 0 ? reading : { ...reading, anchors };
}

/** What bears the element's name in its place: the heading, of a sign beside one that is left out. */
function bearerOf(named: Element, { roles }: Reading): Element {
  const role = roles.get(named);
  const isSign = role?.as === 'dropped' && role.rule === 'heading-anchor';
  return isSign && named.parent !== null && isElement(named.parent) ? named.parent : named;
}

/** Whether the element is part of the text, and as a link is one still. */
function isWritten(element: Element, { roles }: Reading): boolean {
  if (roles.get(element)?.as === 'unwrapped' && element.attribs.href !== undefined) return false;
  return !isWithin(element, (above) => {
    const as = roles.get(above)?.as;
    return as === 'dropped' || as === 'moved' || as === 'footnote-reference';
  });
}
