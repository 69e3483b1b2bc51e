/** @file One block's inline content as the escape table sees it, and what the table asks of a place in it. */

import { RAW_CLOSE } from './marks.ts';

/** Where inline content stands: it decides what a line's start means and how a break is written. */
export type Place = 'paragraph' | 'heading' | 'cell';

/** One block's inline content, as the rows of the table see it. */
export interface Line {
  /** The visible text; every mark, code span, image or tag is one private character, a break is `\n`. */
  readonly text: string;
  readonly place: Place;
  /** Whether the block opens a list item, where `[ ]` would make a task of it. */
  readonly item: boolean;
  /** Index of the bracket that pairs with the one at the key. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Where the last `](` or `][` of the text stands, and the last `]:`; -1 for none. */
  readonly lastTarget: number;
  readonly lastDefinition: number;
  /** How many backtick runs and tildes the text holds: one alone can't open anything. */
  readonly backticks: number;
  readonly tildes: number;
  /** Where a character is written as a reference for the emphasis ladder's sake. */
  readonly encoded: ReadonlySet<number>;
}

/** What changes from character to character. */
export interface Cursor {
  /** Inside a link's text. */
  inLink: boolean;
  /** Whether the word so far holds what an autolinker takes for an address. */
  address: boolean;
  /** Opening brackets in links that have been escaped, if any: the closing one must be too. */
  escapedBrackets: Set<number> | undefined;
  /** The last underscores that were come to. */
  underscores: Underscores | undefined;
}

/** Underscores in a row. */
export interface Underscores {
  /** Exclusive. */
  readonly end: number;
  /** Whether a word goes on on both sides. */
  readonly inWord: boolean;
}

/** Stands in a line for a footnote's reference; other finished Markdown has another. */
export const NOTE_REFERENCE: string = RAW_CLOSE;

export function atLineStart(line: Line, at: number): boolean {
  return line.place === 'paragraph' && (at === 0 || line.text.charCodeAt(at - 1) === 0x0a);
}

export function isBehindReference(line: Line, at: number): boolean {
  return line.text.charAt(at - 1) === NOTE_REFERENCE;
}

export function isSpaceOrEdge(line: Line, at: number): boolean {
  const code = line.text.charCodeAt(at);
  return Number.isNaN(code) || code === 0x20 || code === 0x0a;
}

/** Matches `pattern` (sticky) at `at`. */
export function looksAt(pattern: RegExp, line: Line, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(line.text);
}

const UNDERSCORE = 0x5f;
const CLOSING_HASHES = /#+$/y;

/** The underscores of which one stands at `at`. */
export function underscoresAt({ text }: Line, at: number): Underscores {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) === UNDERSCORE) start--;
  let end = at + 1;
  while (text.charCodeAt(end) === UNDERSCORE) end++;
  return { end, inWord: isWord(text, start - 1) && isWord(text, end) };
}

/** Whether a character keeps an underscore inside a word for every engine and for Prettier: a letter or digit that is not CJK. */
function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  if (code < 0x80) return /[0-9a-z]/i.test(text.charAt(at));
  return code < 0x2e80 && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

export function isOrdinalMark(line: Line, at: number): boolean {
  let start = at;
  while (start > 0 && at - start <= 9 && /\d/.test(line.text.charAt(start - 1))) start--;
  const digits = at - start;
  return digits > 0 && digits <= 9 && atLineStart(line, start) && isSpaceOrEdge(line, at + 1);
}

export function isClosingHashes(line: Line, at: number): boolean {
  if (line.place !== 'heading') return false;
  if (at > 0 && line.text.charCodeAt(at - 1) !== 0x20) return false;
  return looksAt(CLOSING_HASHES, line, at);
}
