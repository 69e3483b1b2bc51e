/** @file What a run of white space in the source becomes between two pieces of visible text: nothing or one space. */

/** How one post sets its text, as far as white space goes. */
export interface Spacing {
  /** `prettified` where a tool broke the lines of the page's text; `as-is` else. */
  readonly style: 'prettified' | 'as-is';
  /** What the post itself mostly puts between a CJK character and a Latin one. */
  readonly cjkLatin: '' | ' ';
}

/** Whether the code point is Han, Kana, Bopomofo or full-width punctuation: scripts set without spaces. Not Hangul, which has them. */
export function isCjk(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x312f) ||
    (code >= 0x3190 && code <= 0xa4cf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe10 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff9f) ||
    (code >= 0x1aff0 && code <= 0x1b16f) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** Whether the code point is punctuation that brings its own white space: it fills a square of its own. */
export function isFullWidthPunctuation(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x301f) ||
    code === 0x30fb ||
    (code >= 0xfe10 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff65)
  );
}

/** Measures the post's habit between CJK and Latin on its own text; linear in the text. */
export function spacingOf(style: Spacing['style'], text: string): Spacing {
  const spaced = text.match(/[\u3400-\u9fff] (?=[A-Za-z0-9])|[A-Za-z0-9] (?=[\u3400-\u9fff])/g);
  const tight = text.match(/[\u3400-\u9fff](?=[A-Za-z0-9])|[A-Za-z0-9](?=[\u3400-\u9fff])/g);
  return { style, cjkLatin: (tight?.length ?? 0) > (spaced?.length ?? 0) ? '' : ' ' };
}

/** What stands between `left` and `right` in place of `run`. */
export function joint(left: string, run: string, right: string, spacing: Spacing): '' | ' ' {
  if (left === '' || run === '' || right === '') return '';
  if (!run.includes('\n')) return ' ';
  const last = lastCode(left);
  const first = right.codePointAt(0) ?? 0;
  const lastCjk = isCjk(last);
  const firstCjk = isCjk(first);
  if (lastCjk && firstCjk) return '';
  if (spacing.style === 'as-is') return ' ';
  if (isFullWidthPunctuation(last) || isFullWidthPunctuation(first)) return '';
  if (last === 0x28 || last === 0x5b || last === 0x7b) return '';
  if (').,;:!?%]}'.includes(right.charAt(0))) return '';
  return lastCjk || firstCjk ? spacing.cjkLatin : ' ';
}

function lastCode(text: string): number {
  const unit = text.charCodeAt(text.length - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? (text.codePointAt(text.length - 2) ?? unit) : unit;
}
