/**
 * @file The emphasis ladder (findings 3): the first form of a run that every engine reads as the page
 * meant it. Rung 1, the delimiter as it stands. Rung 2, the run moved into the link that it is all of. Rung 3, edge
 * punctuation moved out of the run. Rung 4, the run's outer neighbour written as a reference, which no parser takes for a
 * part of a word.
 */

import { isPunctuationOrSymbol } from './characters.ts';
import { chooseDelimiters } from './delimiters.ts';
import { moveIntoLinks } from './marks-in-links.ts';
import { isOneBeyond, moveOut, type WeakDelimiter } from './moved-punctuation.ts';
import { edge, isWordAt, pastDeletions } from './token-edge.ts';
import type { Token } from './tokens.ts';

/** An encoded neighbour is an inner edge of the next run at times, so one round may ask for another; more than a few never helped. */
const ROUNDS = 4;

/** Settles every mark of a block: moves punctuation, flags neighbours for encoding, sets delimiters. */
export function settleMarks(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.kind === 'open')) return tokens;
  let settled = moveIntoLinks(tokens);
  let encoded = encodings(settled);
  for (let round = 0; round < ROUNDS; round++) {
    const closed = settleEdges(settled, 'close');
    // The opening side is the closing side read backwards.
    settled = settleEdges(closed.reverse(), 'open').reverse();
    chooseDelimiters(settled);
    const before = encoded;
    encoded = encodings(settled);
    if (encoded === before) break;
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

/** Walks chains of marks that close (or, on the reversed list, open) at one place and settles each as a whole; the same list where all of them hold. */
function settleEdges(tokens: Token[], kind: 'open' | 'close'): Token[] {
  const inner = kind === 'close' ? 'before' : 'after';
  const outer = kind === 'close' ? 'after' : 'before';
  let out: Token[] | undefined;
  let end = 0;
  for (let at = 0; at < tokens.length; at = end) {
    end = at + 1;
    if ((tokens[at] as Token).kind !== kind) {
      out?.push(tokens[at] as Token);
      continue;
    }
    while (tokens[end]?.kind === kind) end++;
    const inside = out === undefined ? tokens[at - 1] : out.at(-1);
    const outside = tokens[pastDeletions(tokens, end, 1)];
    const fragile = end - at > 1 || isPunctuationOrSymbol(edge(inside, inner));
    const isWeak = fragile && isWordAt(outside, outer);
    if (isWeak) out ??= tokens.slice(0, at);
    for (let link = at; link < end; link++) out?.push(tokens[link] as Token);
    if (!isWeak || out === undefined) continue;
    const isOne = tokens.slice(at, end).some((link) => isOneBeyond(link, tokens, end, 1));
    for (const rung of LADDER) if (rung.settle({ inside, outside, isOne, kind, out })) break;
  }
  return out ?? tokens;
}

export interface Rung {
  readonly name: string;
  /** Makes the delimiter hold; false where this rung can't. */
  readonly settle: (delimiter: WeakDelimiter) => boolean;
}

/** Tried in order where a delimiter does not hold as it stands, and its run is no link's. */
export const LADDER: readonly Rung[] = [
  {
    name: 'punctuation-moves-out',
    settle: moveOut,
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
