/** @file What a rule is: how the nodes of one tag of the document model are written. */

import type { Block, Inline, Text } from '../../post.ts';

/** What a rule may ask of the writer around it. */
export interface Writer {
  /** A container's blocks below one another, apart by a blank line or, in a tight item, by a line end alone. */
  container(nodes: readonly Block[], container: Container, surroundings: Surroundings): string;
  /** Inline content, marked but not yet finished. */
  inline(nodes: readonly Inline[]): string;
}

/** What holds blocks of its own. */
export interface Container {
  readonly kind: 'quote' | 'loose item' | 'tight item';
  /** What its first line begins with, and each of the others. */
  readonly first: string;
  readonly rest: string;
}

/** Where a node stands. */
export interface Surroundings {
  /** The block opens a list item. */
  readonly opensItem: boolean;
  /** The block stands in a list, however deep. */
  readonly inList: boolean;
  /** What each line but the first begins with, for all of the containers round the block. */
  readonly prefix: string;
}

/** What has a rule: text is escaped where it stands, and the parts of a list, a table or a definition list are written with it. */
export type RuledNode = Exclude<Block | Inline, Text>;
export type RuledTag = RuledNode['tag'];

/** Turns a node into Markdown without white space around it. */
export interface Rule<Tag extends RuledTag> {
  /** Whether the node is written as HTML with all that is in it; absent where that never is. */
  isHtml?(node: Extract<RuledNode, { tag: Tag }>): boolean;
  /** `content` is what the node's inline children came to, marked (see `marks.ts`). */
  replacement(
    content: string,
    node: Extract<RuledNode, { tag: Tag }>,
    writer: Writer,
    surroundings: Surroundings,
  ): string;
}
