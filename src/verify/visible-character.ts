/** @file What a reader sees of a UTF-16 unit: ink, white space or nothing. One look in a table, since every text is asked. */

import { unitAt } from '../code-unit.ts';

const INK = 0;
/** U+0020. */
const BLANK = 1;
/** What `\s` matches beside it, but for U+000B and U+FEFF, which show nothing. */
const SPACE = 2;
const NOTHING = 3;

const KINDS = new Uint8Array(0x10000);

function assign(kind: number, ...ranges: readonly (readonly [from: number, to: number])[]): void {
  for (const [from, to] of ranges) KINDS.fill(kind, from, to + 1);
}

assign(BLANK, [0x20, 0x20]);
assign(SPACE, [0x09, 0x0d], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029]);
assign(SPACE, [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000]);
// Controls, noncharacters, and characters without ink or width: neither the page nor the Markdown shows them.
assign(NOTHING, [0x00, 0x08], [0x0b, 0x0b], [0x0e, 0x1f], [0x7f, 0x9f], [0xad, 0xad]);
assign(NOTHING, [0x180e, 0x180e], [0x200b, 0x200b], [0x2060, 0x2060], [0xfeff, 0xfeff]);
assign(NOTHING, [0xfdd0, 0xfdef], [0xfffe, 0xffff]);

/** Whether the code unit has ink. */
export function isInk(code: number): boolean {
  return KINDS[code] === INK;
}

export function isInvisible(code: number): boolean {
  return KINDS[code] === NOTHING;
}

/** Whether `\s` matches the code unit. */
export function isSpace(code: number): boolean {
  const kind = KINDS[code];
  return kind === BLANK || kind === SPACE || code === 0x0b || code === 0xfeff;
}

/** How many UTF-16 units of a text have ink. */
export function visibleLength(text: string): number {
  let length = 0;
  for (let at = 0, end = text.length; at < end; at++) if (KINDS[unitAt(text, at)] === INK) length++;
  return length;
}

/** The text without what is invisible. */
export function withoutInvisible(text: string): string {
  let visible = '';
  let from = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    if (KINDS[unitAt(text, at)] !== NOTHING) continue;
    visible += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : visible + text.slice(from);
}
