/** @file The ladder's third rung: punctuation on a run's edge moves out of the run, with what belongs to it. */

import { isBlank, WIDTHLESS } from '../html/characters.ts';
import { isMovablePunctuation, isPunctuationOrSymbol } from './characters.ts';
import { splitPair } from './pairs.ts';
import { isEncoded, type TextToken, type Token, textToken } from './tokens.ts';

/** A delimiter that would not hold: what it closes (or opens), and the word beside it. */
export interface WeakDelimiter {
  readonly inside: Token | undefined;
  readonly outside: TextToken;
  /** Whether the run and the one behind `outside` are one to a reader, so that nothing may stand between. */
  readonly isOne: boolean;
  readonly kind: 'open' | 'close';
  /** The tokens so far, the delimiter last. */
  readonly out: Token[];
}

/** Makes the delimiter hold by moving what stands before it in the run; false where nothing may move. */
export function moveOut({ inside, isOne, kind, out }: WeakDelimiter): boolean {
  if (inside?.kind !== 'text' || isEncoded(inside) || isOne) return false;
  const others = othersInRun(inside, kind, out);
  const edge = movableEdge(inside.value, kind, others !== undefined);
  if (edge.length === 0) return false;
  const moved = textOf(edge, kind);
  const rest = without(inside.value, moved, kind);
  if (others === undefined && !WORD.test(rest)) return false;
  const pair = splitPair(edge, rest === '' ? (others ?? '') : rest, kind);
  if (pair !== undefined && !takePartner(inside, rest, pair.partner, kind, out)) return false;
  if (pair === undefined) inside.value = rest;
  if (inside.value === '') out.splice(out.length - 2, 1);
  out.push(textToken(moved));
  return true;
}

/**
 * Whether nothing but blanks, links and other marks, from the token at `from` on, parts the run that `delimiter` ends from
 * another of its mark.
 */
export function isOneBeyond(
  delimiter: Token | undefined,
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
): boolean {
  if (delimiter === undefined || !('mark' in delimiter)) return false;
  for (let at = from; ; at += step) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'raw' || token.kind === 'break') return false;
    if (token.kind === 'text' && !isBlank(token.value)) return false;
    if ('mark' in token && token.mark === delimiter.mark) return token.kind !== delimiter.kind;
  }
}

/** The text of a run beside the one on its edge; undefined where nothing would remain of the run, or another mark stands there. */
function othersInRun(
  inside: TextToken,
  kind: 'open' | 'close',
  out: readonly Token[],
): string | undefined {
  const at = out.length - 2;
  const beside = out[at - 1];
  if (out[at] !== inside || beside === undefined || !mayEndRun(beside)) return undefined;
  const run = out.slice(farEnd(kind, out) + 1, at);
  // In each line a run stands for itself.
  const others = run.slice(run.findLastIndex((token) => token.kind === 'break') + 1);
  if (!others.some(holdsWord)) return undefined;
  return others.map((token) => (token.kind === 'text' ? token.value : '')).join('');
}

/** Whether a run of nothing else would have a word in it: punctuation is none, nor is a picture. */
function holdsWord(token: Token): boolean {
  if (token.kind === 'raw') {
    return !token.value.startsWith('![') && WORD.test(token.value.replace(NO_WORD, ''));
  }
  return token.kind === 'text' && WORD.test(token.value);
}

/** Anything but punctuation, blanks, and characters that have no width. */
const WORD = new RegExp(`[^\\p{P}\\s${WIDTHLESS}]`, 'u');

/** Tags and delimiters, and references, which stand for punctuation for the most part. */
const NO_WORD = /<[^<>]*>|`|&[#\w]+;/g;

/** Whether a run may begin or end with the token: marks that touch, and breaks at an edge, are read in other ways. */
function mayEndRun({ kind }: Token): boolean {
  return kind !== 'open' && kind !== 'close' && kind !== 'break';
}

/** Where the run whose delimiter is the last token so far has its other one; -1 where that is not among them. */
function farEnd(kind: 'open' | 'close', out: readonly Token[]): number {
  let depth = 0;
  for (let at = out.length - 1; at >= 0; at--) {
    const token = out[at];
    if (token?.kind === kind) depth++;
    else if (token?.kind === 'open' || token?.kind === 'close') depth--;
    if (depth === 0) return at;
  }
  return -1;
}

/** The most of a text, in UTF-16 units, that is looked at for its edge. */
const LONGEST_EDGE = 32;

/** The punctuation on a run's edge, from there inwards, that can move out, and the blanks behind it; the whole text only where `mayTakeAll`. */
function movableEdge(value: string, kind: 'open' | 'close', mayTakeAll = false): string[] {
  const characters = Array.from(
    kind === 'close' ? value.slice(-LONGEST_EDGE) : value.slice(0, LONGEST_EDGE),
  );
  if (kind === 'close') characters.reverse();
  const punctuation = endOf(characters, 0, isMovablePunctuation);
  const end = punctuation === 0 ? 0 : endOf(characters, punctuation, isSpace);
  const next = characters[end];
  if (next === undefined) return mayTakeAll && value.length < LONGEST_EDGE ? characters : [];
  // Any other blank would have to move as well; at a symbol, moving punctuation alone changes nothing.
  if (/\s/.test(next) || (end === punctuation && isPunctuationOrSymbol(next))) return [];
  return characters.slice(0, end);
}

function isSpace(character: string): boolean {
  return character === ' ';
}

/** Where the characters from `start` on that pass the test end. */
function endOf(
  characters: readonly string[],
  start: number,
  test: (character: string) => boolean,
): number {
  let end = start;
  while (end < characters.length && test(characters[end] ?? '')) end++;
  return end;
}

function textOf(edge: readonly string[], kind: 'open' | 'close'): string {
  return (kind === 'close' ? edge.toReversed() : edge).join('');
}

function without(value: string, moved: string, kind: 'open' | 'close'): string {
  return kind === 'close' ? value.slice(0, value.length - moved.length) : value.slice(moved.length);
}

/** When one bracket of a pair leaves the run, moves the other out at the far edge, if it stands there and one of the two edge texts is nothing else. */
function takePartner(
  inside: TextToken,
  rest: string,
  partner: string,
  kind: 'open' | 'close',
  out: Token[],
): boolean {
  const other = kind === 'close' ? 'open' : 'close';
  const start = farEnd(kind, out);
  const opening = out[start];
  const outside = out[start - 1];
  if (out.at(-2) !== inside || opening?.kind !== other || outside?.kind === other) return false;
  if (isOneBeyond(opening, out, start - 1, -1)) return false;
  const far = out[start + 1];
  if (far?.kind !== 'text' || isEncoded(far) || (far !== inside && rest !== '')) return false;
  const text = far === inside ? rest : far.value;
  const next = out[start + 2];
  const edge = movableEdge(text, other, far !== inside && next !== undefined && mayEndRun(next));
  if (edge.length !== 1 || edge[0] !== partner) return false;
  inside.value = rest;
  far.value = without(text, partner, other);
  if (far.value === '') out.splice(start + 1, 1);
  out.splice(start, 0, textToken(partner));
  return true;
}
