/** @file Fenced code in Markdown, by itself or in quotes and list items: where it ends. */

/** The signs of quotes and list items, then a fence; what follows backticks holds none, or they would be a code span's. */
const OPENING = /^((?:[ \t>]|[-*+] |\d{1,9}[.)] )*)(`{3,}(?=[^`]*$)|~{3,})/;

/** So many blanks before a fence mean nothing. */
const INDENTATION = /^ {0,3}$/;

/**
 * The offset of the line behind the fenced code that `line`, which stands at `start`, begins; undefined where it begins
 * none. Without a closing fence it ends with its quote or list item, or with the text.
 */
export function pastFencedCode(text: string, start: number, line: string): number | undefined {
  const [, before = '', fence = ''] = OPENING.exec(line) ?? [];
  if (fence === '') return undefined;
  // What each further line of the quotes and items begins with.
  const margin = INDENTATION.test(before) ? '' : before.replace(/[^>]/g, ' ');
  const closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
  for (let at = start + line.length + 1; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const next = text.slice(at, end);
    const isBlank = margin.startsWith(next.trimEnd());
    if (!isBlank && !next.startsWith(margin)) return at;
    at = end + 1;
    if (closing.test(next.slice(margin.length))) return at;
  }
  return text.length;
}
