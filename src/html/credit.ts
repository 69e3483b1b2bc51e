/** @file A credit without the parentheses that its page prints round it. */

import type { Inline } from '../post.ts';

const OPENING = '(（';
const CLOSING = ')）';

/** Without one pair of parentheses that encloses all of it; an unbalanced one at an edge goes too. */
export function withoutParentheses(credit: readonly Inline[]): Inline[] {
  const text = textOf(credit);
  const opens = OPENING.includes(text.charAt(0)) && text !== '';
  const closes = CLOSING.includes(text.charAt(text.length - 1)) && text !== '';
  const partner = opens ? closingOf(text) : -1;
  const whole = opens && closes && partner === text.length - 1;
  let result = [...credit];
  if (whole || (opens && partner < 0)) result = trimmed(result, 'start');
  if (whole || (closes && !isBalanced(text))) result = trimmed(result, 'end');
  return result;
}

/** Where the parenthesis that the text begins with closes; -1 where it doesn't. */
function closingOf(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (OPENING.includes(text.charAt(index))) depth += 1;
    else if (CLOSING.includes(text.charAt(index))) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Whether no parenthesis closes that was not opened. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return true;
}

function textOf(nodes: readonly Inline[]): string {
  let text = '';
  for (const node of nodes) {
    if ('value' in node) text += node.value;
    else if ('children' in node) text += textOf(node.children);
  }
  return text;
}

/** The nodes without the first or last character of their text and the blanks beside it. */
function trimmed(nodes: readonly Inline[], side: 'start' | 'end'): Inline[] {
  const holdsText = (node: Inline): boolean => textOf([node]) !== '';
  const index = side === 'start' ? nodes.findIndex(holdsText) : nodes.findLastIndex(holdsText);
  const node = nodes[index];
  if (node === undefined) return [...nodes];
  return [...nodes.slice(0, index), ...trimmedNode(node, side), ...nodes.slice(index + 1)];
}

function trimmedNode(node: Inline, side: 'start' | 'end'): Inline[] {
  if ('children' in node) {
    const children = trimmed(node.children, side);
    return children.length === 0 ? [] : [{ ...node, children }];
  }
  if (!('value' in node)) return [node];
  const value =
    side === 'start' ? node.value.slice(1).trimStart() : node.value.slice(0, -1).trimEnd();
  return value === '' ? [] : [{ ...node, value }];
}
