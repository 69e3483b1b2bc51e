/** @file What may stand round inline text: strong, emphasis, links and their like, and when two of them are one. */

import type { Delete, Emphasis, Inline, InlineHtml, Link, Strong } from '../post.ts';
import type { GrowingInline, GrowingMark } from './growing.ts';
import type { StyleMark } from './style-marks.ts';
import type { LinkTarget } from './targets.ts';

export type Marked = Strong | Emphasis | Delete | Link | InlineHtml;

/** A mark as it is opened; its children come as the text comes. */
export type Mark =
  | { readonly tag: 'strong' | 'emphasis' | 'delete' }
  | ({ readonly tag: 'link' } & LinkTarget)
  | {
      readonly tag: 'inline-html';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    };

/** The mark that a style stands for. */
export function styleMark(name: StyleMark): Mark {
  switch (name) {
    case 'strong':
      return { tag: 'strong' };
    case 'em':
      return { tag: 'emphasis' };
    case 'del':
      return { tag: 'delete' };
    default:
      return { tag: 'inline-html', name, attributes: {} };
  }
}

export function openNode(mark: Mark): GrowingMark {
  switch (mark.tag) {
    case 'link': {
      const { tag, url, title } = mark;
      return title === undefined ? { tag, url, children: [] } : { tag, url, title, children: [] };
    }
    case 'inline-html': {
      const { tag, name, attributes } = mark;
      return { tag, name, attributes, children: [] };
    }
    default:
      return { tag: mark.tag, children: [] };
  }
}

/** Two marks that stand side by side and say the same as one. Links are not among them: two to one page are two. */
export interface Merging {
  readonly name: string;
  /** Whether text under `mark` may go on in `node`, which another mark has made just before it. */
  readonly joins: (node: Inline, mark: Mark) => boolean;
}

/** Elements that merge with their like; a key or a ruby base is one thing each. */
const JOINING: ReadonlySet<string> = new Set(['ins', 'mark', 'small', 'sub', 'sup', 'u']);

export const MERGINGS: readonly Merging[] = [
  ...(['strong', 'emphasis', 'delete'] as const).map((tag) => ({
    name: `merge-${tag}`,
    joins: (node: Inline, mark: Mark): boolean => node.tag === tag && mark.tag === tag,
  })),
  {
    name: 'merge-inline-html',
    joins: (node, mark) =>
      node.tag === 'inline-html' &&
      mark.tag === 'inline-html' &&
      node.name === mark.name &&
      JOINING.has(mark.name),
  },
];

/** Whether text under `mark` may go on in the node that stands just before it. */
export function continues(node: GrowingInline | undefined, mark: Mark): node is GrowingMark {
  if (node === undefined || node.tag !== mark.tag) return false;
  return MERGINGS.some(({ joins }) => joins(node, mark));
}
