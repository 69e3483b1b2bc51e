/** @file What may stand round inline text: strong, emphasis, links and their like, and when two of them are one. */

import type { Delete, Emphasis, Inline, InlineHtml, Link, Strong } from '../post.ts';

export type Marked = Strong | Emphasis | Delete | Link | InlineHtml;

/** A mark as it is opened; its children come as the text comes. */
export type Mark =
  | { readonly tag: 'strong' | 'emphasis' | 'delete' }
  | { readonly tag: 'link'; readonly url: string; readonly title?: string }
  | {
      readonly tag: 'inline-html';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    };

/** Elements of which two neighbours say the same as one; a key or a ruby base is one thing each. */
const MERGING: ReadonlySet<string> = new Set(['ins', 'mark', 'small', 'sub', 'sup', 'u']);

export function openNode(mark: Mark): Marked {
  switch (mark.tag) {
    case 'link':
      return mark.title === undefined
        ? { tag: 'link', url: mark.url, children: [] }
        : { tag: 'link', url: mark.url, title: mark.title, children: [] };
    case 'inline-html':
      return { tag: mark.tag, name: mark.name, attributes: mark.attributes, children: [] };
    default:
      return { tag: mark.tag, children: [] };
  }
}

/** Whether text under `mark` may go on in the node that stands just before it. */
export function continues(node: Inline | undefined, mark: Mark): node is Marked {
  if (node === undefined || node.tag !== mark.tag) return false;
  if (node.tag === 'link' && mark.tag === 'link') {
    return node.url === mark.url && node.title === mark.title;
  }
  if (node.tag === 'inline-html' && mark.tag === 'inline-html') {
    return node.name === mark.name && MERGING.has(mark.name);
  }
  return true;
}
