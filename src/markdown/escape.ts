/**
 * @file Escaping as a table: which character some engine would misread, where, in what form it stays
 * text everywhere (findings 3 and 7), and why. A character that no row claims is written as it is.
 */

import { EMAIL_AT, SCHEME_COLON, WWW_DOT } from './bare-address.ts';
import { asReference, isAsciiPunctuation } from './characters.ts';
import {
  atLineStart,
  type Cursor,
  isBehindReference,
  isClosingHashes,
  isOrdinalMark,
  isSpaceOrEdge,
  type Line,
  looksAt,
  underscoresAt,
} from './line.ts';
import { isMark, LINK_OPEN_CODE, MARKS } from './marks.ts';

export interface EscapeRow {
  readonly name: string;
  /** The characters it claims. */
  readonly characters: string;
  /** Where alone it applies; absent where that may be anywhere. */
  readonly only?: 'line-start' | 'behind-reference';
  /** The source of a pattern for what a text must hold for it to apply; by default, one of its characters. */
  readonly context?: string;
  readonly when: (line: Line, at: number, cursor: Cursor) => boolean;
  /** The safe form of the character. */
  readonly form: (character: string) => string;
  /** What would happen without it. */
  readonly why: string;
}

const backslash = (character: string): string => `\\${character}`;

