/** @file What a character is to a Markdown parser: white space, punctuation, part of a word. */

import { lazily } from '../lazily.ts';

const PUNCTUATION = /^\p{P}$/u;
const SYMBOL = /^\p{S}$/u;
// CommonMark’s Unicode white space; JavaScript’s `\s` has more, which parsers take for letters.
const SPACE = /^[\t\n\f\r\p{Zs}]$/u;

/** `!` to `/`, `:` to `@`, `[` to backquote, `{` to `~`: what CommonMark 0.31 section 2.1 calls ASCII punctuation. */
export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}

/** Whether a delimiter run beside `character` is certain to be taken for one whatever stands on its other side. `''` is a line's edge. */
export function isBoundary(character: string): boolean {
  if (character === '') return true;
  const code = character.charCodeAt(0);
  if (code < 0x80) return code <= 0x20 || isAsciiPunctuation(code);
  // Engines disagree about symbols and about punctuation beyond the BMP: neither is a safe neighbour.
  return code <= 0xffff && (SPACE.test(character) || PUNCTUATION.test(character));
}

/** Whether a delimiter run may fail because this is its inner edge. */
export function isPunctuationOrSymbol(character: string): boolean {
  if (character === '') return false;
  const code = character.charCodeAt(0);
  if (code < 0x80) return isAsciiPunctuation(code);
  return PUNCTUATION.test(character) || SYMBOL.test(character);
}

/** Punctuation that may move out of a run (contract section 3); symbols are words and stay. */
export function isMovablePunctuation(character: string): boolean {
  return character !== '' && PUNCTUATION.test(character);
}

/** The first character of a text, by code point. */
export function firstCharacter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The last character of a text, by code point. */
export function lastCharacter(text: string): string {
  if (text === '') return '';
  const low = text.charCodeAt(text.length - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && text.length > 1;
  return text.slice(pair ? -2 : -1);
}

/** What is one sign to a reader though it be several characters: a flag, joined emoji, a letter with its marks. */
const SIGN = String.raw`(?:\p{RI}\p{RI}|.[\p{M}\p{EMod}]*(?:\u200d.[\p{M}\p{EMod}]*)*)`;
const FIRST_SIGN = lazily(() => new RegExp(`^${SIGN}`, 'su'));
const LAST_SIGN = lazily(() => new RegExp(`${SIGN}$`, 'su'));
/** More UTF-16 units than a sign has. */
const LONGEST_SIGN = 32;

/** The first sign of a text. */
export function firstSign(text: string): string {
  return FIRST_SIGN().exec(text.slice(0, LONGEST_SIGN))?.[0] ?? '';
}

/** The last sign of a text. */
export function lastSign(text: string): string {
  return LAST_SIGN().exec(text.slice(-LONGEST_SIGN))?.[0] ?? '';
}

/** Characters as numeric references, which every engine reads as the characters and no engine as a part of a word. */
export function asReference(characters: string): string {
  let references = '';
  for (const character of characters) references += `&#${character.codePointAt(0)};`;
  return references;
}
