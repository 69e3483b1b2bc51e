/** @file The form control that is content after all: the box of a task. */

import type { Element } from 'domhandler';
import { isBlank } from './characters.ts';
import { isElement, isText } from './elements.ts';

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
