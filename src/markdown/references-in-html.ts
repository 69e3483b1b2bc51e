/** @file Footnotes that are referred to from within HTML, where no engine reads a reference. */

import type { Block, ModelNode, Post } from '../post.ts';
import { OPAQUE } from '../safety/allowed.ts';
import { outline } from './outline.ts';
import { isPipeTable } from './rules/table.ts';

/** The labels of those footnotes. */
export function referencesInHtml(post: Post): Set<string> {
  const labels = new Set<string>();
  if (post.footnotes.length === 0) return labels;
  const visit = (node: ModelNode, outer: boolean): void => {
    if (node.tag === 'footnote-reference' && outer) labels.add(node.label);
    const inHtml = outer || isHtml(node);
    for (const child of childrenOf(node)) visit(child, inHtml);
  };
  const blocks: Block[] = [...outline(post), ...post.footnotes.flatMap(({ children }) => children)];
  for (const block of blocks) visit(block, false);
  return labels;
}

/** Whether the node's rule writes all that is in it as HTML. */
function isHtml(node: ModelNode): boolean {
  switch (node.tag) {
    case 'definition-list':
    case 'block-html':
      return true;
    case 'table':
      return !isPipeTable(node);
    case 'list':
      return node.indent !== undefined;
    case 'paragraph':
      return node.align !== undefined;
    case 'inline-html':
      return OPAQUE.has(node.name);
    default:
      return false;
  }
}

function childrenOf(node: ModelNode): readonly ModelNode[] {
  switch (node.tag) {
    case 'list':
      return node.items;
    case 'table':
      return [...(node.caption ?? []), ...node.rows.flat()];
    case 'definition-list':
      return node.entries;
    case 'figure':
      return [...node.media, ...node.caption, ...node.credit];
    default:
      return 'children' in node ? node.children : [];
  }
}
