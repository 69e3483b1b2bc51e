/** @file A block's inline content, from the marked string that Turndown folded to finished Markdown. */

import { Pieces } from '../pieces.ts';
import { asReference, firstSign, lastSign } from './characters.ts';
import { settleMarks } from './emphasis.ts';
import { escapeRowAt } from './escape.ts';
import { type Cursor, isBehindReference, type Line, NOTE_REFERENCE, type Place } from './line.ts';
import {
  ANY_MARK,
  LINK_CLOSE,
  LINK_CLOSE_CODE,
  LINK_OPEN,
  LINK_OPEN_CODE,
  RAW_OPEN,
  STRONG_CLOSE,
  STRONG_OPEN,
  TAG_OPEN,
} from './marks.ts';
import { mayNeedEscape } from './may-need-escape.ts';
import { isEncoded, normalize, type TextToken, type Token, tokenize } from './tokens.ts';

export interface InlineOptions {
  readonly place: Place;
  /** The content opens a list item. */
  readonly item?: boolean;
  /** The content is a part of a block that may hold the other half of a pair of backticks. */
  readonly part?: boolean;
}

/** Writes inline content as Markdown of one line, or of several where the page broke them. */
export function finishInline(marked: string, options: InlineOptions): string {
  // Trimmed first, since a dash with only such blanks behind it is one at the line's end; and again below, for blanks that moved out of a mark.
  const content = withoutBlanksAtEnd(marked);
  if (!ANY_MARK.test(content) && !mayNeedEscape(content, { startsLine: true })) {
    return withLastReferred(content);
  }
  const tokens = settleMarks(normalize(tokenize(content)));
  if (options.place === 'heading') tagDeletions(tokens);
  return withLastReferred(withoutBlanksAtEnd(write(tokens, options)));
}

/** Hugo 0.111 stops at a heading in which strong and deleted text begin together. */
function tagDeletions(tokens: readonly Token[]): void {
  const nested = tokens.some(
    (token, at) => token.kind === 'open' && tokens[at + 1]?.kind === 'open',
  );
  if (!nested) return;
  for (const token of tokens) {
    if ((token.kind === 'open' || token.kind === 'close') && token.mark === 'delete') {
      token.delimiter = token.kind === 'open' ? '<del>' : '</del>';
    }
  }
}

/** Formatters cut a zero-width no-break space at a line's end, unless it is a reference. */
function withLastReferred(markdown: string): string {
  return markdown.endsWith('\uFEFF') ? markdown.slice(0, -1) + asReference('\uFEFF') : markdown;
}

/** A blank of any width at a line's end is cut by formatters and named by linters. */
function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isWideBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function isWideBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);
}

function write(tokens: readonly Token[], options: InlineOptions): string {
  const line = lineOf(tokens, options);
  const cursor: Cursor = {
    inLink: false,
    address: false,
    escapedBrackets: undefined,
    underscores: undefined,
  };
  let out = '';
  let at = 0;
  let deletions = 0;
  let tags = 0;
  let afterCode = false;
  let afterBreak = false;
  for (const token of tokens) {
    switch (token.kind) {
      case 'text':
        out += escapeText(token, line, at, cursor);
        at += token.value.length;
        afterCode = false;
        afterBreak = false;
        continue;
      case 'open':
      case 'close':
        if (token.mark === 'delete') deletions += token.kind === 'open' ? 1 : -1;
        out += token.delimiter;
        break;
      case 'link-open':
        cursor.inLink = true;
        out += '[';
        break;
      case 'link-close':
        cursor.inLink = false;
        out += `]${token.tail}`;
        break;
      case 'raw':
        // Two code spans that touch would be one with backticks in it.
        if (afterCode && token.value.startsWith('`')) out += '<!-- -->';
        out += token.value;
        afterCode = token.value.endsWith('`');
        afterBreak = false;
        at++;
        continue;
      case 'tag':
        tags += token.value.startsWith('</') ? -1 : 1;
        out += token.value;
        break;
      case 'break':
        // In deleted text a second break of its own line would leave a blank line.
        out +=
          afterBreak && deletions > 0 ? '<br>' : breakForm(options.place, deletions > 0, tags > 0);
        break;
    }
    cursor.address = false;
    afterCode = false;
    afterBreak = token.kind === 'break';
    at++;
  }
  return out;
}

/** kramdown takes no backslash for a break inside `~~` or inline HTML; a cell and a heading have one line. */
function breakForm(place: Place, inDeletion: boolean, inTag: boolean): string {
  if (place !== 'paragraph' || inTag) return '<br>';
  return inDeletion ? '  \n' : '\\\n';
}

