/** @file The front matter's entries, told apart by their lines alone, so that a broken one leaves the others whole. */

/** A top-level key with all that belongs to it. */
export interface Entry {
  readonly key: string;
  /** 0-based line of the key within the front matter. */
  readonly line: number;
  /** The entry's lines. */
  readonly text: string;
  /** What follows the colon on the key's line, trimmed. */
  readonly value: string;
  /** Whether nothing but blank lines and comments follows the key's line. */
  readonly single: boolean;
  /** Whether the blank after the colon is missing. */
  readonly tight: boolean;
}

/** `title:x`: no YAML, but plain enough for a key that every post has. */
const TIGHT = /^(?:title|author|from|date|tags|categories):(?=\S)/;
/** `x:"y"`, where nothing else can be the key, and a no-break or an ideographic space, which is no blank to YAML. */
const TIGHT_OTHERS = /^[A-Za-z][\w-]*:(?=["'[]|[^\S \t])/;
const QUOTED_KEY = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=[ \t]|$)/;
/** YAML's long form of a key and its value. */
const EXPLICIT = /^[?:](?:\s|$)/;
/** What can't begin a plain key. */
const NO_KEY = /^(?:[\s#,[\]{}&*!|>%@`"']|[-?:](?:\s|$))/;

/** The entries; undefined where the text is no list of `key: value` lines. */
export function splitEntries(text: string): Entry[] | undefined {
  const lines = text.split('\n');
  const entries: Entry[] = [];
  let current: { key: Key; line: number; lines: string[] } | undefined;
  const close = (): void => {
    if (current !== undefined) entries.push(entryOf(current.key, current.line, current.lines));
  };
  for (const [index, line] of lines.entries()) {
    if (EXPLICIT.test(line)) return undefined;
    const key = keyOf(line);
    if (key !== undefined) {
      close();
      current = { key, line: index, lines: [line] };
    } else if (current !== undefined) current.lines.push(line);
    else if (!isComment(line)) return undefined;
  }
  close();
  return entries;
}

/** Whether a line holds no value: blank, or a comment. */
function isComment(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

interface Key {
  readonly name: string;
  /** Offset of what follows the colon. */
  readonly end: number;
  readonly tight: boolean;
}

function keyOf(line: string): Key | undefined {
  const quoted = QUOTED_KEY.exec(line)?.[0];
  if (quoted !== undefined) {
    const name = quoted.slice(1, quoted.lastIndexOf(quoted.charAt(0)));
    return { name, end: quoted.length, tight: false };
  }
  if (NO_KEY.test(line)) return undefined;
  const colon = TIGHT.test(line) ? -1 : line.search(/:(?:[ \t]|$)/);
  if (colon > 0) return { name: line.slice(0, colon).trimEnd(), end: colon + 1, tight: false };
  const tight = (TIGHT.exec(line) ?? TIGHT_OTHERS.exec(line))?.[0];
  if (tight === undefined) return undefined;
  return { name: tight.slice(0, -1), end: tight.length, tight: true };
}

function entryOf(key: Key, line: number, lines: readonly string[]): Entry {
  const [first = '', ...rest] = lines;
  const value = first.slice(key.end).trim();
  const text = key.tight ? `${first.slice(0, key.end)} ${first.slice(key.end).trimStart()}` : first;
  return {
    key: key.name,
    line,
    text: [text, ...rest].join('\n'),
    value,
    single: rest.every(isComment),
    tight: key.tight,
  };
}
