/** @file What a delimiter faces: the character of a token on the side where it stands. */

import { firstCharacter, firstSign, isBoundary, lastCharacter } from './characters.ts';
import type { TextToken, Token } from './tokens.ts';

/** The character of a token that faces a delimiter; `side` is the side of the delimiter on which the token stands. */
export function edge(token: Token | undefined, side: 'before' | 'after'): string {
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

/** Whether a delimiter beside the token stands right at a word. */
export function isWordAt(token: Token | undefined, side: 'before' | 'after'): token is TextToken {
  return token?.kind === 'text' && !isBoundary(edge(token, side));
}

/** What stands on either side of the delimiters at `start` and `end`. */
export function outsideOf(
  tokens: readonly Token[],
  start: number,
  end: number,
): { readonly before: Token | undefined; readonly after: Token | undefined } {
  return {
    before: tokens[pastDeletions(tokens, start - 1, -1)],
    after: tokens[pastDeletions(tokens, end + 1, 1)],
  };
}

/** cmark-gfm looks through `~~` for a delimiter's neighbour, the others take it for one: what stands beyond must do for both. */
export function pastDeletions(tokens: readonly Token[], at: number, step: 1 | -1): number {
  let beyond = at;
  for (;;) {
    const token = tokens[beyond];
    if ((token?.kind !== 'open' && token?.kind !== 'close') || token.mark !== 'delete')
      return beyond;
    beyond += step;
  }
}