/** The one character that stands in a line for a token other than text. */
const PLACEHOLDERS: Readonly<Record<Exclude<Token['kind'], 'text'>, string>> = {
  open: STRONG_OPEN,
  close: STRONG_CLOSE,
  'link-open': LINK_OPEN,
  'link-close': LINK_CLOSE,
  raw: RAW_OPEN,
  tag: TAG_OPEN,
  break: '\n',
};

const NO_PAIRS: ReadonlyMap<number, number> = new Map();
const NOWHERE: ReadonlySet<number> = new Set();

function lineOf(tokens: readonly Token[], options: InlineOptions): Line {
  let text = '';
  let backticks = options.part ? 2 : 0;
  let tildes = 0;
  const encoded = tokens.some(isEncoded) ? new Set<number>() : undefined;
  for (const token of tokens) {
    if (token.kind === 'text') {
      if (token.encodeFirst) encoded?.add(text.length);
      text += token.value;
      if (token.encodeLast) encoded?.add(text.length - lastSign(token.value).length);
      continue;
    }
    text += isReference(token) ? NOTE_REFERENCE : PLACEHOLDERS[token.kind];
    if (token.kind === 'raw' && token.value.includes('`')) backticks += 2;
    if (token.kind === 'open' && token.mark === 'delete') tildes += 2;
  }
  return {
    text,
    place: options.place,
    item: options.item === true,
    pairs: text.includes('[') ? bracketPairs(text) : NO_PAIRS,
    lastTarget: Math.max(text.lastIndexOf(']('), text.lastIndexOf('][')),
    lastDefinition: text.lastIndexOf(']:'),
    backticks: backticks + (text.match(/`+/g)?.length ?? 0),
    tildes: tildes + (text.match(/~/g)?.length ?? 0),
    encoded: encoded ?? NOWHERE,
  };
}

function isReference(token: Token): boolean {
  return token.kind === 'raw' && token.value.startsWith('[^');
}

/** Pairs brackets as a link parser does: those inside a link's text among themselves. */
function bracketPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  let stack: number[] = [];
  let outer: number[] = [];
  let inLink = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b) {
      stack.push(at);
    } else if (code === 0x5d) {
      // In a link `]:` is written as a reference, so it pairs with nothing.
      if (inLink && text.charCodeAt(at + 1) === 0x3a) continue;
      const open = stack.pop();
      if (open !== undefined) pairs.set(open, at).set(at, open);
    } else if (code === LINK_OPEN_CODE) {
      outer = stack;
      stack = [];
      inLink = true;
    } else if (code === LINK_CLOSE_CODE) {
      stack = outer;
      inLink = false;
    }
  }
  return pairs;
}

function escapeText(token: TextToken, line: Line, offset: number, cursor: Cursor): string {
  const { value } = token;
  const first = token.encodeFirst ? firstSign(value) : '';
  const last = token.encodeLast && value.length > first.length ? lastSign(value) : '';
  const end = value.length - last.length;
  const startsLine = offset === 0 || line.text.charCodeAt(offset - 1) === 0x0a;
  const isPlain = !mayNeedEscape(value, { startsLine }) && !isBehindReference(line, offset);
  const inner = value.slice(first.length, end);
  const text = isPlain ? inner : escapeSigns(inner, line, offset + first.length, cursor);
  return first + last === '' ? text : asReference(first) + text + asReference(last);
}

/** The text, which the line has at `offset`, as the table writes it. */
function escapeSigns(text: string, line: Line, offset: number, cursor: Cursor): string {
  const out = new Pieces();
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    trackAddress(line, offset + at, cursor);
    const row = escapeRowAt(line, offset + at, cursor);
    if (row === undefined) continue;
    if (at > from) out.add(text.slice(from, at));
    out.add(row.form(text.charAt(at)));
    from = at + 1;
  }
  out.add(text.slice(from));
  return out.toString();
}

function trackAddress(line: Line, at: number, cursor: Cursor): void {
  const code = line.text.charCodeAt(at);
  if (code === 0x20 || code === 0x0a || code === 0xa0) cursor.address = false;
  else if (code === 0x40) cursor.address = true;
  else if (code === 0x3a) cursor.address ||= line.text.startsWith('//', at + 1);
  else if (code === 0x77 || code === 0x57)
    cursor.address ||= /^www\./i.test(line.text.slice(at, at + 4));
}
