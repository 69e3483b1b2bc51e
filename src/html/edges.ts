/** @file The characters at the two edges of a run of white space: which they are, and what they are there for. */

import {
  BLANK,
  classOf,
  DASH,
  DIGIT,
  EDGE,
  HAN,
  HYPHEN,
  isOf,
  JOINER,
  LETTER,
  POINT,
  PREFIX,
  QUOTE_CLOSE,
  QUOTE_OPEN,
  ROUND_CLOSE,
  ROUND_OPEN,
  SLASH,
  SQUARE_CLOSE,
  SQUARE_OPEN,
  STRAIGHT,
  SUFFIX,
  setOf,
  WIDE,
} from './character-class.ts';

/** Letters and digits of scripts that part words. */
const WORD = setOf(LETTER, DIGIT);
/** What ends a sentence, in ASCII: a dash after it signs off. */
export const SENTENCE_END: number = setOf(POINT, QUOTE_CLOSE, ROUND_CLOSE);
/** What an ASCII quote opens after, and what it closes before. */
const QUOTE_STARTS_AFTER = setOf(
  EDGE,
  BLANK,
  ROUND_OPEN,
  SQUARE_OPEN,
  QUOTE_OPEN,
  WIDE,
  HAN,
  DASH,
  SLASH,
);
const QUOTE_ENDS_BEFORE = setOf(
  EDGE,
  BLANK,
  ROUND_CLOSE,
  SQUARE_CLOSE,
  QUOTE_CLOSE,
  POINT,
  WIDE,
  DASH,
  HYPHEN,
);

/** What the last character of a piece is there for, where its class alone does not say. */
export function roleBefore(text: string, at: number, kind: number, next: number): number {
  if (kind !== STRAIGHT && kind !== QUOTE_OPEN && kind !== PREFIX) return kind;
  const outer = kindAt(text, before(text, at));
  if (kind === STRAIGHT) return isOf(outer, QUOTE_STARTS_AFTER) ? QUOTE_OPEN : QUOTE_CLOSE;
  // The sign of C# is part of the word.
  if (kind === PREFIX) return isOf(outer, WORD) ? LETTER : PREFIX;
  // German closes with the mark that English opens with.
  return (isOf(outer, WORD) || outer === POINT) && next !== HAN ? QUOTE_CLOSE : QUOTE_OPEN;
}

const READ_WITH_NEXT = setOf(STRAIGHT, QUOTE_OPEN, QUOTE_CLOSE, POINT, SQUARE_OPEN, HYPHEN);
const CONTRACTION = /^'(?:[sdmt]|re|ve|ll)(?![a-z])/i;
const OPTION = /^-(?:-|[a-z](?![a-z]))/i;

/** What the first character of a piece is there for, where its class alone does not say. */
export function roleAfter(text: string, at: number, kind: number, previous: number): number {
  if (!isOf(kind, READ_WITH_NEXT)) return kind;
  const inner = kindAt(text, after(text, at + 1));
  switch (kind) {
    case STRAIGHT:
      if (isOf(previous, WORD) && CONTRACTION.test(text)) return QUOTE_CLOSE;
      return isOf(inner, QUOTE_ENDS_BEFORE) ? QUOTE_CLOSE : QUOTE_OPEN;
    case QUOTE_OPEN:
      return (inner === BLANK || inner === POINT) && previous !== HAN ? QUOTE_CLOSE : QUOTE_OPEN;
    case QUOTE_CLOSE:
      // ’95
      return inner === DIGIT ? DIGIT : QUOTE_CLOSE;
    case POINT:
      // .NET, .5
      return text.charCodeAt(at) === 0x2e && isOf(inner, WORD) ? LETTER : POINT;
    case SQUARE_OPEN:
      // [1] refers to a source and leans on what it proves.
      return inner === DIGIT ? SUFFIX : SQUARE_OPEN;
    case HYPHEN:
      return OPTION.test(text) ? LETTER : HYPHEN;
    default:
      return kind;
  }
}

/** What stands beyond the signs of one class that end a piece; the edge where they are a dash that signs off, as in “… is it? —The Editors”. */
export function beyondBefore(text: string, last: number, kind: number): number {
  let index = last;
  while (kindAt(text, index) === kind) index = before(text, index);
  const beyond = kindAt(text, index);
  const signsOff =
    kind === DASH && beyond === BLANK && isOf(kindAt(text, before(text, index)), SENTENCE_END);
  return signsOff ? EDGE : beyond;
}

/** What stands beyond the signs of one class that start a piece. */
export function beyondAfter(text: string, first: number, kind: number): number {
  let index = first;
  while (kindAt(text, index) === kind) index = after(text, index + 1);
  return kindAt(text, index);
}

/** How far from the run one looks, in UTF-16 units: the cost of a run stays fixed. */
const REACH = 8;

/** Where the last visible character before `end` starts; -1 where there is none within reach. */
export function before(text: string, end: number): number {
  const stop = Math.max(0, text.length - REACH);
  for (let index = end - 1; index >= stop; index--) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xdc00 && unit < 0xe000 && (text.codePointAt(index - 1) ?? 0) > 0xffff) index--;
    const kind = kindAt(text, index);
    if (kind === BLANK && isBreak(unit, text.charCodeAt(index - 1))) return -1;
    if (kind !== JOINER) return index;
  }
  return -1;
}

/** Where the first visible character from `start` on starts; -1 where there is none within reach. */
export function after(text: string, start: number): number {
  const stop = Math.min(text.length, REACH);
  for (let index = start; index < stop; index++) {
    const kind = kindAt(text, index);
    if (kind === BLANK && isBreak(text.charCodeAt(index), text.charCodeAt(index + 1))) return -1;
    if (kind !== JOINER) return index;
    if ((text.codePointAt(index) ?? 0) > 0xffff) index++;
  }
  return -1;
}

/** Whether white space of the source is more than one blank: that is a tool's, and says nothing about the text. */
function isBreak(code: number, next: number): boolean {
  return code < 0x20 || (code === 0x20 && next <= 0x20);
}

/** The class of the character that starts at `index`; `EDGE` where there is none. */
export function kindAt(text: string, index: number): number {
  const code = index < 0 ? undefined : text.codePointAt(index);
  return code === undefined ? EDGE : classOf(code);
}
