/**
 * @file Keeps quotes and lists from nesting without end. Markdown begins each line of what one holds with a sign or with
 * blanks, so that hundreds of them in each other would make a page a thousand times as long.
 */

import type { Element, ParentNode } from 'domhandler';
import { isElement, LISTS } from './elements.ts';

/** Quotes and items that may stand in each other; no page that was written has as many. */
export const NESTING_LIMIT = 32;

const INDENTING: ReadonlySet<string> = new Set(['blockquote', 'li']);

/** Makes plain blocks of the quotes, lists and items that stand deeper; returns whether there were any. */
export function flattenNesting(root: ParentNode, depth = 0): boolean {
  let flattened = false;
  for (const child of root.children) {
    if (!('children' in child)) continue;
    const indents = isIndented(child, root);
    if (depth === NESTING_LIMIT && (indents || isList(child))) {
      child.name = 'div';
      flattened = true;
    }
    const inner = indents ? Math.min(depth + 1, NESTING_LIMIT) : depth;
    flattened = flattenNesting(child, inner) || flattened;
  }
  return flattened;
}

/** A list that stands in a list without an item comes into the item before it. */
function isIndented(element: ParentNode, parent: ParentNode): element is Element {
  if (!isElement(element)) return false;
  return INDENTING.has(element.name) || (isList(element) && isList(parent));
}

function isList(node: ParentNode): node is Element {
  return isElement(node) && LISTS.has(node.name);
}
