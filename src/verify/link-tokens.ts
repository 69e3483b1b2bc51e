/** @file Makes links of bare addresses in a line's tokens, as GitHub's renderer would. */

import type { StateCore, Token } from 'markdown-it';
import { type Autolink, bareAddresses, bareUrls, mayAutolink } from './autolinks.ts';

/** @param source the line as it was typed, for a quick look. */
export function linkBareAddresses(source: string, tokens: Token[], state: StateCore): Token[] {
  if (!mayAutolink(source)) return tokens;
  // URLs are found in the text as typed, where an escape breaks them; e-mail addresses later, in the text as read.
  const linked = eachRun(tokens, state, (run, before) => bareUrls(run.map(typed).join(''), before));
  return eachRun(linked, state, (run) => bareAddresses(run.map(read).join('')), read);
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
  state: StateCore,
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
    else wrap(run, found, textOf, state, result);
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
  state: StateCore,
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
      if (to > from) result.push(piece(token, from, to, state));
      from = to;
      if (at > to || link === undefined || (from === text.length && !open)) continue;
      result.push(boundary(open ? undefined : link.url, state));
      if (open) next++;
      open = !open;
    }
    offset += text.length;
  }
  if (open) result.push(boundary(undefined, state));
}

function piece(token: Token, from: number, to: number, state: StateCore): Token {
  if (token.type !== 'text' || (from === 0 && to === token.content.length)) return token;
  const part = new state.Token('text', '', 0);
  part.content = token.content.slice(from, to);
  return part;
}

function boundary(url: string | undefined, state: StateCore): Token {
  if (url === undefined) return new state.Token('link_close', 'a', -1);
  const token = new state.Token('link_open', 'a', 1);
  token.attrs = [['href', url]];
  return token;
}
