/** @file Lines that stand inside a container: each with the container's prefix, blank ones without a blank at their end. */

/** A line end and what the next line begins with; of a blank line, without a blank at its end. */
export function nextLine(prefix: string): string {
  return `\n${prefix}`;
}

export function blankLine(prefix: string): string {
  return `\n${prefix.trimEnd()}`;
}

/** Whether the first line is blank. */
export function beginsBlank(markdown: string): boolean {
  return markdown === '' || markdown.startsWith('\n');
}

/** Puts `first` before the first line and `rest` before the others. */
export function prefixLines(markdown: string, first: string, rest: string): string {
  if (!markdown.includes('\n')) return (markdown === '' ? first.trimEnd() : first) + markdown;
  const blank = rest.trimEnd();
  const filled = markdown.replace(/\n(?=[^\n])/g, `\n${rest}`);
  const lines = blank === '' ? filled : filled.replace(/\n(?=\n|$)/g, `\n${blank}`);
  return (beginsBlank(lines) ? first.trimEnd() : first) + lines;
}
