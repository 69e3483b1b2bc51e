/**
 * @file Signs that are read at a glance. Escapes and numeric references as their characters, in lines that hold no address:
 * markdown-it gives each a token of its own, so that an autolinker can tell it from its character. Underscores in a
 * word as themselves: it gives each a token, and looks for the other end of emphasis.
 */

import type { MarkdownIt, StateInline } from 'markdown-it';

/** What one parse knows of the line that it is in. */
export interface LineEnv {
  /** Whether an autolinker may find an address in the line. */
  mayAutolink: boolean;
}

const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;
/** 1 for the ASCII characters that a backslash may stand before, all punctuation. */
const ESCAPABLE: Uint8Array = new Uint8Array(0x80);
for (const character of '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~') {
  ESCAPABLE[character.charCodeAt(0)] = 1;
}
const ESCAPE = /\\(.)/g;
const REFERENCE = /&#(\d{1,7});/y;

const UNDERSCORE = 0x5f;
const WORD = /[0-9a-z]/i;

export function usePlainSigns(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'plain_escapes', plainEscapes);
  markdown.inline.ruler.before('entity', 'plain_reference', plainReference);
  markdown.inline.ruler.before('emphasis', 'plain_underscores', plainUnderscores);
}

function plainEscapes(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== BACKSLASH || mayAutolink(state)) return false;
  let at = pos;
  while (at + 1 < posMax && src.charCodeAt(at) === BACKSLASH) {
    const code = src.charCodeAt(at + 1);
    if (code >= 0x80 || ESCAPABLE[code] === 0) break;
    at += 2;
  }
  if (!silent) state.pending += src.slice(pos, at).replace(ESCAPE, '$1');
  state.pos = at;
  return at > pos;
}

function plainReference(state: StateInline, silent: boolean): boolean {
  const { src, pos, md } = state;
  if (src.charCodeAt(pos) !== AMPERSAND || mayAutolink(state)) return false;
  REFERENCE.lastIndex = pos;
  const match = REFERENCE.exec(src);
  if (match === null || REFERENCE.lastIndex > state.posMax) return false;
  const code = Number(match[1]);
  if (!md.utils.isValidEntityCode(code)) return false;
  if (!silent) state.pending += String.fromCodePoint(code);
  state.pos = REFERENCE.lastIndex;
  return true;
}

function plainUnderscores(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== UNDERSCORE || !WORD.test(src.charAt(pos - 1))) return false;
  let end = pos + 1;
  while (end < posMax && src.charCodeAt(end) === UNDERSCORE) end++;
  if (end === posMax || !WORD.test(src.charAt(end))) return false;
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
}

function mayAutolink({ env }: StateInline): boolean {
  return (env as unknown as LineEnv).mayAutolink;
}
