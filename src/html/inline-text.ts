/** @file The text of inline content that is built already. */

import type { Inline } from '../post.ts';

/** The visible text of inline content; a line break is a blank. */
export function textOf(nodes: readonly Inline[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.tag === 'text' || node.tag === 'code-span') text += node.value;
    else if (node.tag === 'break') text += ' ';
    else if ('children' in node) text += textOf(node.children);
  }
  return text;
}

/** Whether there is any. */
export function hasText(nodes: readonly Inline[]): boolean {
  return nodes.some((node) =>
    node.tag === 'text' || node.tag === 'code-span'
      ? true
      : 'children' in node && hasText(node.children),
  );
}
