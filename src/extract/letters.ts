/** @file Texts reduced to letters and digits, to compare them. */

/** Letters and digits alone, in lower case; all of the text where it has none. */
export function letters(value: unknown): string {
  const text = String(value ?? '').toLowerCase();
  return text.replace(/[^\p{L}\p{N}]+/gu, '') || text;
}
