/** @file Lists: items with their numbers, whatever else stands in a list, and items without one. */

import type { AnyNode, Element } from 'domhandler';
import type { Block } from '../post.ts';
import type { Builder, OpenItem, OpenList } from './builder.ts';
import { isBlank } from './characters.ts';
import { integerOf, isElement, isText } from './elements.ts';
import { addBlock, type GrowingBlocks, type GrowingItem, type GrowingList } from './growing.ts';

/** The largest number that a Markdown list may start with (CommonMark, section 5.2). */
const MOST = 999_999_999;

export function list(builder: Builder, element: Element): void {
  readList(builder, element.children, openList(element, indentIn(builder.list)));
}

/** An item of the list that is being read; one without a list makes a list with those that follow it. */
export function listItem(builder: Builder, element: Element): void {
  const { list } = builder;
  if (list === undefined) {
    readItems(builder, element, itemsAfter(element));
    return;
  }
  builder.flush();
  const item: OpenItem = { children: [], loose: false };
  builder.list = undefined;
  builder.item = item;
  builder.out = item;
  builder.walk(element.children);
  builder.flush();
  builder.list = list;
  addItem(builder, list, item, element);
}

function readItems(builder: Builder, first: Element, others: readonly Element[]): void {
  const open: OpenList = emptyList(false, 1, 0);
  const { out, item } = builder;
  builder.flush();
  builder.list = open;
  listItem(builder, first);
  builder.walk(others);
  closeList(builder, open, out, item);
  for (const each of others) builder.skipped.add(each);
}

function readList(builder: Builder, nodes: readonly AnyNode[], open: OpenList): void {
  builder.flush();
  const { out, list, item, mode } = builder;
  builder.list = open;
  builder.item = undefined;
  if (mode !== 'line') builder.enter('paragraphs');
  // What stands before the first item goes before the list; what stands after one, into it.
  builder.walk(nodes);
  builder.flush();
  builder.mode = mode;
  closeList(builder, open, out, item);
  builder.list = list;
}

function closeList(
  builder: Builder,
  open: OpenList,
  out: GrowingBlocks,
  item: OpenItem | undefined,
): void {
  builder.out = out;
  builder.item = item;
  builder.list = undefined;
  finish(open);
  for (const each of open.finished) {
    if (!continueList(out, each)) addBlock(out, each);
  }
}

/** Adds the list's items to the one right before it, if its numbers go on there: a page may give each item a list. */
function continueList({ children }: GrowingBlocks, list: GrowingList): boolean {
  const before = children[children.length - 1];
  if (before?.tag !== 'list' || !before.ordered || !list.ordered) return false;
  if (list.indent !== before.indent || list.start !== before.start + before.items.length) {
    return false;
  }
  for (const item of list.items) before.items.push(item);
  children[children.length - 1] = { ...before, loose: before.loose || list.loose };
  return true;
}

function addItem(builder: Builder, list: OpenList, item: OpenItem, element: Element): void {
  const value = list.ordered ? integerOf(element.attribs.value) : undefined;
  const number = value ?? list.next + list.step * placedBefore(builder, element);
  // Markdown counts up by one: where the page doesn't, a new list begins.
  if (number !== list.next || list.step !== 1) finish(list);
  if (list.items.length === 0) list.start = clamp(number);
  list.next = number + list.step;
  const { checked, children } = item;
  const read: GrowingItem =
    checked === undefined
      ? { tag: 'list-item', children }
      : { tag: 'list-item', checked, children };
  list.items.push(read);
  // What stands in the list behind the item comes into it.
  builder.out = read;
  list.loose ||= item.loose;
}

/** How many items right before this one are written elsewhere, as a footnote is: they had their numbers. */
function placedBefore({ reading }: Builder, element: Element): number {
  let count = 0;
  for (let node = element.prev; node !== null; node = node.prev) {
    if (!isElement(node) || node.name !== 'li') continue;
    if (reading.roles.get(node)?.as !== 'placed') break;
    count += 1;
  }
  return count;
}

/** How many lists directly enclose one that begins in `outer` without an item before it. */
function indentIn(outer: OpenList | undefined): number {
  const isBare = outer !== undefined && outer.items.length + outer.finished.length === 0;
  return isBare ? outer.indent + 1 : 0;
}

function finish(list: OpenList): void {
  if (list.items.length === 0) return;
  const { ordered, start, items, indent } = list;
  const loose = list.loose || !items.every((item) => isTight(item.children));
  list.finished.push({
    tag: 'list',
    ordered,
    start: ordered ? start : 1,
    loose,
    items,
    ...(indent > 0 && { indent }),
  });
  list.items = [];
  list.loose = false;
}

/** Whether the item needs no blank line: one line of text, lists, or a line and lists. */
function isTight(blocks: readonly Block[]): boolean {
  return blocks.every(
    (block, index) =>
      block.tag === 'list' ||
      (index === 0 && (block.tag === 'paragraph' || block.tag === 'heading')),
  );
}

function openList(element: Element, indent: number): OpenList {
  const ordered = element.name === 'ol';
  const start = ordered ? integerOf(element.attribs.start) : 1;
  if (!ordered || element.attribs.reversed === undefined) {
    return emptyList(ordered, start ?? 1, indent);
  }
  const items = element.children.filter((child) => isElement(child) && child.name === 'li');
  return { ...emptyList(ordered, start ?? items.length, indent), step: -1 };
}

function emptyList(ordered: boolean, start: number, indent: number): OpenList {
  return { ordered, start, next: start, step: 1, indent, loose: false, items: [], finished: [] };
}

/** The items behind this one, with nothing but white space between. */
function itemsAfter(element: Element): Element[] {
  const items: Element[] = [];
  for (let node = element.next; node !== null; node = node.next) {
    if (isElement(node) && node.name === 'li') items.push(node);
    else if (isElement(node) || (isText(node) && !isBlank(node.data))) break;
  }
  return items;
}

function clamp(number: number): number {
  return Math.min(Math.max(number, 0), MOST);
}
