/** @file Notes as Word's text is pasted: paragraphs side by side, of which only the first carries the note's mark. */

import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { classesOf, isElement, isNothing } from './elements.ts';
import { adopt, newElement } from './tree-edit.ts';

const STYLE = /^Mso(?:Footnote|Endnote)Text/;

/** Puts each note that continues in further paragraphs into a box with them; returns the notes, with the boxes in their place. */
export function boxWordNotes<T>(notes: ReadonlyMap<Element, T>): Map<Element, T> {
  const boxes = new Map<Element, Element>();
  for (const parent of new Set(
    [...notes.keys()].filter(isStyled).flatMap((note) => note.parent ?? []),
  )) {
    boxIn(parent, notes, boxes);
  }
  return new Map([...notes].map(([note, value]) => [boxes.get(note) ?? note, value]));
}

function boxIn(
  parent: ParentNode,
  notes: ReadonlyMap<Element, unknown>,
  boxes: Map<Element, Element>,
): void {
  const children: ChildNode[] = [];
  /** The note that may continue, with all that has followed it so far, and how much of that is known to belong to it. */
  let open: { readonly note: Element; readonly parts: ChildNode[]; own: number } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const { note, parts, own } = open;
    open = undefined;
    if (own > 1) {
      const box = newElement('div');
      adopt(box, parts.slice(0, own));
      boxes.set(note, box);
      children.push(box);
    } else {
      children.push(note);
    }
    for (const part of parts.slice(own)) children.push(part);
  };
  for (const node of parent.children) {
    const isNote = isElement(node) && notes.has(node);
    if (open !== undefined && !isNote && isStyled(node)) {
      open.parts.push(node);
      open.own = open.parts.length;
    } else if (open !== undefined && isNothing(node)) {
      open.parts.push(node);
    } else {
      close();
      if (isNote && isStyled(node)) open = { note: node, parts: [node], own: 1 };
      else children.push(node);
    }
  }
  close();
  adopt(parent, children);
}

function isStyled(node: AnyNode): boolean {
  return isElement(node) && node.name === 'p' && classesOf(node).some((name) => STYLE.test(name));
}
