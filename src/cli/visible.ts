/** @file Text from posts and names, made safe to show on a terminal. */

/** Controls (C0 and DEL and C1, which begin escape sequences), line separators, marks that turn text round or hide, lone surrogates. */
const HIDDEN: RegExp =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

/** On a screen, tabs and line breaks are layout, and joiners belong to emoji and several scripts. */
const DANGEROUS: RegExp =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** For one line of a message: nothing in it moves the cursor, ends the line or changes the order of what is read. */
export function visible(text: string): string {
  return text.replace(HIDDEN, escaped);
}

/** For a whole document on a terminal. */
export function visibleDocument(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(DANGEROUS, escaped);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
