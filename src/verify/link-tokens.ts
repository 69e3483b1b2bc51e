/** @file Makes links of bare addresses in a line's tokens, as GitHub's renderer would. */

import type { Token } from 'markdown-it';
import { type Autolink, bareAddresses, bareUrls } from './autolinks.ts';

export type NewToken = (type: string, tag: string, nesting: Token['nesting']) => Token;

export function linkBareAddresses(tokens: readonly Token[], newToken: NewToken): Token[] {
  // URLs are found in the text as typed, where an escape breaks them; e-mail addresses later, in the text as read.
  const linked = eachRun(tokens, newToken, (run, before) =>
    bareUrls(run.map(typed).join(''), before),
  );
  return eachRun(linked, newToken, (run) => bareAddresses(run.map(read).join('')), read);
}

function typed(token: Token): string {
  return token.type === 'text_special' ? token.markup : token.content;
}

function read(token: Token): string {
  return token.content;
}

function isText(token: Token): boolean {
  return token.type === 'text' || token.type === 'text_special';
}

/** Runs of text outside links. */
function eachRun(
  tokens: readonly Token[],
  newToken: NewToken,
  find: (run: readonly Token[], before: string) => Autolink[],
  textOf: (token: Token) => string = typed,
): Token[] {
  const result: Token[] = [];
  let links = 0;
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    if (!isText(token) || links > 0) {
      if (token.type === 'link_open') links++;
      if (token.type === 'link_close') links--;
      result.push(token);
      index++;
      continue;
    }
    const start = index;
    while (index < tokens.length && isText(tokens[index] as Token)) index++;
    const run = tokens.slice(start, index);
    const found = find(run, characterBefore(tokens[start - 1]));
    if (found.length === 0) for (const token of run) result.push(token);
    else wrap(run, found, textOf, newToken, result);
  }
  return result;
}

/** What stands before a run in the text as typed: `www.` is linked after white space and delimiters only. */
function characterBefore(token: Token | undefined): string {
  if (token === undefined || token.type.endsWith('break')) return '';
  return /^(?:em|strong|s)_/.test(token.type) ? token.markup.slice(-1) : '/';
}

function wrap(
  run: readonly Token[],
  links: readonly Autolink[],
  textOf: (token: Token) => string,
  newToken: NewToken,
  result: Token[],
): void {
  let offset = 0;
  let next = 0;
  let open = false;
  for (const token of run) {
    const text = textOf(token);
    let from = 0;
    while (from < text.length) {
      const link = links[next];
      const edge = open ? link?.end : link?.start;
      const at = edge === undefined ? text.length : edge - offset;
      // An escape or a reference is one piece, on the side on which it begins.
      const to = token.type === 'text' ? Math.min(at, text.length) : at > 0 ? text.length : 0;
      if (to > from) result.push(piece(token, from, to, newToken));
      from = to;
      if (at > to || link === undefined || (from === text.length && !open)) continue;
      result.push(boundary(open ? undefined : link.url, newToken));
      if (open) next++;
      open = !open;
    }
    offset += text.length;
  }
  if (open) result.push(boundary(undefined, newToken));
}

function piece(token: Token, from: number, to: number, newToken: NewToken): Token {
  if (token.type !== 'text' || (from === 0 && to === token.content.length)) return token;
  const part = newToken('text', '', 0);
  part.content = token.content.slice(from, to);
  return part;
}

function boundary(url: string | undefined, newToken: NewToken): Token {
  if (url === undefined) return newToken('link_close', 'a', -1);
  const token = newToken('link_open', 'a', 1);
  token.attrs = [['href', url]];
  return token;
}
