/** @file A quick look at a text before the escape table goes through its characters: most texts need none. */

import { ESCAPES, type EscapeRow } from './escape.ts';

const ANYWHERE = new RegExp(anyOf(ESCAPES.filter(({ only }) => only === undefined)), 'i');
const AT_LINE_START = new RegExp(
  `^(?:${anyOf(ESCAPES.filter(({ only }) => only === 'line-start'))})`,
);

/** Whether a row of the table may apply in the text, those for what stands behind a footnote's reference aside. */
export function mayNeedEscape(text: string, place: { readonly startsLine: boolean }): boolean {
  return ANYWHERE.test(text) || (place.startsLine && AT_LINE_START.test(text));
}

/** The source of a pattern for what any of the rows needs. */
function anyOf(rows: readonly EscapeRow[]): string {
  const characters = new Set(
    rows.flatMap((row) => (row.context === undefined ? [...row.characters] : [])),
  );
  const set = [...characters].join('').replace(/[\\\]^-]/g, '\\$&');
  return [`[${set}]`, ...rows.flatMap(({ context }) => context ?? [])].join('|');
}
