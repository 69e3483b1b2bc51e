/** @file Footnotes as pages write them: a mark in the text that links to a note, and a note that links back. */

import type { AnyNode, Element } from 'domhandler';
import type { Footnote } from '../post.ts';
import { dropBackLinks } from './back-links.ts';
import { toBlocks } from './blocks.ts';
import { elementBefore, isWithin, PREFORMATTED } from './elements.ts';
import { type Anchors, fragmentOf, readAnchors, targetAfter } from './fragments.ts';
import { boxNoteLines } from './note-lines.ts';
import { dropBlanksAtHead, dropNoteMark } from './note-marks.ts';
import { linksIn, linksOf, type NoteLinks, noteOf } from './notes.ts';
import type { Page } from './parse.ts';
import type { Reading } from './reading.ts';
import {
  isMark,
  isRaised,
  namesAround,
  referenceOf,
  signOf,
  takeBracketsIn,
} from './references.ts';
import { sideNotesOf } from './side-notes.ts';
import { boxWordNotes } from './word-notes.ts';

/** What a recipe says of a page's footnotes. */
export interface NamedFootnotes {
  /** Whole references, `sup` and all. */
  readonly references: readonly Element[];
  /** The notes, each with an id. */
  readonly notes: readonly Element[];
  /** The links from the notes back into the text. */
  readonly back: readonly Element[];
}

export interface FoundFootnote {
  readonly label: string;
  /** The note's element, which has the role `placed` at `footnote`. */
  readonly note: Element;
}

/**
 * Finds the page's footnotes and gives their parts a role: each mark `footnote-reference`, each note `placed`,
 * each link back `dropped`. Call it before `clean`. A link that no note answers stays a link, as do those to the notes that
 * would get one of the labels in `linked`.
 */
export function footnotesOf(
  page: Page,
  reading: Reading,
  named?: NamedFootnotes,
  linked: ReadonlySet<string> = new Set(),
): FoundFootnote[] {
  const linkedPairs = named === undefined ? mutualPairs(page, reading) : namedPairs(named, reading);
  const pairs = [...sidePairs(page), ...linkedPairs];
  const marked = new Map<Element, string>();
  const taken = new Map<string, number>();
  /** What the references show, by label. */
  const signs = new Map<string, string>();
  for (const { reference, note, sign } of pairs) {
    if (isLeftOut(reference, reading) || isLeftOut(note, reading)) continue;
    const shown = sign ?? signOf(reference);
    const label = marked.get(note) ?? freshLabel(shown, taken);
    marked.set(note, label);
    signs.set(label, shown);
    if (linked.has(label)) continue;
    reading.roles.set(reference, { as: 'footnote-reference', label });
  }
  for (const [note, label] of marked) if (linked.has(label)) marked.delete(note);
  const labels = boxWordNotes(marked);
  // Many marks may share a list.
  const back = new Set(named?.back ?? [...new Set(pairs.flatMap((pair) => pair.back))].flat());
  dropBackLinks(
    [...back].filter((link) => isWithin(link, (above) => labels.has(above))),
    reading,
  );
  for (const [note, label] of labels) {
    dropNoteMark(note, signs.get(label) ?? label, reading);
    dropBlanksAtHead(note, reading);
    reading.roles.set(note, { as: 'placed', place: 'footnote' });
    dropRuleAbove(note, reading);
  }
  return [...labels].map(([note, label]) => ({ label, note }));
}

/** The notes' content; to be asked for once every role is set. */
export function toFootnotes(found: readonly FoundFootnote[], reading: Reading): Footnote[] {
  return found.map(({ label, note }) => ({ label, children: toBlocks(note.children, reading) }));
}

interface Pair {
  readonly reference: Element;
  readonly note: Element;
  /** Lists of the note's links back to this reference. */
  readonly back: readonly (readonly Element[])[];
  /** What stands for the mark, where the reference has no words. */
  readonly sign?: string;
}

/** A style counts the notes in the margin. */
function sidePairs(page: Page): Pair[] {
  return sideNotesOf(page).map((pair, index) => ({ ...pair, back: [], sign: `${index + 1}` }));
}

