/** @file Lines that stand inside a container: each with the container's prefix, blank ones without a blank at their end. */

/** Puts `first` before the first line and `rest` before the others. */
export function prefixLines(markdown: string, first: string, rest: string): string {
  const blank = rest.trimEnd();
  const filled = markdown.replace(/\n(?=[^\n])/g, `\n${rest}`);
  const lines = blank === '' ? filled : filled.replace(/\n(?=\n|$)/g, `\n${blank}`);
  return (lines === '' || lines.startsWith('\n') ? first.trimEnd() : first) + lines;
}
