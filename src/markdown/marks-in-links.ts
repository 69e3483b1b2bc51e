/**
 * @file The ladder's second rung: marks that stand right round a link, and would not hold beside a word, go into the link's
 * text. Its brackets are punctuation to every parser, so that they hold there: `说[**中文**](u)后`.
 */

import { isBlank } from '../html/characters.ts';
import { edge, isWordAt, outsideOf } from './token-edge.ts';
import type { Token } from './tokens.ts';

/** Gives the tokens with those marks moved. */
export function moveIntoLinks(tokens: Token[]): Token[] {
  let moved: Token[] | undefined;
  let start = 0;
  for (let end = 0; end < tokens.length; end++) {
    const token = tokens[end] as Token;
    if (token.kind === 'link-open') start = end;
    if (token.kind !== 'link-close') continue;
    const depth = marksRound(tokens, start, end);
    if (depth === 0 || !showsAtEdges(tokens, start, end)) continue;
    const [first, last] = [start - depth, end + depth];
    const { before, after } = outsideOf(tokens, first, last);
    if (!isWordAt(before, 'before') && !isWordAt(after, 'after')) continue;
    moved ??= [...tokens];
    moved.splice(first, depth + 1, tokens[start] as Token, ...tokens.slice(first, start));
    moved.splice(end, depth + 1, ...tokens.slice(end + 1, last + 1), token);
  }
  return moved ?? tokens;
}

/** How many marks open right before the link and close right behind it: as many as nest round it alone. */
function marksRound(tokens: readonly Token[], start: number, end: number): number {
  let depth = 0;
  while (tokens[start - depth - 1]?.kind === 'open' && tokens[end + depth + 1]?.kind === 'close') {
    depth++;
  }
  return depth;
}

/** Whether the link's text neither begins nor ends with a blank, or a break, which a delimiter may not face. */
function showsAtEdges(tokens: readonly Token[], start: number, end: number): boolean {
  return [edge(tokens[start + 1], 'after'), edge(tokens[end - 1], 'before')].every(
    (character) => !isBlank(character),
  );
}
