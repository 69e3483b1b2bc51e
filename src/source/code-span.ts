/** @file Code spans in a line of Markdown: where one ends. */

/** Longer runs of backticks begin no code span in cmark-gfm either: what is looked for stays bounded. */
const LONGEST_RUN = 80;

/** The offset behind the code span that begins with the backticks at `at`, or behind these where none ends on their line. */
export function pastCodeSpan(text: string, at: number): number {
  const runs = /`+|\n/g;
  runs.lastIndex = at;
  const { length } = runs.exec(text)?.[0] ?? '';
  if (length > LONGEST_RUN) return at + length;
  for (let run = runs.exec(text); run !== null && run[0] !== '\n'; run = runs.exec(text)) {
    if (run[0].length === length) return runs.lastIndex;
  }
  return at + length;
}
