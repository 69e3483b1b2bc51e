/** @file Cutting a text between its characters: half of a surrogate pair is no text, and no JSON that all readers take. */

/** `text.slice(start, end)` without the halves that it would cut a pair into at either end. */
export function wholeCharacters(text: string, start: number, end: number): string {
  const from = isLowSurrogate(text, start) ? start + 1 : start;
  return text.slice(from, isLowSurrogate(text, end) ? end - 1 : end);
}

/** The text, or as much of it as `length` UTF-16 units hold and an ellipsis. */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${wholeCharacters(text, 0, length)}…` : text;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
