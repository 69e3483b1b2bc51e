/** @file What a run of white space in the source becomes between two pieces of visible text: nothing or one space. */

import {
  BLANK,
  DASH,
  DIGIT,
  EDGE,
  ELLIPSIS,
  EN_DASH,
  HAN,
  HYPHEN,
  isOf,
  MIDDLE_DOT,
  POINT,
  PREFIX,
  QUOTE_CLOSE,
  QUOTE_OPEN,
  ROUND_CLOSE,
  ROUND_OPEN,
  SEPARATOR,
  SLASH,
  SPACELESS,
  SQUARE_CLOSE,
  SQUARE_OPEN,
  SUFFIX,
  SYMBOL,
  setOf,
  WIDE,
  WIDE_COLON,
} from './character-class.ts';
import {
  after,
  before,
  beyondAfter,
  beyondBefore,
  kindAt,
  roleAfter,
  roleBefore,
  SENTENCE_END,
} from './edges.ts';
import { AFTER_CJK, BEFORE_CJK, type Gap, habit, type Neighbour, type Spacing } from './spacing.ts';

/**
 * What stands in place of `run`, a run of white space of the source between two pieces of visible text of one block.
 *
 * Eight UTF-16 units on either side are looked at, and no farther than the next white space that is more than one blank. One character
 * settles letters, ideographs and most punctuation; quotes, dashes and the signs that may stand alone need what is beyond them. The
 * reader and the proof must pass the same text, or they disagree there.
 *
 * @param left the block's text so far with the gaps that were made, or its end; empty at the block's start. A sign that is all of it
 *   is a marker.
 * @param right the text after the run, as far as it is known, white space of the source included; empty at the block's end.
 */
export function joint(left: string, run: string, right: string, spacing: Spacing): Gap {
  if (left === '' || run === '' || right === '') return '';
  if (!run.includes('\n')) return ' ';
  const last = before(left, left.length);
  const first = after(right, 0);
  const l = kindAt(left, last);
  const r = kindAt(right, first);
  if (spacing.style === 'as-is') return isOf(l, FULL_WIDTH) && isOf(r, FULL_WIDTH) ? '' : ' ';
  // White space stands there already (a no-break space, say), or nothing visible does.
  if (isOf(l, NOTHING) || isOf(r, NOTHING)) return '';
  // A lone sign before the text is a marker, as people type it who make lists by hand.
  if (isOf(l, MARKERS) && before(left, last) < 0) return ' ';
  if (l === SEPARATOR || r === SEPARATOR) return ' ';
  if (left.charCodeAt(last) === WIDE_COLON && r !== WIDE) return habit(spacing, 'colon');
  // Full-width punctuation brings its own white space.
  if (l === WIDE || r === WIDE) return '';
  const ending = roleBefore(left, last, l, r);
  const start = roleAfter(right, first, r, l);
  if (isOf(ending, LEANING_RIGHT) || isOf(start, LEANING_LEFT)) return '';
  if (isOf(start, CONNECTORS))
    return connected(start, beyondAfter(right, first, start), ending, spacing);
  if (isOf(ending, CONNECTORS))
    return connected(ending, beyondBefore(left, last, ending), start, spacing);
  if (ending === HAN) return beside(AFTER_CJK[start], spacing);
  if (start === HAN) return beside(BEFORE_CJK[ending], spacing);
  // Thai and its like part clauses, not words: what a tool broke inside a clause is the likelier case.
  return ending === SPACELESS && start === SPACELESS ? '' : ' ';
}

const FULL_WIDTH = setOf(HAN, WIDE);
const NOTHING = setOf(BLANK, EDGE);
const MARKERS = setOf(MIDDLE_DOT, HYPHEN, EN_DASH, SLASH, SYMBOL);
const LEANING_RIGHT = setOf(ROUND_OPEN, SQUARE_OPEN, QUOTE_OPEN, PREFIX);
const LEANING_LEFT = setOf(ROUND_CLOSE, SQUARE_CLOSE, QUOTE_CLOSE, POINT, ELLIPSIS, SUFFIX);
const CONNECTORS = setOf(DASH, EN_DASH, HYPHEN, SLASH, MIDDLE_DOT);

/**
 * A dash, hyphen, slash or middle dot is set alike on either side: `beyond` is what stands at its other one. Where that can't be
 * seen the post's habit decides for dashes beside CJK, where slashes go without white space; em dashes go without it elsewhere,
 * the others with it.
 */
function connected(kind: number, beyond: number, neighbour: number, spacing: Spacing): Gap {
  // “… is it? —The Editors”: what signs off is no part of the sentence.
  if (kind === DASH && isOf(neighbour, SENTENCE_END)) return ' ';
  if (beyond === BLANK) return ' ';
  if (beyond !== EDGE) return '';
  if (kind === SLASH) return neighbour === HAN ? '' : ' ';
  if (neighbour === HAN) return kind === DASH || kind === EN_DASH ? habit(spacing, 'dash') : ' ';
  return kind === DASH || (kind === EN_DASH && neighbour === DIGIT) ? '' : ' ';
}

/** The gap beside a CJK character: none to another one, to an ellipsis before it, an emoji after it, or a symbol. */
function beside(neighbour: Neighbour | undefined, spacing: Spacing): Gap {
  return neighbour === undefined ? '' : habit(spacing, neighbour);
}
