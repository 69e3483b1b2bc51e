/** @file A footnote's mark in the text: how much of the page is the mark, and by which names a note can link back to it. */

import type { AnyNode, Element, Text } from 'domhandler';
import { isBlank } from './characters.ts';
import { isElement, isText, rawText, styleOf } from './elements.ts';
import { adopt, splitText } from './tree-edit.ts';

/** With more nodes than this before it, a mark does not stand at a note's head. */
const FEW = 8;

/** With more nodes than this round a mark, brackets are not looked for: each bracket found rebuilds the list of children. */
const MANY = 256;

/** Brackets that a mark stands in, by the opening one. */
const BRACKETS: Readonly<Record<string, string>> = {
  '[': ']',
  '(': ')',
  '（': '）',
  '〔': '〕',
  '【': '】',
};
const OPENING = Object.keys(BRACKETS).join('').replace('[', '\\[');
const CLOSING = Object.values(BRACKETS).join('').replace(']', '\\]');

/** A mark: a number, a letter or a sign, perhaps in brackets. */
const MARK = new RegExp(
  `^[${OPENING}]?(?:\\*?\\d{1,4}|[ivx]{1,5}|[a-z]{1,2}\\d{0,3}|[*†‡§¶#※]{1,4}|注\\d{0,3}|註\\d{0,3})[${CLOSING}]?$`,
  'i',
);
/** The brackets, for a pattern's class. */
export const MARK_BRACKETS: string = OPENING + CLOSING;

const LOOSE_BRACKET = new RegExp(`^[${CLOSING}]`);

/** Whether the link shows a footnote's mark. */
export function isMark(link: Element): boolean {
  return MARK.test(signOf(link));
}

/** Whether a bracket of the mark stands outside it, where dropping the mark would leave it. */
export function hasLooseBracket({ next }: Element): boolean {
  return next !== null && isText(next) && LOOSE_BRACKET.test(next.data);
}

/** Elements that a reference may consist of besides its link. */
const WRAPPERS: ReadonlySet<string> = new Set(
  'sup span small cite b strong i em font u'.split(' '),
);

/** The mark, or the `sup` (or the like) that holds nothing else. */
export function referenceOf<Mark extends Element | Text>(mark: Mark): Mark | Element {
  let reference: Mark | Element = mark;
  for (;;) {
    const parent = reference.parent;
    if (parent === null || !isElement(parent) || !WRAPPERS.has(parent.name)) return reference;
    const alone = parent.children.every(
      (child) => child === reference || (isText(child) && isBlank(child.data)),
    );
    if (!alone) return reference;
    reference = parent;
  }
}

/** Whether the mark is raised above the line, by a `sup` round the link or in it. */
export function isRaised(reference: Element, link: Element): boolean {
  if (isSup(reference)) return true;
  const shown = link.children.filter((child) => !isText(child) || !isBlank(child.data));
  return shown.length > 0 && shown.every((child) => isElement(child) && isSup(child));
}

function isSup(element: Element): boolean {
  return element.name === 'sup' || styleOf(element, 'vertical-align') === 'super';
}

/** The names by which a note can link back to the reference. */
export function namesAround(link: Element, reference: Element): Set<string> {
  const names = new Set<string>();
  const add = (element: AnyNode | null): void => {
    if (element === null || !isElement(element)) return;
    if (element.attribs.id !== undefined) names.add(element.attribs.id);
    if (element.attribs.name !== undefined) names.add(element.attribs.name);
  };
  for (const child of link.children) add(child);
  for (let node: AnyNode | null = link; node !== null; node = node.parent) {
    add(node);
    if (node === reference) break;
  }
  // An empty anchor just before it, or round it.
  if (reference.prev !== null && isElement(reference.prev) && isBlank(rawText([reference.prev]))) {
    add(reference.prev);
  }
  if (
    reference.parent !== null &&
    isElement(reference.parent) &&
    WRAPPERS.has(reference.parent.name)
  ) {
    add(reference.parent);
  }
  return names;
}

/** What a link shows, a raised or circled number as a plain one. */
export function signOf(link: Element): string {
  return rawText([link]).normalize('NFKC').trim();
}

/** The brackets right before and behind the mark, as nodes of their own. */
export function bracketsAround({ prev, next, parent }: Element): [Text, Text] | undefined {
  if (prev === null || next === null || !isText(prev) || !isText(next)) return undefined;
  if (parent === null || parent.children.length > MANY) return undefined;
  const open = prev.data.trimEnd();
  const close = BRACKETS[open.slice(-1)];
  const start = next.data.length - next.data.trimStart().length;
  if (close === undefined || next.data[start] !== close) return undefined;
  splitText(next, start + 1);
  return [splitText(prev, open.length - 1), next];
}

/** Moves the brackets that a mark stands in into it. */
export function takeBracketsIn(mark: Element): void {
  const { parent } = mark;
  const brackets = bracketsAround(mark);
  if (brackets === undefined || parent === null) return;
  const [open, close] = brackets;
  adopt(
    parent,
    parent.children.filter((node) => node !== open && node !== close),
  );
  adopt(mark, [open, ...mark.children, close]);
}

/** Whether nothing that shows stands before the node in its parent (or in `within`). */
export function isFirst(node: Element, within?: Element): boolean {
  let seen = 0;
  for (let before = node.prev; before !== null; before = before.prev) {
    seen += 1;
    if (seen > FEW) return false;
    if (isText(before) ? !isBlank(before.data) : isElement(before) && !isEmptyAnchor(before)) {
      return false;
    }
  }
  const parent = node.parent;
  if (within === undefined || parent === within) return true;
  return parent === null || !isElement(parent) || isFirst(parent, within);
}

/** A place that links within the page can lead to, and nothing else. */
export function isEmptyAnchor(element: Element): boolean {
  return element.name === 'a' && isBlank(rawText(element.children));
}
