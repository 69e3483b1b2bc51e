/** @file Lists that an editor cut into one for each item, as Notion exports them: they become the one list that a reader sees. */

import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isElement, isNothing } from './elements.ts';
import type { Reading } from './reading.ts';
import { adopt } from './tree-edit.ts';

/**
 * Joins the parent's bulleted lists of one item each that stand side by side and share a class; without one they may be an
 * author's, apart on purpose. Numbered ones tell by their numbers that they go on (see `lists.ts`).
 */
export function joinCutLists(parent: ParentNode, { roles }: Reading): void {
  if (!holdsTwoLists(parent)) return;
  let first: Element | undefined;
  /** The items of each list that takes in those behind it. */
  const items = new Map<Element, ChildNode[]>();
  const joined = new Set<ChildNode>();
  for (const node of parent.children) {
    if (isNothing(node)) continue;
    const list = roles.has(node) ? undefined : oneItemList(node);
    if (list === undefined || first === undefined || first.attribs.class !== list.attribs.class) {
      first = list;
      continue;
    }
    const all = items.get(first) ?? first.children.slice();
    for (const child of list.children) all.push(child);
    items.set(first, all);
    joined.add(list);
  }
  if (joined.size === 0) return;
  for (const [list, all] of items) adopt(list, all);
  const left = parent.children.filter((node) => !joined.has(node));
  adopt(parent, left);
}

/** Whether there is anything to join: asked of every element, nearly all of which hold one list at most. */
function holdsTwoLists({ children }: ParentNode): boolean {
  let lists = 0;
  for (const node of children) if (isBulleted(node)) lists++;
  return lists > 1;
}

function isBulleted(node: AnyNode): node is Element {
  return isElement(node) && node.name === 'ul';
}

/** The node as a bulleted list that has a class, one item, and nothing else in it. */
function oneItemList(node: AnyNode): Element | undefined {
  if (!isBulleted(node) || node.attribs.class === undefined) return undefined;
  const [item, ...others] = node.children.filter((child) => !isNothing(child));
  const isItem = item !== undefined && isElement(item) && item.name === 'li';
  return isItem && others.length === 0 ? node : undefined;
}
