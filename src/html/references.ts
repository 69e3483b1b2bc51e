/** @file A footnote's mark in the text: how much of the page is the mark, and by which names a note can link back to it. */

import type { AnyNode, Element } from 'domhandler';
import { isBlank } from './characters.ts';
import { isElement, isText, rawText, styleOf } from './elements.ts';

/** Elements that a reference may consist of besides its link. */
const WRAPPERS: ReadonlySet<string> = new Set(
  'sup span small cite b strong i em font u'.split(' '),
);

/** The link, or the `sup` (or the like) that holds nothing else. */
export function referenceOf(link: Element): Element {
  let reference = link;
  for (;;) {
    const parent = reference.parent;
    if (parent === null || !isElement(parent) || !WRAPPERS.has(parent.name)) return reference;
    const alone = parent.children.every(
      (child) => child === reference || (isText(child) && isBlank(child.data)),
    );
    if (!alone) return reference;
    reference = parent;
  }
}

/** Whether the mark is raised above the line, by a `sup` round the link or in it. */
export function isRaised(reference: Element, link: Element): boolean {
  if (isSup(reference)) return true;
  const shown = link.children.filter((child) => !isText(child) || !isBlank(child.data));
  return shown.length > 0 && shown.every((child) => isElement(child) && isSup(child));
}

function isSup(element: Element): boolean {
  return element.name === 'sup' || styleOf(element, 'vertical-align') === 'super';
}

/** The names by which a note can link back to the reference. */
export function namesAround(link: Element, reference: Element): Set<string> {
  const names = new Set<string>();
  const add = (element: AnyNode | null): void => {
    if (element === null || !isElement(element)) return;
    if (element.attribs.id !== undefined) names.add(element.attribs.id);
    if (element.attribs.name !== undefined) names.add(element.attribs.name);
  };
  for (const child of link.children) add(child);
  for (let node: AnyNode | null = link; node !== null; node = node.parent) {
    add(node);
    if (node === reference) break;
  }
  // An empty anchor just before it, or round it.
  if (reference.prev !== null && isElement(reference.prev) && isBlank(rawText([reference.prev]))) {
    add(reference.prev);
  }
  if (
    reference.parent !== null &&
    isElement(reference.parent) &&
    WRAPPERS.has(reference.parent.name)
  ) {
    add(reference.parent);
  }
  return names;
}
