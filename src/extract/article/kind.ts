/** @file What kind of element one is, to find the article by. */

import type { Element } from 'domhandler';
import { classesOf } from '../../html/elements.ts';

/** Whether the element is a piece of text and not what holds such pieces. */
export function isParagraph({ name }: Element): boolean {
  return /^(?:p|h[1-6]|blockquote|pre|ul|ol|dl|figure|table)$/.test(name);
}

/** More classes than a template gives. */
const MOST_CLASSES = 50;

/** Whether a template made both: one has the classes of the other, and maybe some that tell it apart. */
export function isAlike(one: Element, other: Element): boolean {
  if (one.name !== other.name) return false;
  const [few = [], many = []] = [one, other]
    .map((element) => classesOf(element).slice(0, MOST_CLASSES))
    .sort((a, b) => a.length - b.length);
  return few.length > 0 ? few.every((name) => many.includes(name)) : many.length === 0;
}
