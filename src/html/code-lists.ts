/** @file Code whose lines are the items of a list, as highlighters that number lines print it. */

import type { AnyNode, ChildNode, Element } from 'domhandler';
import { lazily } from '../lazily.ts';
import { isBlank } from './characters.ts';
import { isElement, isText, LISTS, rawText } from './elements.ts';
import { isNumbers } from './line-numbers.ts';
import type { Reading } from './reading.ts';
import { adopt, newElement } from './tree-edit.ts';

/**
 * Makes every item of a list in the code a line of it, one without text an empty line; the bullets and numbers are no
 * code, nor is a list of nothing but numbers beside it.
 */
export function unwrapCodeLists(code: Element, reading: Reading): void {
  const shown = lazily(() => code.children.filter(showsText).length);
  for (const node of code.children) {
    if (!isElement(node)) continue;
    if (LISTS.has(node.name)) {
      if (isNumbers(node) && shown() > (showsText(node) ? 1 : 0)) {
        reading.roles.set(node, { as: 'dropped', rule: 'line-number' });
        continue;
      }
      unwrapList(node, reading);
    }
    unwrapCodeLists(node, reading);
  }
}

function showsText(node: ChildNode): boolean {
  return !isBlank(rawText([node]));
}

function unwrapList(list: Element, { roles }: Reading): void {
  // What breaks the page's source between two items breaks no line of the code.
  adopt(list, list.children.filter(isShown));
  for (const node of [list, ...list.children.filter(isItem)]) {
    if (!roles.has(node)) roles.set(node, { as: 'unwrapped', rule: 'line-of-code' });
  }
  for (const item of list.children.filter(isItem)) {
    const breaks = item.children.some((node) => isElement(node) && node.name === 'br');
    if (!breaks && rawText(item.children) === '') adopt(item, [...item.children, newElement('br')]);
  }
}

function isItem(node: AnyNode): node is Element {
  return isElement(node) && node.name === 'li';
}

function isShown(node: ChildNode): boolean {
  return !isText(node) || !isBlank(node.data);
}
