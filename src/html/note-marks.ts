/** @file The mark that a note repeats before its words: `1. See …`, `[1] See …`, `<sup>1</sup> See …`. Renderers print their own. */

import type { AnyNode, Element, Text } from 'domhandler';
import { isElement, isNothing, isText } from './elements.ts';
import type { Reading } from './reading.ts';
import { isEmptyAnchor, MARK_BRACKETS, referenceOf } from './references.ts';
import { splitText } from './tree-edit.ts';

/** A bracket, the mark, and what parts it from the words. A digit behind that belongs to a number: `1.5`. */
const HEAD = new RegExp(
  `^\\s*([${MARK_BRACKETS}]?)([^\\s:：.．、${MARK_BRACKETS}]{1,6})([${MARK_BRACKETS}:：.．、]{0,2})(?!\\d)\\s*`,
);

/** Drops the mark at the note's head where it is that of its reference, which shows `sign`. */
export function dropNoteMark(note: Element, sign: string, { roles }: Reading): void {
  const text = firstText(note, roles);
  const head = text && HEAD.exec(text.data);
  if (text === undefined || !head || head[2] !== HEAD.exec(sign)?.[2]) return;
  const holder = head[0].length === text.data.length ? referenceOf(text) : text;
  if (isText(holder)) {
    // A list's item shows its number anyway: without brackets, a number in its text is one of its words.
    const isParted = head[1] !== '' || (head[3] !== '' && note.name !== 'li');
    if (!isParted && /\w/.test(head[2] ?? '')) return;
    splitText(text, head[0].length);
  }
  roles.set(holder, { as: 'dropped', rule: 'footnote-mark' });
}

/** Drops the blanks between a mark that is left out and the note's words: those that don't collapse would show. */
export function dropBlanksAtHead(note: Element, { roles }: Reading): void {
  let isBehindMark = false;
  const pending: AnyNode[] = [note];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (roles.get(node)?.as === 'dropped') {
      isBehindMark = true;
    } else if (isText(node)) {
      const words = node.data.search(/\S/);
      if (words !== 0 && isBehindMark) {
        if (words > 0) splitText(node, words);
        roles.set(node, { as: 'dropped', rule: 'footnote-mark' });
      }
      if (words >= 0) return;
    } else if (isElement(node)) {
      if (node.children.length === 0 && !isEmptyAnchor(node)) return;
      pending.push(...node.children.toReversed());
    }
  }
}

/** The text that the note begins with; not one in a link, which is to stay. */
function firstText(note: Element, roles: Reading['roles']): Text | undefined {
  let node: AnyNode | undefined = note;
  while (node !== undefined && isElement(node)) {
    if (roles.has(node) || node.attribs.href !== undefined) return undefined;
    node = node.children.find((child) => !isSkipped(child));
  }
  return node !== undefined && isText(node) && !roles.has(node) ? node : undefined;
}

function isSkipped(node: AnyNode): boolean {
  return isNothing(node) || (isElement(node) && isEmptyAnchor(node));
}
