/** @file Compares facts: what the Markdown lacks, or has beyond the source, and where. */

import { shortened, wholeCharacters } from '../whole-characters.ts';
import { diff, type Hunk } from './diff.ts';
import {
  type Entry,
  emphasisEntries,
  imageEntries,
  imageKey,
  linkEntries,
  linkKey,
  structureEntries,
  structureKey,
} from './entries.ts';
import type { Facts, HeadingFact, LossKind, Range, StructureFact } from './facts.ts';

/** One difference. */
export interface Loss {
  readonly kind: LossKind;
  /** What the source has, `''` where the Markdown has something more. */
  readonly expected: string;
  /** What the Markdown has instead, `''` for nothing. */
  readonly found: string;
  /** The source's words around. */
  readonly near: string;
  /** The part of the post in which it lies. */
  readonly place?: string;
}

const REACH = 40;
const LONGEST = 300;
/** Words, single CJK characters, and white space: the units of a difference in the text. */
const WORDS =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s/gu;

/** All differences, those of the text first; none when the facts agree. */
export function compare(expected: Facts, found: Facts): Loss[] {
  const losses: Loss[] = [];
  const aligned = expected.text === found.text;
  if (!aligned) compareText(expected, found, losses);
  compareEntries('link', expected, found, linkEntries, aligned, losses);
  compareEntries('image', expected, found, imageEntries, aligned, losses);
  compareEntries('emphasis', expected, found, emphasisEntries, aligned, losses);
  compareEntries('structure', expected, found, structureEntries, aligned, losses);
  return losses;
}

/** Whether the facts agree; quicker than looking for differences. */
export function agree(expected: Facts, found: Facts): boolean {
  return (
    expected.text === found.text &&
    alike(expected.links, found.links, linkKey, inOnePlace) &&
    alike(expected.images, found.images, imageKey, (a, b) => a.at === b.at) &&
    alike(expected.emphasis, found.emphasis, ({ kind }) => kind, inOnePlace) &&
    alike(expected.structure, found.structure, structureKey, inOnePlace) &&
    levelsAgree(expected.structure, found.structure)
  );
}

/** The same comparison as `compareEntries`, without building an entry for every fact. */
function alike<Fact>(
  a: readonly Fact[],
  b: readonly Fact[],
  keyOf: (fact: Fact) => string,
  isSamePlace: (a: Fact, b: Fact) => boolean,
): boolean {
  if (a.length !== b.length) return false;
  return a.every((fact, index) => {
    const other = b[index] as Fact;
    return isSamePlace(fact, other) && keyOf(fact) === keyOf(other);
  });
}

function inOnePlace(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

function levelsAgree(a: readonly StructureFact[], b: readonly StructureFact[]): boolean {
  const groups: Levels = new Map();
  return a.every((want, index) => {
    const have = b[index];
    if (want.kind !== 'heading' || have?.kind !== 'heading') return true;
    return fits(groups, want, have.level);
  });
}

/** Looks between the common beginning and end only, word by word. */
function compareText(expected: Facts, found: Facts, losses: Loss[]): void {
  const a = expected.text;
  const b = found.text;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start))
    start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  // Whole words, so that the report reads well.
  while (start > 0 && isLetter(a, start - 1)) start--;
  while (end > 0 && isLetter(a, a.length - end)) end--;
  const left = words(a.slice(start, a.length - end));
  const right = words(b.slice(start, b.length - end));
  for (const hunk of diff(left.words, right.words)) {
    const at = start + (left.offsets[hunk.aStart] as number);
    losses.push(
      lossAt(
        'text',
        expected,
        at,
        slice(left, hunk.aStart, hunk.aEnd),
        slice(right, hunk.bStart, hunk.bEnd),
      ),
    );
  }
}

interface Words {
  readonly text: string;
  readonly words: string[];
  /** Where each word starts, and where the last one ends. */
  readonly offsets: number[];
}

function words(text: string): Words {
  const list: string[] = text.match(WORDS) ?? [];
  const offsets: number[] = [];
  let offset = 0;
  for (const word of list) {
    offsets.push(offset);
    offset += word.length;
  }
  offsets.push(offset);
  return { text, words: list, offsets };
}

function slice({ text, offsets }: Words, from: number, to: number): string {
  return text.slice(offsets[from], offsets[to]);
}

function isLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code > 0x20 && code < 0x2e80;
}

function compareEntries(
  kind: LossKind,
  expected: Facts,
  found: Facts,
  entriesOf: (facts: Facts, aligned: boolean) => Entry[],
  aligned: boolean,
  losses: Loss[],
): void {
  const a = entriesOf(expected, aligned);
  const b = entriesOf(found, aligned);
  const hunks = diff(
    a.map((entry) => entry.key),
    b.map((entry) => entry.key),
  );
  for (const hunk of hunks) {
    const length = Math.max(hunk.aEnd - hunk.aStart, hunk.bEnd - hunk.bStart);
    for (let index = 0; index < length; index++) {
      const want = hunk.aStart + index < hunk.aEnd ? a[hunk.aStart + index] : undefined;
      const have = hunk.bStart + index < hunk.bEnd ? b[hunk.bStart + index] : undefined;
      const near = want ?? a[Math.min(hunk.aEnd, a.length - 1)];
      const at = aligned && want === undefined ? (have?.start ?? 0) : (near?.start ?? 0);
      losses.push(lossAt(kind, expected, at, want?.label() ?? '', have?.label() ?? ''));
    }
  }
  for (const [want, have] of misplaced(a, b, hunks)) {
    losses.push(lossAt(kind, expected, want.start, want.label(), have.label()));
  }
}

/** By group: the level found for each level of the source. */
type Levels = Map<number, Map<number, number>>;

/** Headings whose levels stand in another order than those of the same part of the source. */
function misplaced(
  a: readonly Entry[],
  b: readonly Entry[],
  hunks: readonly Hunk[],
): [Entry, Entry][] {
  const wrong: [Entry, Entry][] = [];
  const groups: Levels = new Map();
  let x = 0;
  let y = 0;
  for (const hunk of [...hunks, { aStart: a.length, aEnd: 0, bStart: b.length, bEnd: 0 }]) {
    for (; x < hunk.aStart; x++, y++) {
      const want = a[x] as Entry;
      const have = b[y] as Entry;
      if (want.heading === undefined || have.heading === undefined) continue;
      if (!fits(groups, want.heading, have.heading.level)) wrong.push([want, have]);
    }
    x = hunk.aEnd;
    y = hunk.bEnd;
  }
  return wrong;
}

/** Whether the level found keeps the order of those that were found for the group's other levels; notes it if so. */
function fits(groups: Levels, heading: HeadingFact, level: number): boolean {
  const levels = groups.get(heading.group) ?? new Map<number, number>();
  groups.set(heading.group, levels);
  for (const [want, have] of levels) {
    if (Math.sign(heading.level - want) !== Math.sign(level - have)) return false;
  }
  levels.set(heading.level, level);
  return true;
}

function lossAt(
  kind: LossKind,
  { text, places }: Facts,
  at: number,
  expected: string,
  found: string,
): Loss {
  const near = wholeCharacters(text, Math.max(0, at - REACH), at + REACH);
  const place = places.findLast(({ start }) => start <= at)?.name;
  const loss = {
    kind,
    expected: shortened(expected, LONGEST),
    found: shortened(found, LONGEST),
    near,
  };
  return place === undefined ? loss : { ...loss, place };
}
