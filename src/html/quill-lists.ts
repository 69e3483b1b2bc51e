/** @file Lists as the editor Quill saves them: flat, each item with its depth in a class, and with its kind in an attribute. */

import type { ChildNode, Element, ParentNode } from 'domhandler';
import { classesOf, isElement, isNothing, LISTS } from './elements.ts';
import { LeveledLists } from './leveled-lists.ts';
import { addTaskBox } from './task-box.ts';
import { adopt } from './tree-edit.ts';

const INDENT = /^ql-indent-(\d)$/;

/** Makes of each such list in the parent the nested lists that its reader sees. */
export function nestQuillLists(parent: ParentNode): void {
  if (!parent.children.some(isQuillList)) return;
  adopt(
    parent,
    parent.children.flatMap((node): ChildNode[] => (isQuillList(node) ? nested(node) : [node])),
  );
}

function isQuillList(node: ChildNode): node is Element {
  if (!isElement(node) || !LISTS.has(node.name)) return false;
  let isQuills = false;
  for (const child of node.children) {
    if (isNothing(child)) continue;
    if (!isElement(child) || child.name !== 'li') return false;
    isQuills ||= child.attribs['data-list'] !== undefined || levelOf(child) > 1;
  }
  return isQuills;
}

function nested(list: Element): Element[] {
  const lists = new LeveledLists();
  for (const node of list.children) {
    if (!isElement(node)) {
      lists.pass(node);
      continue;
    }
    const kind = node.attribs['data-list'];
    if (kind === 'checked' || kind === 'unchecked') addTaskBox(node, kind === 'checked');
    const isNumbered = kind === undefined ? list.name === 'ol' : kind === 'ordered';
    lists.add(node, levelOf(node), isNumbered ? 'ol' : 'ul');
  }
  return lists.end();
}

/** From 1. */
function levelOf(item: Element): number {
  if (item.attribs.class === undefined) return 1;
  for (const name of classesOf(item)) {
    const indent = INDENT.exec(name)?.[1];
    if (indent !== undefined) return Number(indent) + 1;
  }
  return 1;
}
