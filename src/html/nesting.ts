/**
 * @file Keeps quotes and lists from nesting without end. Markdown begins each line of what one holds with a sign or with
 * blanks, so that hundreds of them in each other would make a page a thousand times as long.
 */

import type { ParentNode } from 'domhandler';
import { isElement, LISTS } from './elements.ts';

/** Quotes and lists that may stand in each other; no page that was written has as many. */
export const NESTING_LIMIT = 32;

/** Makes plain blocks of the quotes, lists and items that stand deeper; returns whether there were any. */
export function flattenNesting(root: ParentNode, depth = 0): boolean {
  let flattened = false;
  for (const child of root.children) {
    if (!('children' in child)) continue;
    const isLevel = nests(child, root);
    if (depth === NESTING_LIMIT && isElement(child) && isLevel) {
      child.name = 'div';
      flattened = true;
    }
    const inner = isLevel ? Math.min(depth + 1, NESTING_LIMIT) : depth;
    flattened = flattenNesting(child, inner) || flattened;
  }
  return flattened;
}

/** Not an item of a list: what stands in a list without one comes into the item before it, and is no deeper for it. */
function nests(node: ParentNode, parent: ParentNode): boolean {
  if (!isElement(node)) return false;
  return node.name === 'li' ? !isList(parent) : node.name === 'blockquote' || isList(node);
}

function isList(node: ParentNode): boolean {
  return isElement(node) && LISTS.has(node.name);
}
