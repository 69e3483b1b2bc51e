/** @file The form control that is content after all: the box of a task; and what editors print in its place. */

import type { Element } from 'domhandler';
import { isBlank } from './characters.ts';
import { hasClass, isElement, isText } from './elements.ts';
import { adopt, newElement } from './tree-edit.ts';

/** A checkbox that is the first thing in a list item, perhaps in a label or a paragraph. */
export function isTaskBox(input: Element): boolean {
  if (input.attribs.type?.toLowerCase() !== 'checkbox') return false;
  let node: Element = input;
  for (let level = 0; level < 4; level++) {
    for (let before = node.prev; before !== null; before = before.prev) {
      if (isElement(before) || (isText(before) && !isBlank(before.data))) return false;
    }
    const parent = node.parent;
    if (parent === null || !isElement(parent)) return false;
    if (parent.name === 'li') return true;
    if (parent.name !== 'label' && parent.name !== 'p' && parent.name !== 'span') return false;
    node = parent;
  }
  return false;
}

/** Boxes that are drawn by their class alone: Notion's, Discourse's. */
const DRAWN_BOXES = ['checkbox', 'chcklst-box'] as const;

/** The classes of those with a tick in them. */
const TICKED = ['checkbox-on', 'checked'] as const;

/** Makes the box of a task of what an editor draws instead, or says of the item (Lexical, Confluence): `[x]` is what its reader sees. */
export function showTaskBox(element: Element): void {
  const { name, attribs, children } = element;
  if (name === 'li') {
    const { role, 'aria-checked': checked, 'data-inline-task-id': task } = attribs;
    if (role === 'checkbox' && checked !== undefined) addTaskBox(element, checked === 'true');
    else if (task !== undefined) addTaskBox(element, hasClass(element, 'checked'));
    return;
  }
  if (children.length > 0 || attribs.class === undefined) return;
  if (!DRAWN_BOXES.some((drawn) => hasClass(element, drawn))) return;
  const isTicked = TICKED.some((ticked) => hasClass(element, ticked));
  element.name = 'input';
  element.attribs = boxAttributes(isTicked);
}

/** Puts a box before the item's text. */
export function addTaskBox(item: Element, isTicked: boolean): void {
  const box = newElement('input');
  box.attribs = boxAttributes(isTicked);
  adopt(item, [box, ...item.children]);
}

function boxAttributes(isTicked: boolean): Element['attribs'] {
  return isTicked ? { type: 'checkbox', checked: '' } : { type: 'checkbox' };
}
