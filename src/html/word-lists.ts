/**
 * @file Lists as Word saves them: paragraphs that name their list and level in their style, each with its
 * bullet or number as text. They become the lists that they are on paper.
 */

import type { AnyNode, ChildNode, Element, ParentNode, Text } from 'domhandler';
import { isBlank } from './characters.ts';
import { declarationsOf, isElement, isNothing, isText, rawText, styleOf } from './elements.ts';
import { LeveledLists } from './leveled-lists.ts';
import type { Reading } from './reading.ts';
import { adopt } from './tree-edit.ts';

const LEVEL = /^l\d+\s+level(\d{1,2})\b/;
/** A number or a letter with what sets it off; a letter alone is a bullet of a symbol font. */
const NUMBER =
  /^[[(（]?(?:(?:\d{1,3}\.)*(?<digits>\d{1,9})(?:$|[\])）.．、])|(?:[a-z]{1,4}|[一二三四五六七八九十]{1,3})[\])）.．、])$/iu;
/** A marker that nothing sets apart but the blanks behind it. */
const TYPED =
  /^[\s\u00a0]*(?:[·•▪◦§o\uf0a7\uf0b7-]|[[(（]?(?:\d{1,3}|[a-z])[\])）.．、])[\s\u00a0]*[\u00a0\s]{2}/iu;

/** Sets the parent's paragraphs that are items of a list into lists; their markers are dropped. */
export function nestWordLists(parent: ParentNode, reading: Reading): void {
  if (!parent.children.some((node) => levelOf(node) !== undefined)) return;
  const children: ChildNode[] = [];
  const lists = new LeveledLists();
  for (const node of parent.children) {
    const level = levelOf(node);
    if (level !== undefined) addItem(lists, node as Element, level, reading);
    else if (!isNothing(node) || !lists.pass(node)) children.push(...lists.end(), node);
  }
  adopt(parent, [...children, ...lists.end()]);
}

function addItem(lists: LeveledLists, item: Element, level: number, reading: Reading): void {
  const number = NUMBER.exec(dropMarker(item, reading).trim());
  item.name = 'li';
  // An item's class marks it as the page's machinery, should it be empty.
  delete item.attribs.class;
  if (number?.groups?.digits !== undefined) item.attribs.value = number.groups.digits;
  lists.add(item, level, number === null ? 'ul' : 'ol');
}

/** The level, from 1, of a paragraph that is an item; undefined of any other node. */
function levelOf(node: AnyNode): number | undefined {
  if (!isElement(node) || (node.name !== 'p' && node.name !== 'div')) return undefined;
  if (node.attribs.style?.includes('mso-list') !== true) return undefined;
  const level = LEVEL.exec(declarationsOf(node).get('mso-list') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Drops the nodes of the item's bullet or number, and returns their text. */
function dropMarker(item: Element, reading: Reading): string {
  const drop = (nodes: readonly AnyNode[]): string => {
    for (const node of nodes) reading.roles.set(node, { as: 'dropped', rule: 'list-marker' });
    return rawText(nodes);
  };
  const find = (parent: Element): string | undefined => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'comment' && node.data.includes('!supportLists')) {
        const end = parent.children.findIndex((one, at) => at > index && one.type === 'comment');
        return drop(parent.children.slice(index + 1, end < 0 ? undefined : end));
      }
      if (isText(node) && !isBlank(node.data)) {
        const typed = TYPED.exec(node.data)?.[0];
        return typed === undefined ? '' : drop([cut(node, typed.length)]);
      }
      if (!isElement(node)) continue;
      if (styleOf(node, 'mso-list') === 'ignore') return drop([node]);
      const found = find(node);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(item) ?? '';
}

/** Cuts the text in two and returns the node of the first part. */
function cut(text: Text, length: number): Text {
  const parent = text.parent as ParentNode;
  const head = text.cloneNode();
  head.data = text.data.slice(0, length);
  text.data = text.data.slice(length);
  adopt(
    parent,
    parent.children.flatMap((node) => (node === text ? [head, text] : [node])),
  );
  return head;
}
