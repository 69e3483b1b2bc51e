/** @file The inline content of one block as a list of tokens, read from the marked string that Turndown folded. */

import { unitAt } from '../code-unit.ts';
import {
  BREAK,
  DELETE_CLOSE,
  DELETE_OPEN,
  EMPHASIS_CLOSE,
  EMPHASIS_OPEN,
  isMark,
  LINK_CLOSE,
  LINK_END,
  LINK_OPEN,
  RAW_CLOSE,
  RAW_OPEN,
  STRONG_CLOSE,
  STRONG_OPEN,
  TAG_CLOSE,
  TAG_OPEN,
} from './marks.ts';

export type MarkKind = 'strong' | 'emphasis' | 'delete';

export interface TextToken {
  readonly kind: 'text';
  value: string;
  /** Write the first or the last character as a reference, so that a delimiter beside it holds. */
  encodeFirst: boolean;
  encodeLast: boolean;
}

export interface MarkToken {
  readonly kind: 'open' | 'close';
  readonly mark: MarkKind;
  /** Set once the ladder has decided. */
  delimiter: string;
}

export type Token =
  | TextToken
  | MarkToken
  | { readonly kind: 'link-open' }
  /** `tail` is the destination with its parentheses. */
  | { readonly kind: 'link-close'; readonly tail: string }
  | { readonly kind: 'raw'; readonly value: string }
  | { readonly kind: 'tag'; readonly value: string }
  | { readonly kind: 'break' };

export function textToken(value: string): TextToken {
  return { kind: 'text', value, encodeFirst: false, encodeLast: false };
}

/** Whether a character at one of the text's edges is to be written as a reference. */
export function isEncoded(token: Token): boolean {
  return token.kind === 'text' && (token.encodeFirst || token.encodeLast);
}

/** The marks' private characters, by their codes. */
const MARKS: ReadonlyMap<number, Pick<MarkToken, 'kind' | 'mark'>> = new Map(
  (
    [
      [STRONG_OPEN, { kind: 'open', mark: 'strong' }],
      [STRONG_CLOSE, { kind: 'close', mark: 'strong' }],
      [EMPHASIS_OPEN, { kind: 'open', mark: 'emphasis' }],
      [EMPHASIS_CLOSE, { kind: 'close', mark: 'emphasis' }],
      [DELETE_OPEN, { kind: 'open', mark: 'delete' }],
      [DELETE_CLOSE, { kind: 'close', mark: 'delete' }],
    ] as const
  ).map(([character, mark]) => [character.charCodeAt(0), mark]),
);

/** Splits a marked string; linear, and total for whatever Turndown joined. */
export function tokenize(content: string): Token[] {
  const tokens: Token[] = [];
  const length = content.length;
  let start = 0;
  let at = 0;
  while (at < length) {
    if (!isMark(unitAt(content, at))) {
      at++;
      continue;
    }
    if (at > start) tokens.push(textToken(content.slice(start, at)));
    at = pushMark(tokens, content, at);
    start = at;
  }
  if (length > start) tokens.push(textToken(content.slice(start)));
  return tokens;
}

/** Pushes the token whose private character stands at `at`; returns where the next one may start. */
function pushMark(tokens: Token[], content: string, at: number): number {
  const mark = MARKS.get(unitAt(content, at));
  if (mark !== undefined) {
    tokens.push({ kind: mark.kind, mark: mark.mark, delimiter: '' });
    return at + 1;
  }
  let close = at;
  switch (content.charAt(at)) {
    case LINK_OPEN:
      tokens.push({ kind: 'link-open' });
      break;
    case LINK_CLOSE:
      close = content.indexOf(LINK_END, at + 1);
      tokens.push({ kind: 'link-close', tail: content.slice(at + 1, close) });
      break;
    case RAW_OPEN:
      close = content.indexOf(RAW_CLOSE, at + 1);
      tokens.push({ kind: 'raw', value: content.slice(at + 1, close) });
      break;
    case TAG_OPEN:
      close = content.indexOf(TAG_CLOSE, at + 1);
      tokens.push({ kind: 'tag', value: content.slice(at + 1, close) });
      break;
    case BREAK:
      tokens.push({ kind: 'break' });
  }
  return close + 1;
}

/**
 * Puts breaks and blanks outside the marks at whose edge they stand (a delimiter must not face white
 * space), drops breaks at the block's edges, blanks beside breaks, and marks that hold nothing.
 */
export function normalize(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'break') pushBreak(out, token);
    else if (token.kind === 'close') closeMark(out, token);
    else if (token.kind === 'text') pushText(out, token.value);
    else out.push(token);
  }
  while (out.at(-1)?.kind === 'break') out.pop();
  return withoutIdleMarks(out);
}

/** Without the marks that stand round no word: goldmark shows the delimiters of a mark that holds an image alone. */
function withoutIdleMarks(tokens: Token[]): Token[] {
  let idle: Set<Token> | undefined;
  const open: { readonly token: Token; worded: boolean }[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') {
      open.push({ token, worded: false });
    } else if (token.kind === 'close') {
      const mark = open.pop();
      if (mark === undefined || mark.worded) {
        const outer = open.at(-1);
        if (outer !== undefined) outer.worded = true;
      } else {
        idle ??= new Set();
        idle.add(mark.token).add(token);
      }
    } else if (token.kind === 'text' || (token.kind === 'raw' && !token.value.startsWith('!['))) {
      const mark = open.at(-1);
      if (mark !== undefined) mark.worded = true;
    }
  }
  return idle === undefined ? tokens : tokens.filter((token) => idle?.has(token) !== true);
}

function pushBreak(out: Token[], token: Token): void {
  const last = out.at(-1);
  if (last?.kind === 'text') {
    last.value = last.value.trimEnd();
    if (last.value === '') out.pop();
  }
  let at = out.length;
  while (out[at - 1]?.kind === 'open') at--;
  if (at > 0) out.splice(at, 0, token);
}

function pushText(out: Token[], value: string): void {
  let at = out.length;
  while (out[at - 1]?.kind === 'open') at--;
  const startsLine = at === 0 || out[at - 1]?.kind === 'break';
  // Blanks that a page sets a line in by are no white space to Markdown.
  const shown = startsLine ? value.replace(/^[ \t\n\ufeff]+/, '') : value;
  const inside = at < out.length ? shown.trimStart() : shown;
  if (inside.length < shown.length) {
    out.splice(at, 0, textToken(shown.slice(0, shown.length - inside.length)));
  }
  if (inside !== '') out.push(textToken(inside));
}

function closeMark(out: Token[], token: MarkToken): void {
  let at = out.length;
  while (out[at - 1]?.kind === 'break') at--;
  let before = out[at - 1];
  if (before?.kind === 'text') {
    const inside = before.value.trimEnd();
    if (inside.length < before.value.length) {
      out.splice(at, 0, textToken(before.value.slice(inside.length)));
      before.value = inside;
      if (inside === '') out.splice(--at, 1);
      before = out[at - 1];
    }
  }
  if (before?.kind === 'open' && before.mark === token.mark) out.splice(at - 1, 1);
  else out.splice(at, 0, token);
}
