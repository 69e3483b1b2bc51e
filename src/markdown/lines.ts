/** @file Lines that stand inside a container: each with the container's prefix, blank ones without a blank at their end. */

/** Puts `first` before the first line and `rest` before the others. */
export function prefixLines(markdown: string, first: string, rest: string): string {
  const blank = rest.trimEnd();
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (at === 0) lines[at] = line === '' ? first.trimEnd() : first + line;
    else lines[at] = line === '' ? blank : rest + line;
  }
  return lines.join('\n');
}
