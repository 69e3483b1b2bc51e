/** @file The model's nodes while a page is read: to all later stages they are read-only. */

import type { Block, CodeSpan, Inline, List, ListItem, Text } from '../post.ts';
import type { Marked } from './marks.ts';

/** Text, in code or not, that further text may be added to. */
export interface GrowingText {
  readonly tag: (Text | CodeSpan)['tag'];
  value: string;
}

/** A mark's node, which further content may be added to. */
export type GrowingMark = Marked & { readonly children: GrowingInline[] };

export type GrowingInline = Exclude<Inline, Text | CodeSpan> | GrowingMark | GrowingText;

/** A list that takes in the items of one behind it, where that goes on with its numbers. */
export type GrowingList = List & { readonly items: ListItem[] };

export type GrowingBlock = Exclude<Block, List> | GrowingList;
