/** @file Judges whether a printer of HTML broke a page's lines, for recipes that don't know. */

import type { AnyNode, Element } from 'domhandler';
import { isElement, isText } from '../html/elements.ts';
import type { Page } from '../html/parse.ts';
import type { SpacingStyle } from '../html/spacing.ts';

/** Elements in running text, in which no author begins and ends with a line break. */
const INLINE = 'a, b, strong, i, em, span, code, u, small, cite, sup, sub';

/** So many are enough to tell by. */
const ENOUGH = 200;

/** `prettified` where nine of ten elements in running text have their text on lines of its own. */
export function whitespaceOf(page: Page): SpacingStyle {
  let broken = 0;
  let whole = 0;
  for (const element of page.select(INLINE)) {
    if (!hasText(element) || isInPre(element)) continue;
    if (isOnOwnLines(element)) broken += 1;
    else whole += 1;
    if (broken + whole === ENOUGH) break;
  }
  return broken > 0 && broken >= whole * 9 ? 'prettified' : 'as-is';
}

function hasText(element: Element): boolean {
  return element.children.some((child) => isText(child) && /\S/.test(child.data));
}

function isOnOwnLines(element: Element): boolean {
  const first = element.children[0];
  const last = element.children.at(-1);
  return isBreak(first, /^[ \t]*\r?\n/) && isBreak(last, /\n[ \t]*$/);
}

function isBreak(node: AnyNode | undefined, pattern: RegExp): boolean {
  return node !== undefined && isText(node) && pattern.test(node.data);
}

function isInPre(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent) {
    if (isElement(at) && at.name === 'pre') return true;
  }
  return false;
}
