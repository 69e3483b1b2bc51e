/** @file Text in columns of a terminal, where a Chinese character takes two. */

import { eastAsianWidth } from 'get-east-asian-width';

export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/** The text, cut with `…` where it has more columns. */
export function clip(text: string, columns: number): string {
  let taken = 0;
  let end = 0;
  let room = 0;
  for (const character of text) {
    taken += widthOf(character);
    // The last place that leaves a column for the ellipsis.
    if (taken < columns) room = end + character.length;
    if (taken > columns) return `${text.slice(0, room)}…`;
    end += character.length;
  }
  return text;
}

/** The text in its columns, filled up with blanks. */
export function column(text: string, columns: number): string {
  const fitted = clip(text, columns);
  return fitted + ' '.repeat(columns - width(fitted));
}

/** Lines of words, none with more columns unless a word has; all but the first begin with `indent` blanks, which count. */
export function wrap(text: string, columns: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const more = width(word);
    if (line === '') {
      line = word;
      taken += more;
    } else if (taken + 1 + more > columns) {
      lines.push(line);
      line = word;
      taken = indent + more;
    } else {
      line += ` ${word}`;
      taken += 1 + more;
    }
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

function widthOf(character: string): number {
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}
