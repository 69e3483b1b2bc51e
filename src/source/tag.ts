/** @file Finds the tags and comments in a text, by the rules of the HTML tokenizer rather than those of Markdown. */

import { isSpace } from './white-space.ts';

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** What stands between the name and `>`. */
  readonly attributes: string;
  /** Offset of what follows `>`. */
  readonly end: number;
}

/** The tag that starts at an offset. Undefined where none does; 'open' where one does and never ends. */
export function tagAt(text: string, offset: number): Tag | 'open' | undefined {
  const closing = text.charCodeAt(offset + 1) === SLASH;
  const start = closing ? offset + 2 : offset + 1;
  if (text.charCodeAt(offset) !== LESS_THAN || !isLetter(text.charCodeAt(start))) return undefined;
  let from = start + 1;
  while (isNameCharacter(text.charCodeAt(from))) from++;
  const after = text.charCodeAt(from);
  if (after !== GREATER_THAN && after !== SLASH && !isSpace(after)) return undefined;
  const end = tagEnd(text, from);
  if (end === -1) return 'open';
  const name = text.slice(start, from).toLowerCase();
  return { name, closing, attributes: text.slice(from, end - 1), end };
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isNameCharacter(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

/** A `>` in a quoted attribute value ends no tag; a quote that follows no `=` quotes nothing. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER_THAN) return at + 1;
    if (code !== EQUALS) continue;
    let value = at + 1;
    while (isSpace(text.charCodeAt(value))) value++;
    const quote = text.charCodeAt(value);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) continue;
    const close = text.indexOf(text.charAt(value), value + 1);
    if (close === -1) return -1;
    at = close;
  }
  return -1;
}

const COMMENT_END = /--!?>/g;

/** The offset of what follows the comment that starts at an offset; -1 where it never ends. */
export function commentEnd(text: string, offset: number): number {
  // `<!-->` is a whole comment, `<!--!>` is not.
  COMMENT_END.lastIndex = text.startsWith('!>', offset + 4) ? offset + 4 : offset + 2;
  return COMMENT_END.test(text) ? COMMENT_END.lastIndex : -1;
}
