/** @file The links from a note back into the text: neither they nor the signs beside them are the note's words. */

import type { AnyNode, Element } from 'domhandler';
import { isElement, isText, rawText } from './elements.ts';
import { firstImage } from './images.ts';
import type { Reading } from './reading.ts';
import { bracketsAround, isFirst, MARK_BRACKETS, signOf } from './references.ts';
import { splitText } from './tree-edit.ts';

/** The arrows that a link back shows, for a pattern's class. */
export const ARROWS = '↩↵⏎↑⤴^«‹←⇧▲△';

/** For a pattern's class: what a mark is made of beside letters. */
const SIGNS = `\\s\\d.${MARK_BRACKETS}^*†‡§¶#※`;

/** What a link back shows: an arrow or a word for one, and a little behind it; or a mark. */
const BACK = new RegExp(
  `^\\s*(?:(?:[${ARROWS}]|back|return|jump|top|text|ref|note|fn|返回|回到)[${SIGNS}a-z_]{0,12}` +
    `|[${SIGNS}]{0,12}(?:[a-z]{1,2}|[ivxlcdm]{1,7})?[${SIGNS}]{0,12})$`,
  'iu',
);

/** What parts a mark from its note. */
const DELIMITER = /^\s*[:：.．、]\s*/;

export function dropBackLinks(links: readonly Element[], reading: Reading): void {
  const boxes = new Set<Element['parent']>();
  for (const link of links) {
    if (!BACK.test(signOf(link).replace(/\ufe0e|\ufe0f|\u200b/g, ''))) continue;
    drop(link, reading);
    boxes.add(link.parent);
    for (const node of signsBeside(link)) drop(node, reading);
  }
  for (const box of boxes) dropSigns(box, reading);
}

function drop(node: AnyNode, { roles }: Reading): void {
  roles.set(node, { as: 'dropped', rule: 'footnote-backlink' });
}

/** The brackets round the link, or what parts a mark from the note that it begins: apart from the text that they stand in. */
function signsBeside(link: Element): AnyNode[] {
  const { next } = link;
  const brackets = bracketsAround(link);
  if (brackets !== undefined) return brackets;
  if (next === null || !isFirst(link)) return [];
  const delimiter = DELIMITER.exec(rawText([next]))?.[0] ?? '';
  if (isElement(next)) return delimiter === rawText([next]) ? [next] : [];
  if (delimiter === '' || !isText(next)) return [];
  splitText(next, delimiter.length);
  return [next];
}

/** The signs beside links back, in a box of their own: `^ a b` on a wiki's page, `[1]` on one that Sphinx made. */
function dropSigns(box: Element['parent'], reading: Reading): void {
  if (box === null || !isElement(box) || box.name !== 'span') return;
  const signs = box.children.filter((node) => !reading.roles.has(node));
  if (!/^[\s^↑,[\]]*$/.test(rawText(signs)) || firstImage(signs) !== undefined) return;
  for (const node of signs) drop(node, reading);
}
