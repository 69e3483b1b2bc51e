/** @file What is done to every text of the front matter: entities decoded once, and what no text means removed. */

import { parseFragment } from 'parse5';

/** Only with its semicolon: `&copy=2` in a URL is a parameter. */
const ENTITY = /&(?:#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,40});/gi;

/** C0 but tab and line end, DEL, C1, byte order marks, non-characters. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]/g;

/** Decodes a text's HTML entities once: `&#38;` to `&`, `&amp;lt;` to `&lt;`. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, decodeEntity) : text;
}

function decodeEntity(entity: string): string {
  const [node] = parseFragment(entity).childNodes;
  return node !== undefined && 'value' in node ? node.value : entity;
}

/** A text without control characters, byte order marks and halves of characters. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '').toWellFormed();
}

/** The same for YAML's source, where line ends and columns count. */
export function isControl(character: string): boolean {
  return character.replace(CONTROLS, '') === '';
}

/** One line of text as it is read: a run of white space, or a line end, is one space; zero-width spaces are none. */
export function oneLine(text: string): string {
  return text
    .replace(/\u200b/g, '')
    .replace(/\s{2,}|[\n\r\u2028\u2029]/g, ' ')
    .trim();
}