function namedPairs(named: NamedFootnotes, reading: Reading): Pair[] {
  const notes = new Map(named.notes.map((note) => [note.attribs.id, note]));
  const pairs: Pair[] = [];
  for (const reference of named.references) {
    const link = reference.name === 'a' ? reference : linksIn(reference)[0];
    const fragment = link === undefined ? undefined : fragmentOf(link, reading);
    const note = fragment === undefined ? undefined : notes.get(fragment);
    if (note !== undefined) pairs.push({ reference, note, back: [] });
  }
  return pairs;
}

const CODE: ReadonlySet<string> = new Set([...PREFORMATTED, 'code', 'math']);

/** Links whose text is a mark, to a later note that answers; in page order. */
function mutualPairs(page: Page, reading: Reading): Pair[] {
  const anchors = readAnchors(page, reading);
  boxNoteLines(answersIn(anchors, reading));
  const marks = marksIn(anchors);
  const notes = new Set(marks.map(({ note }) => note));
  const known = new Map<Element, NoteLinks>();
  const pairs: Pair[] = [];
  for (const { link, note } of marks) {
    // A mark in its own note, or in code, as a formula is: no mark can stand there.
    if (isWithin(link, (above) => above === note || CODE.has(above.name))) continue;
    let links = known.get(note);
    if (links === undefined) {
      links = linksOf(note, notes, reading);
      known.set(note, links);
    }
    const { arrows } = links;
    const reference = referenceOf(link);
    const back = arrows.length > 0 ? [arrows] : [];
    for (const name of namesAround(link, reference)) {
      const named = links.back.get(name);
      if (named !== undefined) back.push(named);
    }
    if (back.length > 0 || (isRaised(reference, link) && note.name === 'li')) {
      takeBracketsIn(reference);
      pairs.push({ reference: referenceOf(reference), note, back });
    }
  }
  return pairs;
}

/** The links whose text is a mark, each with the note that it leads to. */
function marksIn(anchors: Anchors): { readonly link: Element; readonly note: Element }[] {
  const marks: { link: Element; note: Element }[] = [];
  const notes = new Map<Element, Element | undefined>();
  for (const { link, fragment, order } of anchors.links) {
    const target = targetAfter(anchors, fragment, order);
    if (target === undefined || !isMark(link)) continue;
    if (!notes.has(target)) notes.set(target, noteOf(target));
    const note = notes.get(target);
    if (note !== undefined) marks.push({ link, note });
  }
  return marks;
}

/** The marks of notes that link back to the marks in the text that lead to them, brackets included. */
function answersIn(anchors: Anchors, reading: Reading): Element[] {
  const answers: Element[] = [];
  for (const { link, fragment, order } of anchors.links) {
    if (!isMark(link)) continue;
    const target = targetAfter(anchors, fragment, order);
    const back = target?.name === 'a' ? fragmentOf(target, reading) : undefined;
    if (target === undefined || back === undefined) continue;
    if (back !== link.attribs.id && back !== link.attribs.name) continue;
    takeBracketsIn(target);
    answers.push(referenceOf(target));
  }
  return answers;
}

function isLeftOut(element: Element, { roles }: Reading): boolean {
  return isWithin(element, (above) => {
    const as = roles.get(above)?.as;
    return as === 'dropped' || as === 'moved';
  });
}

/** The mark without brackets where it can be a label and is free; else with a number. */
function freshLabel(sign: string, taken: Map<string, number>): string {
  const mark = sign.replace(/[^0-9A-Za-z-]/g, '') || 'note';
  const count = (taken.get(mark) ?? 0) + 1;
  taken.set(mark, count);
  if (count === 1) return mark;
  const label = `${mark}-${count}`;
  return taken.has(label) ? freshLabel(sign, taken) : label;
}

/**
 * The rule at the head of the box that holds nothing but notes: each renderer draws its own. One that
 * stands in the text, above notes without a box, is the page's and stays.
 */
function dropRuleAbove(note: Element, reading: Reading): void {
  let node: AnyNode | null = note;
  for (let level = 0; level < 3 && node !== null; level++) {
    const before = elementBefore(node);
    if (before !== undefined) {
      if (before.name === 'hr' && isAtHead(before)) {
        reading.roles.set(before, { as: 'dropped', rule: 'footnote-rule' });
      }
      return;
    }
    node = node.parent;
  }
}

/** Whether nothing but breaks, which Word puts there, stands before the element in its box. */
function isAtHead(element: Element): boolean {
  let before = elementBefore(element);
  while (before?.name === 'br') before = elementBefore(before);
  return before === undefined;
}
