/** @file Whether two texts are the same but for white space that means nothing. */

import { LINE, SOFT, SPACE } from './tape.ts';

/** How strictly white space is compared. */
export interface Spacing {
  /** A tool broke the source's lines: at a break a space may be missing beside CJK or inside punctuation. */
  readonly prettified: boolean;
  /** Whether a line break must stay one, and not become a space. */
  readonly lines?: boolean;
}

const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF]/u;
/** Written full width in Chinese and half width elsewhere: counts with CJK only beside CJK. */
const EITHER_WIDTH = /[“”‘’—…·～]/;

/** Signs that may lean on what follows, or on what precedes: a tool's line break beside them may have been none. */
const LEANS_RIGHT = /[([{“‘"'#@$€£¥~*_+=<|/&\-–—…·«]/;
const LEANS_LEFT = /[).,;:!?%\]}”’"'~*_+=>|/&\-–—…·»°]/;

function isSpace(char: string | undefined): boolean {
  return char === SPACE || char === SOFT || char === LINE;
}

/** The last character before a place, marks and controls that stand on it looked through. */
function before(text: string, place: number): string {
  const part = text.slice(Math.max(0, place - 12), place).replace(/[\p{M}\p{Cf}]+$/u, '');
  return /.$/su.exec(part)?.[0] ?? '';
}

/** German closes with the marks that English opens with; punctuation after one tells. */
const CLOSES_GERMAN = /^[“‘](?=[).,;:!?])/;

/** The first character from a place on, controls before it looked through. */
function after(text: string, place: number): string {
  const part = text.slice(place, place + 12).replace(/^[\p{M}\p{Cf}]+/u, '');
  return CLOSES_GERMAN.test(part) ? '”' : (/^./su.exec(part)?.[0] ?? '');
}

/** Whether a line break of the source between two characters may stand for nothing. */
function mayVanish(left: string, right: string, prettified: boolean): boolean {
  // Nothing visible stands between this break and another.
  if (left === '' || right === '' || isSpace(left) || isSpace(right)) return true;
  const bothCjk =
    (CJK.test(left) && (CJK.test(right) || EITHER_WIDTH.test(right))) ||
    (CJK.test(right) && EITHER_WIDTH.test(left)) ||
    (EITHER_WIDTH.test(left) && EITHER_WIDTH.test(right));
  if (bothCjk || !prettified) return bothCjk;
  return CJK.test(left + right) || LEANS_RIGHT.test(left) || LEANS_LEFT.test(right);
}

/** Where a rendered text first differs from its source, as a place in each; undefined where they agree. */
export function firstMismatch(
  source: string,
  rendered: string,
  spacing: Spacing,
): { source: number; rendered: number } | undefined {
  let at = 0;
  let on = 0;
  while (at < source.length || on < rendered.length) {
    const wanted = source[at];
    const found = rendered[on];
    if (isSpace(wanted) && isSpace(found)) {
      if (spacing.lines && (wanted === LINE) !== (found === LINE)) break;
      at += 1;
      on += 1;
    } else if (
      wanted === SOFT &&
      mayVanish(before(source, at), after(source, at + 1), spacing.prettified)
    ) {
      at += 1;
    } else if (wanted !== undefined && wanted === found) {
      at += 1;
      on += 1;
    } else break;
  }
  return at < source.length || on < rendered.length ? { source: at, rendered: on } : undefined;
}

/** How many spaces a rendered text has where the source only broke a line between two CJK characters. */
export function falseSpaces(source: string, rendered: string): number {
  let falses = 0;
  let on = 0;
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === SOFT) {
      if (!isSpace(rendered[on])) continue;
      if (mayVanish(before(source, at), after(source, at + 1), false)) falses += 1;
    }
    on += 1;
  }
  return falses;
}
