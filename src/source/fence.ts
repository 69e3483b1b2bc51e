/** @file Where the front matter stands in a file, and what stands there in another format. */

import { PostError } from '../problem.ts';

export interface Fenced {
  readonly text: string;
  /** 1-based line of the text's first line. */
  readonly line: number;
  /** Offset of what follows the closing fence. */
  readonly end: number;
}

const OPENING = /---[ \t]*(?:\n|$)/y;

/**
 * The front matter that opens at `start`, which must be the beginning of a line. It ends with a line that is exactly
 * `---`, or `...`, which is where YAML's document ends and which Jekyll takes for a fence too; blanks after either are
 * not seen. `---` within a line closes nothing: real URLs hold it.
 *
 * @throws {PostError} `front-matter-unclosed`
 */
export function takeFrontMatter(text: string, start: number): Fenced | undefined {
  OPENING.lastIndex = start;
  if (!OPENING.test(text)) return undefined;
  const line = lineAt(text, start);
  const first = text.indexOf('\n', start);
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g;
  closing.lastIndex = first;
  const close = first === -1 ? null : closing.exec(text);
  if (close === null) {
    const position = { line, column: 1 };
    throw new PostError({ code: 'front-matter-unclosed', severity: 'error', data: {}, position });
  }
  return {
    text: text.slice(first + 1, Math.max(close.index + 1, first + 1)),
    line: line + 1,
    end: closing.lastIndex,
  };
}

/** Front matter in another format than YAML, as Hugo and gray-matter know it. */
export function foreignFormat(text: string, start: number): 'TOML' | 'JSON' | undefined {
  const head = text.slice(start, start + 200);
  if (/^(?:\+\+\+|---toml)[ \t]*(?:\n|$)/i.test(head)) return 'TOML';
  if (/^(?:\{\s*"|---json[ \t]*(?:\n|$))/i.test(head)) return 'JSON';
  return undefined;
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}
