/** @file What no Markdown says to all engines at once: the only differences between them that are accepted. */

export interface Exception {
  readonly engines: readonly string[];
  /** What the source holds. */
  readonly source: RegExp;
  /** What the difference says, where the source alone doesn't tell. */
  readonly difference?: RegExp;
  readonly reason: string;
}

export const NO_COMMON_FORM: readonly Exception[] = [
  {
    engines: ['markdown-it', 'remark', 'cmark-gfm', 'kramdown', 'goldmark'],
    source: /<pre\b[^>]*>(?:(?!<\/pre>)[\s\S])*<a /,
    difference: /^links: link missing/,
    reason: 'a code block has no links, and its characters come first',
  },
  {
    engines: ['kramdown'],
    source: /<ol start=|<li value=/,
    reason: 'kramdown numbers every ordered list from 1',
  },
  {
    engines: ['markdown-it', 'kramdown', 'goldmark', 'remark', 'cmark-gfm'],
    source: /<input/,
    reason: 'a task list is an extension, spelt and spaced in its own way by each engine',
  },
  {
    engines: ['kramdown'],
    source: /<h[1-6]><\/h[1-6]>/,
    reason: 'kramdown has no empty headings',
  },
  {
    engines: ['kramdown'],
    source: /<\/thead>(<tbody><\/tbody>)?<\/table>/,
    reason: 'kramdown takes a table of nothing but a head for a body',
  },
  {
    engines: ['remark'],
    source: /<pre><code[^>]*>\n/,
    difference: /^structure: code/,
    reason: "remark's way to HTML loses an empty first line of code",
  },
  {
    engines: ['kramdown'],
    source: /<t[dh]>.*<code>[^<]*\|[^<]*<\/code>/,
    reason: 'kramdown cuts a cell at a bar in code, escaped or not',
  },
  {
    engines: ['remark'],
    source: /https?:\/\/|www\.|@/,
    difference: /^links: link added/,
    reason: 'remark makes links of bare addresses after it has taken the escapes out',
  },
  {
    engines: ['goldmark'],
    source: /alt="[^"]*[*_[\]<>`~|\\&]/,
    difference: /^images: image: alternative text/,
    reason: 'goldmark 1.5 shows the escapes of an alternative text',
  },
  {
    engines: ['markdown-it', 'remark', 'cmark-gfm', 'kramdown', 'goldmark'],
    source: /href="[^"]*#fn\d|\[\^\d+\]/,
    reason: 'footnotes are an extension: each engine that has it lays the notes out in its own way',
  },
  {
    engines: ['goldmark'],
    source: /<code[^>]*>[^<]*\{\{(&lt;|%)/,
    difference: /^stops the engine/,
    reason: 'Hugo looks for shortcodes in code as well',
  },
];

/** Why a difference is accepted; undefined where it isn't. */
export function accepted(engine: string, source: string, difference: string): string | undefined {
  return NO_COMMON_FORM.find(
    (exception) =>
      exception.engines.includes(engine) &&
      exception.source.test(source) &&
      (exception.difference?.test(difference) ?? true),
  )?.reason;
}
