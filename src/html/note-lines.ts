/** @file Notes that stand on the lines of one block: each becomes an element of its own. */

import type { ChildNode, Element } from 'domhandler';
import { isBlock, isElement, isNothing, PLAIN_BLOCKS } from './elements.ts';
import { adopt, newElement } from './tree-edit.ts';

/** Puts each of the notes that begin with one of the marks on a line of one block in a box of its own. */
export function boxNoteLines(marks: readonly Element[]): void {
  const byBlock = new Map<Element, Set<ChildNode>>();
  for (const mark of marks) {
    const { parent } = mark;
    if (parent === null || !isElement(parent) || !PLAIN_BLOCKS.has(parent.name)) continue;
    const known = byBlock.get(parent);
    if (known === undefined) byBlock.set(parent, new Set([mark]));
    else known.add(mark);
  }
  for (const [block, starts] of byBlock) boxLines(block, starts);
}

function boxLines(block: Element, marks: ReadonlySet<ChildNode>): void {
  const { children } = block;
  const starts = [...children.keys()].filter((at) => {
    const node = children[at];
    return node !== undefined && marks.has(node) && isLineStart(children, at);
  });
  const [first] = starts;
  // A note that begins the block and is the only one in it is the whole of the block.
  if (
    first === undefined ||
    (starts.length === 1 && lastShownBefore(children, first) === undefined)
  )
    return;
  const lines: ChildNode[] = children.slice(0, first);
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1] ?? children.length;
    const end = endOfNote(children, start, next);
    const box = newElement('div');
    adopt(box, children.slice(start, end));
    lines.push(box, ...children.slice(end, next));
  }
  adopt(block, lines);
}

/** The last node before the index that is more than white space or a comment. */
function lastShownBefore(nodes: readonly ChildNode[], index: number): ChildNode | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const node = nodes[at];
    if (node !== undefined && !isNothing(node)) return node;
  }
  return undefined;
}

function isLineStart(nodes: readonly ChildNode[], index: number): boolean {
  const before = lastShownBefore(nodes, index);
  return before === undefined || isBreak(before);
}

function isBreak(node: ChildNode | undefined): boolean {
  return node !== undefined && isElement(node) && node.name === 'br';
}

/** Where the note's paragraph ends: at two breaks or a block, at the latest where the next note begins. */
function endOfNote(nodes: readonly ChildNode[], start: number, next: number): number {
  for (let at = start + 1; at < next; at++) {
    const node = nodes[at];
    if (node === undefined || !isElement(node)) continue;
    if (isBreak(node) && isBreak(lastShownBefore(nodes, at))) return at;
    if (isBlock(node)) return at;
  }
  return next;
}
