/**
 * @file Keeps quotes and lists from nesting without end. Markdown begins each line of what one holds with a sign or with
 * blanks, so that hundreds of them in each other would make a page a thousand times as long.
 */

import type { ParentNode } from 'domhandler';
import { isElement, LISTS } from './elements.ts';

/** Quotes and items that may stand in each other; no page that was written has as many. */
export const NESTING_LIMIT = 32;

const INDENTING: ReadonlySet<string> = new Set(['blockquote', 'li']);

/** Makes plain blocks of the quotes, lists and items that stand deeper; returns whether there were any. */
export function flattenNesting(root: ParentNode, depth = 0): boolean {
  let flattened = false;
  for (const child of root.children) {
    if (!('children' in child)) continue;
    const indents = isElement(child) && INDENTING.has(child.name);
    if (depth === NESTING_LIMIT && isElement(child) && (indents || LISTS.has(child.name))) {
      child.name = 'div';
      flattened = true;
    }
    const inner = indents ? Math.min(depth + 1, NESTING_LIMIT) : depth;
    flattened = flattenNesting(child, inner) || flattened;
  }
  return flattened;
}
