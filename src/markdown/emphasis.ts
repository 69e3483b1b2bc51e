/**
 * @file The emphasis ladder (findings 3): the first form of a run that every engine reads as the page
 * meant it. Rung 1, the delimiter as it stands. Rung 2, edge punctuation moved out of the run. Rung 3,
 * the run's outer neighbour written as a reference, which no parser takes for a part of a word.
 */

import { isBlank } from '../html/characters.ts';
import {
  firstCharacter,
  firstSign,
  isBoundary,
  isMovablePunctuation,
  isPunctuationOrSymbol,
  lastCharacter,
} from './characters.ts';
import { splitPair } from './pairs.ts';
import { type MarkToken, type TextToken, type Token, textToken } from './tokens.ts';

/** An encoded neighbour is an inner edge of the next run at times, so one round may ask for another; more than a few never helped. */
const ROUNDS = 4;

/** Settles every mark of a block: moves punctuation, flags neighbours for encoding, sets delimiters. */
export function settleMarks(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.kind === 'open')) return tokens;
  let settled = tokens;
  for (let round = 0; round < ROUNDS; round++) {
    const encoded = encodings(settled);
    const closed = settleEdges(settled, 'close');
    // The opening side is the closing side read backwards.
    settled = settleEdges(closed.reverse(), 'open').reverse();
    chooseDelimiters(settled);
    if (encodings(settled) === encoded) break;
  }
  return settled;
}

function encodings(tokens: readonly Token[]): number {
  let count = 0;
  for (const token of tokens) {
    if (token.kind === 'text') count += Number(token.encodeFirst) + Number(token.encodeLast);
  }
  return count;
}

/** The character of a token that faces a delimiter; `side` is the side of the delimiter on which the token stands. */
function edge(token: Token | undefined, side: 'before' | 'after'): string {
  if (token === undefined || token.kind === 'break') return '';
  if (token.kind === 'text') {
    const { value, encodeFirst, encodeLast } = token;
    if (side === 'before') {
      return encodeLast || (encodeFirst && isOneSign(value)) ? ';' : lastCharacter(value);
    }
    return encodeFirst || (encodeLast && isOneSign(value)) ? '&' : firstCharacter(value);
  }
  // Brackets, tags, code spans, images and other delimiters are ASCII punctuation on either side.
  return '*';
}

function isOneSign(text: string): boolean {
  return text.length <= firstSign(text).length;
}

/** cmark-gfm looks through `~~` for a delimiter's neighbour, the others take it for one: what stands beyond must do for both. */
function pastDeletions(tokens: readonly Token[], at: number, step: 1 | -1): number {
  let beyond = at;
  for (;;) {
    const token = tokens[beyond];
    if ((token?.kind !== 'open' && token?.kind !== 'close') || token.mark !== 'delete')
      return beyond;
    beyond += step;
  }
}

/** Walks chains of marks that close (or, on the reversed list, open) at one place and settles each as a whole. */
function settleEdges(tokens: readonly Token[], kind: 'open' | 'close'): Token[] {
  const inner = kind === 'close' ? 'before' : 'after';
  const outer = kind === 'close' ? 'after' : 'before';
  const out: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (token.kind !== kind) {
      out.push(token);
      at++;
      continue;
    }
    let end = at;
    while (tokens[end]?.kind === kind) end++;
    const chain = tokens.slice(at, end);
    const inside = out.at(-1);
    const beyond = pastDeletions(tokens, end, 1);
    const outside = tokens[beyond];
    const fragile = chain.length > 1 || isPunctuationOrSymbol(edge(inside, inner));
    for (const link of chain) out.push(link);
    if (fragile && outside?.kind === 'text' && !isBoundary(edge(outside, outer))) {
      const isOne = chain.some((link) => isOneBeyond(link, tokens, end, 1));
      LADDER.some((rung) => rung.settle({ inside, outside, isOne, kind, out }));
    }
    at = end;
  }
  return out;
}

/** A delimiter that would not hold: what it closes (or opens), and the word beside it. */
interface Edge {
  readonly inside: Token | undefined;
  readonly outside: TextToken;
  /** Whether the run and the one behind `outside` are one to a reader, so that nothing may stand between. */
  readonly isOne: boolean;
  readonly kind: 'open' | 'close';
  /** The tokens so far, the delimiter last. */
  readonly out: Token[];
}

