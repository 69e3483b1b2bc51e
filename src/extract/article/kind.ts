/** @file What kind of element one is, to find the article by. */

import type { Element } from 'domhandler';
import { classesOf } from '../../html/elements.ts';

/** Whether the element is a piece of text and not what holds such pieces. */
export function isParagraph({ name }: Element): boolean {
  return /^(?:p|h[1-6]|blockquote|pre|ul|ol|dl|figure|table)$/.test(name);
}

/** Whether a template made both: one has the classes of the other, and maybe some that tell it apart. */
export function isAlike(one: Element, other: Element): boolean {
  const [few = [], many = []] = [classesOf(one), classesOf(other)].sort(
    (a, b) => a.length - b.length,
  );
  const isSame = few.length > 0 || many.length === 0;
  return one.name === other.name && isSame && few.every((name) => many.includes(name));
}
