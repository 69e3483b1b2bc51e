/** @file What a rule is: one tag of the document model, and its Markdown. */

import type { Block, Inline, ModelNode } from '../../post.ts';

/** What a rule may ask of the writer around it. */
export interface Writer {
  /** Blocks as they stand below one another, apart by a blank line or, in a tight list item, by a line end alone. */
  blocks(nodes: readonly Block[], tight?: boolean): string;
  /** Inline content, marked but not yet finished. */
  inline(nodes: readonly Inline[]): string;
}

/** Where a node stands. */
export interface Surroundings {
  /** The block opens a list item. */
  readonly opensItem: boolean;
  /** The block stands in a list, however deep. */
  readonly inList: boolean;
}

/** Turns a node into Markdown without white space around it. `content` is what its inline children came to, marked (see `marks.ts`). */
export interface Rule<Tag extends ModelNode['tag'] = ModelNode['tag']> {
  readonly tag: Tag;
  replacement(
    content: string,
    node: Extract<ModelNode, { tag: Tag }>,
    writer: Writer,
    surroundings: Surroundings,
  ): string;
}
