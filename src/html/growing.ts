/** @file The model's nodes while a page is read: to all later stages they are read-only. */

import { appended } from '../appended.ts';
import type { Block, CodeSpan, Inline, List, ListItem, Text } from '../post.ts';
import type { Marked } from './marks.ts';

/** Text, in code or not, that further text may be added to. */
export interface GrowingText {
  readonly tag: (Text | CodeSpan)['tag'];
  value: string;
}

/** What further inline content may be added to. */
export interface Growing {
  children: GrowingInline[];
}

/** A mark's node. */
export type GrowingMark = Marked & Growing;

export type GrowingInline = Exclude<Inline, Text | CodeSpan> | GrowingMark | GrowingText;

export function add(container: Growing, node: GrowingInline): void {
  container.children = appended(container.children, node);
}

/** Adds text, which goes on in the text that the content ends with. */
export function addText(container: Growing, text: string): void {
  if (text === '') return;
  const last = container.children.at(-1);
  if (last?.tag === 'text') last.value += text;
  else add(container, { tag: 'text', value: text });
}

/** An item that takes in what stands in its list behind it. */
export type GrowingItem = ListItem & GrowingBlocks;

/** A list that takes in the items of one behind it, where that goes on with its numbers. */
export type GrowingList = List & { readonly items: ListItem[] };

export type GrowingBlock = Exclude<Block, List> | GrowingList;

/** What further blocks may be added to. */
export interface GrowingBlocks {
  children: GrowingBlock[];
}

export function addBlock(container: GrowingBlocks, block: GrowingBlock): void {
  container.children = appended(container.children, block);
}
