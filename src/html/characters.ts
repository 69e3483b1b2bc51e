/** @file What each character counts as while text is read: white space that collapses, a blank that stays, or nothing at all. */

import { unitAt } from '../code-unit.ts';

/** Space, tab, newline, form feed, carriage return: what HTML collapses. */
export function isHtmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}

/** Controls and the noncharacters that the Markdown stage keeps for its own marks: removed from all text, rule `control-character`. */
export function isControlCharacter(code: number): boolean {
  if (code < 0x20) return !isHtmlSpace(code);
  return (code >= 0x7f && code <= 0x9f) || (code >= 0xfdd0 && code <= 0xfdef);
}

/** Line and paragraph separator, narrow no-break space, medium mathematical space, word joiner. */
const SOFT_BLANKS: ReadonlySet<number> = new Set([0x2028, 0x2029, 0x202f, 0x205f, 0x2060]);

/**
 * Characters without ink or width, for a pattern's class: soft hyphen, Mongolian vowel separator, zero-width space, word
 * joiner, zero-width no-break space. Marks of direction and joiners are none: what they do to the text beside them shows.
 */
export const WIDTHLESS = '\\u00ad\\u180e\\u200b\\u2060\\ufeff';

/** A blank that does not collapse (no-break, ideographic, hair space …) or a character of no width: no ink, but the page's own. */
export function isSoftBlank(code: number): boolean {
  if (code < 0xa0) return false;
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x1680 || code === 0x180e;
  if (code <= 0x206f) {
    return code <= 0x200b || SOFT_BLANKS.has(code);
  }
  return code === 0x3000 || code === 0xfeff;
}

/** Whether nothing of the text can be seen. */
export function isBlank(text: string): boolean {
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const code = unitAt(text, index);
    if (!isHtmlSpace(code) && !isSoftBlank(code) && !isControlCharacter(code)) return false;
  }
  return true;
}

/** An attribute's text on one line: runs of white space are one space, none at the edges, no controls. */
export function oneLine(text: string): string {
  const { length } = text;
  let line = '';
  let start = -1;
  for (let index = 0; index <= length; index++) {
    const code = index < length ? unitAt(text, index) : 0x20;
    const space = isHtmlSpace(code);
    if (!space && !isControlCharacter(code)) {
      if (start < 0) start = index;
      continue;
    }
    if (start >= 0) line += text.slice(start, index);
    start = -1;
    if (space && line !== '' && !line.endsWith(' ')) line += ' ';
  }
  return line.endsWith(' ') ? line.slice(0, -1) : line;
}
