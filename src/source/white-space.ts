/** @file White space as `\s` and `trim` have it, for walks over a text that go by character code. */

export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  if (code <= 0x202f)
    return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f;
  return code === 0x205f || code === 0x3000 || code === 0xfeff;
}

/** The offset of the first character at or behind `from` and before `to` that is no white space; `to` where none is. */
export function firstInk(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** How many characters stand between the first and the last that are no white space. */
export function trimmedLength(text: string, from: number, to: number): number {
  const start = firstInk(text, from, to);
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end - start;
}
