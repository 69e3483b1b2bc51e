/**
 * @file Lists as editors save them flat: Quill and Draft.js with every depth in one list, Google Docs with a list for
 * each turn of the depth. They become the nested lists that their reader sees.
 */

import type { ChildNode, Element, ParentNode } from 'domhandler';
import { classesOf, holdsItemsAlone, isElement, isNothing, LISTS } from './elements.ts';
import { LeveledLists } from './leveled-lists.ts';
import { addTaskBox } from './task-box.ts';
import { adopt } from './tree-edit.ts';

/** Quill's and Draft.js's depth of an item, from 0. */
const ITEM_DEPTH = /^(?:ql-indent-|public-DraftStyleDefault-depth)(\d)$/;

/** Google Docs' name of a list, and its depth from 0. */
const LIST_DEPTH = /^lst-kix_(\w+)-(\d)$/;

export function nestFlatLists(parent: ParentNode): void {
  if (!parent.children.some((node) => isFlat(node) || partOf(node) !== undefined)) return;
  const children: ChildNode[] = [];
  const lists = new LeveledLists();
  let name: string | undefined;
  for (const node of parent.children) {
    const part = partOf(node);
    if (part === undefined && isNothing(node) && lists.pass(node)) continue;
    if (part === undefined || part.name !== name) children.push(...lists.end());
    name = part?.name;
    if (part !== undefined) {
      addItems(lists, part.list, part.level);
    } else if (isFlat(node)) {
      addItems(lists, node, 1);
      children.push(...lists.end());
    } else {
      children.push(node);
    }
  }
  adopt(parent, [...children, ...lists.end()]);
}

/** Whether the node is a list of nothing but items, of which some say their depth or kind. */
function isFlat(node: ChildNode): node is Element {
  if (!isListOfItems(node)) return false;
  return node.children.some(
    (item) => isElement(item) && (item.attribs['data-list'] !== undefined || depthOf(item) > 0),
  );
}

function isListOfItems(node: ChildNode): node is Element {
  return isElement(node) && LISTS.has(node.name) && holdsItemsAlone(node);
}

/** The part of a list of Google Docs that the node is. */
function partOf(
  node: ChildNode,
): { readonly list: Element; readonly name: string; readonly level: number } | undefined {
  if (!isElement(node) || node.attribs.class === undefined || !isListOfItems(node))
    return undefined;
  for (const token of classesOf(node)) {
    const [, name, depth] = LIST_DEPTH.exec(token) ?? [];
    if (name !== undefined) return { list: node, name, level: Number(depth) + 1 };
  }
  return undefined;
}

function addItems(lists: LeveledLists, list: Element, level: number): void {
  const { start } = list.attribs;
  const [first] = list.children.filter(isElement);
  if (start !== undefined && first !== undefined) first.attribs.value ??= start;
  for (const node of list.children) {
    if (!isElement(node)) {
      lists.pass(node);
      continue;
    }
    const kind = node.attribs['data-list'];
    if (kind === 'checked' || kind === 'unchecked') addTaskBox(node, kind === 'checked');
    const isNumbered = kind === undefined ? list.name === 'ol' : kind === 'ordered';
    lists.add(node, level + depthOf(node), isNumbered ? 'ol' : 'ul');
  }
}

function depthOf(item: Element): number {
  if (item.attribs.class === undefined) return 0;
  for (const token of classesOf(item)) {
    const depth = ITEM_DEPTH.exec(token)?.[1];
    if (depth !== undefined) return Number(depth);
  }
  return 0;
}
