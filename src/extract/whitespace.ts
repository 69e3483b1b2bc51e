/** @file Judges whether a printer of HTML broke a page's lines, for recipes that don't know. */

import type { AnyNode, Element } from 'domhandler';
import { isElement, isText } from '../html/elements.ts';
import type { Page } from '../html/parse.ts';
import type { SpacingStyle } from '../html/spacing.ts';

/** Elements in running text, in which no author begins and ends with a line break. */
const INLINE: ReadonlySet<string> = new Set(
  'a b strong i em span code u small cite sup sub'.split(' '),
);

/** So many are enough to tell by. */
const ENOUGH = 200;

interface Count {
  broken: number;
  whole: number;
}

/** `prettified` where nine of ten elements in running text have their text on lines of its own. */
export function whitespaceOf(page: Page): SpacingStyle {
  const count: Count = { broken: 0, whole: 0 };
  countBelow(page.document.children, count);
  const { broken, whole } = count;
  return broken > 0 && broken >= whole * 9 ? 'prettified' : 'as-is';
}

/** Counts among the nodes and below them, in page order, up to so many. */
function countBelow(nodes: readonly AnyNode[], count: Count): void {
  for (const node of nodes) {
    if (count.broken + count.whole === ENOUGH) return;
    if (!('children' in node) || (isElement(node) && node.name === 'pre')) continue;
    if (isElement(node) && INLINE.has(node.name) && hasText(node)) {
      if (isOnOwnLines(node)) count.broken += 1;
      else count.whole += 1;
    }
    countBelow(node.children, count);
  }
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