const ENTITY = /&(?:[a-z][0-9a-z]*|#\d+|#x[0-9a-f]+);/iy;
const URL_COLON = new RegExp(`${SCHEME_COLON}//[^\\s${MARKS}]`, 'iy');
const HOST_DOT = new RegExp(`${WWW_DOT}[^\\s${MARKS}]`, 'iy');
const EMAIL_SIGN = new RegExp(EMAIL_AT, 'iy');
const HASHES = /#{1,6}(?!#)/y;
const DASHES = /-(?:[ \n]|$|[-:| ]*(?:\n|$))/y;
const PLUS = /\+(?:[ \n]|$)/y;
const EQUALS = /=+ *(?:\n|$)/y;
const COLON = /:(?:[ \n]|$|[-:| ]*(?:\n|$))/y;
const TASK = /\[[ xX]\](?:[ \n]|$)/y;
const HEADING_ATTRIBUTE = /\{[^{}]*\}$/y;
const FENCE = /(?:`{3}|~{3})/y;

/** The table. Order matters only between rows that claim one character: the first that applies wins. */
export const ESCAPES: readonly EscapeRow[] = [
  {
    name: 'backslash-at-line-end',
    characters: '\\',
    when: (line, at) => at + 1 === line.text.length || line.text.charCodeAt(at + 1) === 0x0a,
    form: asReference,
    why: 'a backslash before a line end is a hard break',
  },
  {
    name: 'backslash',
    characters: '\\',
    when: (line, at) => {
      const next = line.text.charCodeAt(at + 1);
      return isAsciiPunctuation(next) || isMark(next) || line.encoded.has(at + 1);
    },
    form: backslash,
    why: 'it would escape the punctuation (or the reference, or the delimiter) after it',
  },
  {
    name: 'fence',
    characters: '`~',
    only: 'line-start',
    when: (line, at) => atLineStart(line, at) && looksAt(FENCE, line, at),
    form: backslash,
    why: 'three at a line’s start open a code block',
  },
  {
    name: 'backtick',
    characters: '`',
    when: (line) => line.backticks > 1,
    form: backslash,
    why: 'two runs make a code span of what is between them',
  },
  {
    name: 'asterisk',
    characters: '*',
    when: () => true,
    form: backslash,
    why: 'emphasis, bullets, rules and abbreviations; Prettier writes every one so',
  },
  {
    name: 'underscore',
    characters: '_',
    when: (line, at, cursor) => {
      if (cursor.underscores === undefined || at >= cursor.underscores.end) {
        cursor.underscores = underscoresAt(line, at);
      }
      return !cursor.underscores.inWord;
    },
    form: backslash,
    why: 'emphasis or a rule, except inside a word',
  },
  {
    name: 'liquid',
    characters: '{',
    when: (line, at) => line.text.charAt(at + 1) === '{' || line.text.charAt(at + 1) === '%',
    form: asReference,
    why: 'Liquid runs before Markdown and takes no backslash; Hugo takes {{< for a shortcode',
  },
  {
    name: 'attribute-list',
    characters: '{',
    when: (line, at) => line.text.charAt(at + 1) === ':',
    form: backslash,
    why: 'kramdown reads {: as attributes, an event handler among them',
  },
  {
    name: 'heading-attributes',
    characters: '{}',
    when: (line, at) =>
      line.place === 'heading' &&
      (line.text.charAt(at) === '}'
        ? at + 1 === line.text.length
        : looksAt(HEADING_ATTRIBUTE, line, at)),
    form: backslash,
    why: 'kramdown and goldmark read braces at a heading’s end as attributes',
  },
  {
    name: 'task',
    characters: '[',
    when: (line, at) => line.item && at === 0 && looksAt(TASK, line, at),
    form: backslash,
    why: 'it would become a check box',
  },
  {
    name: 'footnote',
    characters: '[',
    when: (line, at) => line.text.charAt(at + 1) === '^',
    form: backslash,
    why: 'it would be a footnote’s reference or definition',
  },
  {
    name: 'link-of-footnote',
    characters: '([',
    only: 'behind-reference',
    when: isBehindReference,
    form: backslash,
    why: 'directly behind a footnote’s reference it would make a link of it',
  },
  {
    name: 'definition-of-footnote',
    characters: ':',
    only: 'behind-reference',
    when: (line, at) => isBehindReference(line, at) && atLineStart(line, at - 1),
    form: backslash,
    why: 'behind a reference at a line’s start it would define the note',
  },
  {
    name: 'wiki-link',
    characters: '[',
    when: (line, at) => line.text.charAt(at + 1) === '[',
    form: backslash,
    why: 'Obsidian and other wikis link [[…]]',
  },
  {
    name: 'link',
    characters: '[',
    // Every bracket before it: an escaped one would leave its partner to the next.
    when: (line, at) => at < line.lastTarget,
    form: backslash,
    why: 'with ]( or ][ behind it, it would be a link',
  },
  {
    name: 'definition-of-link',
    characters: '[',
    only: 'line-start',
    when: (line, at) => at < line.lastDefinition && atLineStart(line, at),
    form: backslash,
    why: 'at a line’s start, with ]: behind it, it would define a link and not be shown',
  },
  {
    name: 'definition-in-link',
    characters: ']',
    when: (line, at, cursor) => cursor.inLink && line.text.charAt(at + 1) === ':',
    form: asReference,
    why: 'kramdown takes a line’s start up to ]: for a definition',
  },
  {
    name: 'bracket-in-link',
    characters: '[]',
    when: (line, at, cursor) => {
      const pair = line.pairs.get(at);
      return cursor.inLink && (pair === undefined || cursor.escapedBrackets?.has(pair) === true);
    },
    form: backslash,
    why: 'a bracket without its pair ends or hides the link around it',
  },
  {
    name: 'image',
    characters: '!',
    when: (line, at) => line.text.charCodeAt(at + 1) === LINK_OPEN_CODE,
    form: backslash,
    why: 'before a link it makes an image of it',
  },
  {
    name: 'tag-after-address',
    characters: '<',
    when: (line, at, cursor) => cursor.address && !isSpaceOrEdge(line, at + 1),
    form: () => '&lt;',
    why: 'an autolinker takes the backslash for a part of the address and lets the tag live',
  },
  {
    name: 'tag',
    characters: '<',
    when: (line, at) => !isSpaceOrEdge(line, at + 1) && !/[\d=]/.test(line.text.charAt(at + 1)),
    form: backslash,
    why: 'it would open a tag, a comment or an autolink',
  },
  {
    name: 'entity',
    characters: '&',
    when: (line, at) => looksAt(ENTITY, line, at),
    form: () => '&amp;',
    why: 'it would be read as the character that it names',
  },
  {
    name: 'tilde-beside-mark',
    characters: '~',
    when: (line, at) =>
      isMark(line.text.charCodeAt(at - 1)) || isMark(line.text.charCodeAt(at + 1)),
    form: asReference,
    why: 'cmark-gfm looks past it for a delimiter’s neighbour; kramdown shows a backslash here',
  },
  {
    name: 'tilde',
    characters: '~',
    when: (line) => line.tildes > 1,
    form: backslash,
    why: 'GFM strikes out what stands between two tildes, single ones too',
  },
  {
    name: 'math',
    characters: '$',
    when: (line, at) => line.text.charAt(at + 1) === '$' || line.text.charAt(at - 1) === '$',
    form: backslash,
    why: 'kramdown reads $$ as mathematics',
  },
  {
    name: 'end-of-block',
    characters: '^',
    only: 'line-start',
    when: (line, at) => atLineStart(line, at) && isSpaceOrEdge(line, at + 1),
    form: asReference,
    why: 'kramdown drops a lone circumflex as its end-of-block mark, and takes no backslash for it',
  },
  {
    name: 'circumflex-in-link',
    characters: '^',
    when: (line, at) => line.text.charCodeAt(at - 1) === LINK_OPEN_CODE,
    form: asReference,
    why: 'a link’s or an image’s text that starts with it is taken for a footnote',
  },
  {
    name: 'pipe',
    characters: '|',
    when: (line) => line.place !== 'heading',
    form: backslash,
    why: 'kramdown makes a table of any line with a pipe; in a cell it ends the cell',
  },
  {
    name: 'scheme',
    characters: ':',
    when: (line, at, cursor) => !cursor.inLink && looksAt(URL_COLON, line, at),
    form: backslash,
    why: 'GFM links a bare address that the page did not link',
  },
  {
    name: 'www',
    characters: '.',
    context: 'www[.]',
    when: (line, at, cursor) => !cursor.inLink && looksAt(HOST_DOT, line, at),
    form: backslash,
    why: 'GFM links a bare www. address that the page did not link',
  },
  {
    name: 'e-mail',
    characters: '@',
    when: (line, at, cursor) => !cursor.inLink && looksAt(EMAIL_SIGN, line, at),
    form: () => '@<!-- -->',
    why: 'GFM links a bare e-mail address after it has read escapes and references: only an empty comment stops it',
  },
  {
    name: 'closing-hashes',
    characters: '#',
    when: isClosingHashes,
    form: backslash,
    why: 'hashes at a heading’s end are taken for its closing sequence',
  },
  {
    name: 'heading',
    characters: '#',
    only: 'line-start',
    when: (line, at) => atLineStart(line, at) && looksAt(HASHES, line, at),
    form: backslash,
    why: 'it would start a heading, or in Obsidian make a tag of the word',
  },
  {
    name: 'quote',
    characters: '>',
    only: 'line-start',
    when: (line, at) => atLineStart(line, at),
    form: backslash,
    why: 'it would start a quote',
  },
  {
    name: 'dash',
    characters: '-',
    only: 'line-start',
    when: (line, at) => atLineStart(line, at) && looksAt(DASHES, line, at),
    form: backslash,
    why: 'it would be a bullet, a rule, a heading’s underline or a table’s delimiter row',
  },
  {
    name: 'plus',
    characters: '+',
    only: 'line-start',
    when: (line, at) => atLineStart(line, at) && looksAt(PLUS, line, at),
    form: backslash,
    why: 'it would be a bullet',
  },
  {
    name: 'underline',
    characters: '=',
    only: 'line-start',
    when: (line, at) => at > 0 && atLineStart(line, at) && looksAt(EQUALS, line, at),
    form: backslash,
    why: 'below a line it makes that line a heading',
  },
  {
    name: 'definition',
    characters: ':',
    only: 'line-start',
    when: (line, at) => atLineStart(line, at) && looksAt(COLON, line, at),
    form: backslash,
    why: 'kramdown and goldmark read it as a definition, GFM as a table’s delimiter row',
  },
  {
    name: 'ordinal',
    characters: '.)',
    only: 'line-start',
    context: '\\d{1,9}[.)]',
    when: isOrdinalMark,
    form: backslash,
    why: 'a number at a line’s start would open a numbered list',
  },
];

const rowsByCode: ReadonlyMap<number, readonly EscapeRow[]> = index(ESCAPES);

function index(rows: readonly EscapeRow[]): Map<number, EscapeRow[]> {
  const map = new Map<number, EscapeRow[]>();
  for (const row of rows) {
    for (const character of row.characters) {
      const code = character.charCodeAt(0);
      const list = map.get(code);
      if (list) list.push(row);
      else map.set(code, [row]);
    }
  }
  return map;
}

/** The row that claims the character at `at`, if any. */
export function escapeRowAt(line: Line, at: number, cursor: Cursor): EscapeRow | undefined {
  const rows = rowsByCode.get(line.text.charCodeAt(at));
  const row = rows?.find((candidate) => candidate.when(line, at, cursor));
  if (row !== undefined && cursor.inLink && line.text.charCodeAt(at) === 0x5b) {
    cursor.escapedBrackets ??= new Set();
    cursor.escapedBrackets.add(at);
  }
  return row;
}
