/** @file The note that a footnote's mark leads to: which element is the whole of it, and how it links back. */

import type { AnyNode, Element } from 'domhandler';
import { ARROWS } from './back-links.ts';
import { firstBelow, isElement, isHeading, rawText } from './elements.ts';
import { fragmentOf } from './fragments.ts';
import type { Reading } from './reading.ts';
import { hasLooseBracket, isFirst } from './references.ts';

/** Elements that can be a note as a whole. */
const NOTES: ReadonlySet<string> = new Set('li p div dd aside'.split(' '));

const ARROW = new RegExp(`^\\s*[${ARROWS}]`, 'u');

export interface NoteLinks {
  /** Links within the page, by the name that each leads to. */
  readonly back: ReadonlyMap<string, readonly Element[]>;
  /** Those of them that show an arrow: they lead back wherever they say. */
  readonly arrows: readonly Element[];
}

/** The links that may lead back from a note; those of another of the notes that stands in it are that one's. */
export function linksOf(note: Element, notes: ReadonlySet<Element>, reading: Reading): NoteLinks {
  const back = new Map<string, Element[]>();
  const arrows: Element[] = [];
  for (const link of linksIn(note, notes)) {
    const fragment = fragmentOf(link, reading);
    if (fragment === undefined) continue;
    if (ARROW.test(rawText([link]))) arrows.push(link);
    const links = back.get(fragment);
    if (links === undefined) back.set(fragment, [link]);
    else links.push(link);
  }
  return { back, arrows };
}

/** The element that is the whole note that the target begins, if it can be one. What has a heading is a section. */
export function noteOf(target: Element): Element | undefined {
  const note = wholeOf(target);
  return note !== undefined && holdsHeading(note) ? undefined : note;
}

function holdsHeading({ children }: Element): boolean {
  return firstBelow(children, (element) => isHeading(element) || undefined) !== undefined;
}

function wholeOf(target: Element): Element | undefined {
  if (NOTES.has(target.name)) return target;
  let node: Element = target;
  while (!NOTES.has(node.name)) {
    // The name stands at the note's head, or it is not one note's name.
    if (!isFirst(node) || node.parent === null || !isElement(node.parent)) return undefined;
    node = node.parent;
  }
  if (!isFirst(target, node)) return undefined;
  if (hasLooseBracket(target)) return undefined;
  const above = node.parent;
  const wraps =
    above !== null &&
    isElement(above) &&
    /^(?:_?ftn|fn|edn|footnote|note)/i.test(above.attribs.id ?? '');
  return wraps && isFirst(node) && NOTES.has(above.name) ? above : node;
}

/** The links in the element, and the element itself if it is one; none of those in one of `apart` below it. */
export function linksIn(element: Element, apart: ReadonlySet<Element> = new Set()): Element[] {
  const links: Element[] = [];
  const visit = (node: AnyNode): void => {
    if (!isElement(node) || (node !== element && apart.has(node))) return;
    if (node.name === 'a') links.push(node);
    for (const child of node.children) visit(child);
  };
  visit(element);
  return links;
}
