/** @file How one page is to be read: where it stands, how its white space was made, and what is to become of its nodes. */

import type { AnyNode, Element } from 'domhandler';
import type { SpacingStyle } from './spacing.ts';

/** A figure as its page lays it out; `caption` and `credit` are the elements that hold them. */
export interface FigureParts {
  readonly media: Element[];
  readonly caption: Element[];
  readonly credit: Element[];
}

/**
 * What becomes of a node and all below it, decided once, before the blocks are built, and read by the
 * block builder, the ledger and the proof alike. A node without a role is content.
 */
export type Role =
  /** Not part of the post: named for the ledger. */
  | { readonly as: 'dropped'; readonly rule: string }
  /** Its text stands in the front matter under `key`, not in the body. */
  | { readonly as: 'moved'; readonly key: string }
  /** It is written elsewhere in the body (the lead image, a contribution), by its own route. */
  | { readonly as: 'placed'; readonly place: string }
  | { readonly as: 'figure'; readonly parts: FigureParts }
  | { readonly as: 'footnote-reference'; readonly label: string }
  /** The element's children count, the element itself does not (an empty link, a layout table, a link with an unsafe target). */
  | { readonly as: 'unwrapped'; readonly rule: string }
  /** The same of a link whose target stands in the front matter under `key`. */
  | { readonly as: 'unwrapped'; readonly key: string };

export interface Reading {
  /** The URL that relative targets are resolved against: `<base>`, else `from`. */
  readonly base?: string;
  readonly whitespace: SpacingStyle;
  readonly roles: Map<AnyNode, Role>;
  /** The names of the elements that links within the page lead to; see `anchors.ts`. */
  readonly anchors?: ReadonlyMap<AnyNode, string>;
}
