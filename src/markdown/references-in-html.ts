/** @file Footnotes that are referred to from within HTML, where no engine reads a reference. */

import type { Block, ModelNode, Post } from '../post.ts';
import { outline } from './outline.ts';
import { isRuled, ruleFor } from './rules/index.ts';

/** The labels of those footnotes. */
export function referencesInHtml(post: Post): Set<string> {
  const labels = new Set<string>();
  if (post.footnotes.length === 0) return labels;
  const visit = (node: ModelNode, outer: boolean): void => {
    if (node.tag === 'footnote-reference' && outer) labels.add(node.label);
    const inHtml = outer || (isRuled(node) && ruleFor(node).isHtml?.(node) === true);
    for (const child of childrenOf(node)) visit(child, inHtml);
  };
  const blocks: Block[] = [...outline(post), ...post.footnotes.flatMap(({ children }) => children)];
  for (const block of blocks) visit(block, false);
  return labels;
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