export interface Rung {
  readonly name: string;
  /** Makes the delimiter hold; false where this rung can't. */
  readonly settle: (edge: Edge) => boolean;
}

/** Tried in order where a delimiter does not hold as it stands. */
export const LADDER: readonly Rung[] = [
  {
    name: 'punctuation-moves-out',
    settle({ inside, isOne, kind, out }) {
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
    },
  },
  {
    name: 'neighbour-as-reference',
    settle({ outside, kind }) {
      if (kind === 'close') outside.encodeFirst = true;
      else outside.encodeLast = true;
      return true;
    },
  },
];

/**
 * Whether nothing but blanks, links and other marks, from the token at `from` on, parts the run that `delimiter` ends from
 * another of its mark.
 */
function isOneBeyond(
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

function isEncoded(token: TextToken): boolean {
  return token.encodeFirst || token.encodeLast;
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
const WORD = /[^\p{P}\s\u00ad\u180e\u200b\u2060]/u;

/** Tags and delimiters, and references, which stand for punctuation for the most part. */
const NO_WORD = /<[^>]*>|`|&[#\w]+;/g;

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

/** The punctuation on a run's edge, from there inwards, that can move out, and the blanks behind it; all that there is only where `mayTakeAll`. */
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

/** Moves the partner of a bracket that leaves the run out at the other edge, where it stands there and the run is this text alone, or the bracket is. */
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

/** Sets each mark's delimiters, once both its neighbours are known. */
function chooseDelimiters(tokens: readonly Token[]): void {
  const open: { readonly token: MarkToken; readonly at: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'open') open.push({ token, at });
    if (token.kind !== 'close') continue;
    const start = open.pop();
    if (start === undefined) continue;
    const run = { tokens, start: start.at, end: at };
    const form = DELIMITERS.find(({ fits }) => fits(start.token.mark, run));
    if (form === undefined) continue;
    start.token.delimiter = form.delimiter;
    token.delimiter = form.delimiter;
  }
}

/** A mark's place: its delimiters are the tokens at `start` and `end`. */
interface Run {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

export interface Delimiter {
  readonly name: string;
  readonly delimiter: string;
  /** Whether it is the one for the mark; it may ask for the neighbours to be encoded. */
  readonly fits: (mark: MarkToken['mark'], run: Run) => boolean;
}

/** The first that fits is taken: emphasis is `_` between boundaries and `*` beside a word, as Prettier has it. */
export const DELIMITERS: readonly Delimiter[] = [
  { name: 'strong', delimiter: '**', fits: (mark) => mark === 'strong' },
  { name: 'delete', delimiter: '~~', fits: (mark) => mark === 'delete' },
  {
    name: 'emphasis-between-boundaries',
    delimiter: '_',
    fits(_mark, run) {
      const { before, after } = outsideOf(run);
      return isBoundary(edge(before, 'before')) && isBoundary(edge(after, 'after'));
    },
  },
  {
    // `***` is read in as many ways as there are engines: underscores, and the word beside them encoded.
    name: 'emphasis-beside-strong',
    delimiter: '_',
    fits(_mark, run) {
      if (!touchesStrong(run)) return false;
      const { before, after } = outsideOf(run);
      if (before?.kind === 'text' && !isBoundary(edge(before, 'before'))) before.encodeLast = true;
      if (after?.kind === 'text' && !isBoundary(edge(after, 'after'))) after.encodeFirst = true;
      return true;
    },
  },
  { name: 'emphasis-beside-a-word', delimiter: '*', fits: () => true },
];

function outsideOf({ tokens, start, end }: Run): {
  readonly before: Token | undefined;
  readonly after: Token | undefined;
} {
  return {
    before: tokens[pastDeletions(tokens, start - 1, -1)],
    after: tokens[pastDeletions(tokens, end + 1, 1)],
  };
}

/** Whether a delimiter of the run stands right beside one of strong: two runs of asterisks that touch are one. */
function touchesStrong({ tokens, start, end }: Run): boolean {
  return [start - 1, start + 1, end - 1, end + 1].some((at) => {
    const token = tokens[at];
    return (token?.kind === 'open' || token?.kind === 'close') && token.mark === 'strong';
  });
}
