/** @file Goes over a body once and says, chunk by chunk, what is Markdown in it and what is HTML. */

import { OPAQUE } from '../safety/allowed.ts';
import { pastCodeSpan } from './code-span.ts';
import { BLOCK, isElement, RAW_TEXT } from './element-names.ts';
import { pastFencedCode } from './fenced-code.ts';
import { OpenElements } from './open-elements.ts';
import { isMark, isOwnInline, isOwnTag } from './own-html.ts';
import { commentEnd, type Tag, tagAt } from './tag.ts';
import { firstInk, trimmedLength } from './white-space.ts';

/** A stretch of the body that begins outside every element, after a blank line or with a block's tag. */
export interface Chunk {
  /** Offset of its first character. */
  readonly start: number;
  kind: 'html' | 'markdown' | 'comment';
  /** The element whose tag begins it, '' for text. */
  element: string;
  /** Whether that tag has an `align`. */
  aligned: boolean;
  /** Whether that tag could stand in a line of post2md's. */
  inline: boolean;
  /** Whether any tag in it is one that post2md never writes there. */
  foreign: boolean;
  /** Whether a table cell in it is merged. */
  merged: boolean;
  /** Whether it is a table or a list on lines as post2md writes them. */
  laidOut: boolean;
  /** Whether a block's tag stands inside its first element. */
  nested: boolean;
  /** Whether a tag in it makes a mark that Markdown has a form for. */
  marked: boolean;
  /**
   * Whether Markdown's syntax shows: in its text outside of blocks, where it is Markdown or begins with inline HTML of
   * post2md's, or, after a blank line, at a line's start inside one.
   */
  syntax: boolean;
  /** Whether, where it is Markdown, its text has an escape or emphasis, which no page's own text has. */
  typed: boolean;
  /** How many characters of text stand in its elements, white space at the edges of its lines not counted. */
  inside: number;
  /** How many stand outside of them. */
  outside: number;
}

const CODE = /^(?: {4}| {0,3}\t)/;
const BLOCK_SYNTAX =
  /^ {0,3}(?:#{1,6}(?:\s|$)|>|[-*+] |\d{1,9}[.)] |\||!\[|\[|={3,}\s*$|-{3,}\s*$|\{[%{])/;
const INLINE_SYNTAX = /\]\(|\*\*\S|`[^`]+`/;
/** What else tells, in a line that begins with inline HTML, Markdown from text: escapes, hard breaks, emphasis. */
const TYPED_SYNTAX = /\\(?:[!-/:-@[-`{-~]|$)|(?<!\w)_[^\s_][^_]*_(?!\w)|~~\S/;
/** What begins `<!doctype`, `<![CDATA[` and `<?`. */
const DECLARATION = /^<(?:![a-z[]|\?)/i;
/** What may stand on a line before a block that a quote or a list item holds. */
const CONTAINERS = /^(?:[ \t>]|[-*+] |\d{1,9}[.)] )*$/;
const LONGEST_CONTAINERS = 100;
/**
 * How post2md's tables and lists begin. A table's row is one line, its cells on it, where renderers and printers give
 * each cell a line; a list's item begins a line, set in no deeper than the list, where printers set it in.
 */
const OWN_LINES =
  /( *)(?:<table>\n\1(?:<caption>[^\n]*\n\1)?<t(?:head|body)>\n\1<tr><t[hd]|<[ou]l(?: start="\d+")?>\n\1<(?:li|[ou]l)[ >])/y;
/** What no page's own text begins with often enough to be taken for it. */
const PLAIN_SYNTAX = /^ {0,3}(?:#{1,6} \S|`{3,}|!?\[[^\]\n]{1,500}\]\()/;

/** Surveys a body, or what of it stands before its first HTML and that chunk's first line. Linear in its length. */
export function survey(body: string, extent: 'all' | 'to-html' = 'all'): Chunk[] {
  const { chunks } = new Survey(body, extent === 'to-html');
  return chunks;
}

class Survey {
  readonly chunks: Chunk[] = [];
  readonly #body: string;
  readonly #open = new OpenElements();
  /** The kinds of the chunks so far. */
  readonly #begun = new Set<Chunk['kind']>();
  #at = 0;
  #afterBlank = true;
  /** Set once a tag never ends: nothing behind it is a tag. */
  #swallowed = false;

  constructor(body: string, toHtml: boolean) {
    this.#body = body;
    while (this.#at < body.length && !(toHtml && this.#begun.has('html'))) this.#line();
  }

  #line(): void {
    const body = this.#body;
    const newline = body.indexOf('\n', this.#at);
    const end = newline === -1 ? body.length : newline;
    const first = firstInk(body, this.#at, end);
    if (first === end) {
      this.#afterBlank = true;
      this.#at = end + 1;
      return;
    }
    if (this.#open.depth === 0) {
      const line = body.slice(this.#at, end);
      const fenceEnd = pastFencedCode(body, this.#at, line);
      if (fenceEnd !== undefined) {
        this.#begin('markdown', this.#at).syntax = true;
        this.#at = fenceEnd;
        this.#afterBlank = true;
        return;
      }
      this.#outside(line, first);
    } else if (
      this.#afterBlank &&
      !this.#open.has('pre') &&
      PLAIN_SYNTAX.test(body.slice(this.#at, end))
    ) {
      this.#current.syntax = true;
    }
    this.#afterBlank = false;
    this.#restOfLine();
  }

  /** A line that begins outside every element, with its first ink at `first`, may begin a chunk. */
  #outside(line: string, first: number): void {
    const last = this.chunks.at(-1);
    const kind = this.#kindOf(line, first);
    if (kind === 'html' || this.#afterBlank || last?.kind === 'comment') {
      this.#begin(kind, first);
    }
    if (kind === 'markdown' && (BLOCK_SYNTAX.test(line) || INLINE_SYNTAX.test(line))) {
      this.#current.syntax ||= this.#current.kind === 'markdown';
    }
    if (this.#current.kind === 'markdown') this.#current.typed ||= TYPED_SYNTAX.test(line);
  }

  /** What a line begins, seen from outside every element; `first` is the offset of its first character. */
  #kindOf(line: string, first: number): Chunk['kind'] {
    const body = this.#body;
    const end = this.#at + line.length;
    if (body[first] !== '<' || this.#swallowed) return 'markdown';
    // Four blanks make code of a line, but not where a fragment of indented HTML begins the body.
    if (this.#begun.has('markdown') && CODE.test(line)) return 'markdown';
    let at = first;
    while (body.startsWith('<!--', at)) {
      at = pastComment(body, at);
      if (body.slice(at, end).trim() === '') return 'comment';
      at = firstInk(body, at, body.length);
    }
    if (isDeclaration(body, at)) return 'html';
    const tag = tagAt(body, at);
    if (tag === undefined || tag === 'open' || !isElement(tag.name)) return 'markdown';
    const alone = this.#afterBlank && body.slice(tag.end, end).trim() === '';
    const isFirst = !this.#begun.has('markdown') && !this.#begun.has('html');
    return BLOCK.has(tag.name) || alone || isFirst ? 'html' : 'markdown';
  }

  #begin(kind: Chunk['kind'], start: number): Chunk {
    const chunk: Chunk = {
      start,
      kind,
      element: '',
      aligned: false,
      inline: false,
      foreign: false,
      merged: false,
      laidOut: false,
      nested: false,
      marked: false,
      syntax: false,
      typed: false,
      inside: 0,
      outside: 0,
    };
    this.chunks.push(chunk);
    this.#begun.add(kind);
    return chunk;
  }

  /** Whether an element is open whose content post2md writes as HTML. */
  get #inOpaque(): boolean {
    for (const name of OPAQUE) if (this.#open.has(name)) return true;
    return false;
  }

  /** Whether the tag stands in a block of HTML that a quote or a list item of Markdown holds, or begins one. */
  #inRawBlock({ name, closing }: Tag, at: number): boolean {
    if (this.#open.inBlock) return true;
    return !closing && BLOCK.has(name) && beginsContent(this.#body, at);
  }

  get #current(): Chunk {
    return this.chunks.at(-1) ?? this.#begin('markdown', this.#at);
  }

  /** To the end of the line, which is another one where a tag, a comment or raw text ends on a later line. */
  #restOfLine(): void {
    const body = this.#body;
    let text = this.#at;
    for (;;) {
      let at = this.#at;
      while (at < body.length && !isSpecial(body.charCodeAt(at))) at++;
      const { depth } = this.#open;
      const special = body.charCodeAt(at);
      const next = this.#past(special, at);
      const endsLine = special === NEWLINE || at === body.length;
      this.#at = next;
      if (!endsLine && !(special === LESS_THAN && next > at + 1)) continue;
      this.#count(text, at, depth);
      text = next;
      if (endsLine) return;
    }
  }

  #count(from: number, to: number, depth: number): void {
    const count = trimmedLength(this.#body, from, to);
    const chunk = this.#current;
    if (depth > 0 || chunk.kind === 'html') chunk.inside += count;
    else chunk.outside += count;
    // A line that begins with inline HTML of post2md's is a paragraph to a Markdown parser, inside those elements too.
    if (chunk.kind === 'html' && chunk.inline && !chunk.foreign && !this.#open.inBlock) {
      const text = this.#body.slice(from, to);
      chunk.syntax ||= INLINE_SYNTAX.test(text) || TYPED_SYNTAX.test(text);
    }
  }

  /** The offset behind what a special character begins. */
  #past(special: number, at: number): number {
    if (special === LESS_THAN) return this.#pastMarkup(at);
    // A backslash and a code span keep a `<` from being markup, but not inside a block of HTML.
    if ((special !== BACKSLASH && special !== BACKTICK) || this.#open.inBlock) return at + 1;
    if (special === BACKSLASH) return this.#body[at + 1] === '\n' ? at + 1 : at + 2;
    return pastCodeSpan(this.#body, at);
  }

  /** The offset behind a tag, comment or declaration; behind the `<` alone where it begins none. */
  #pastMarkup(at: number): number {
    const body = this.#body;
    if (this.#swallowed) return at + 1;
    if (body.startsWith('<!--', at)) return pastComment(body, at);
    if (isDeclaration(body, at)) {
      this.#current.foreign = true;
      return past(body, '>', at);
    }
    const tag = tagAt(body, at);
    if (tag === 'open') this.#swallowed = true;
    if (tag === undefined || tag === 'open') return at + 1;
    if (!isElement(tag.name)) {
      // Words in angle brackets are text as a rule; with attributes they are an element, and a handler runs on any.
      if (tag.attributes.includes('=')) this.#current.foreign = true;
      return at + 1;
    }
    this.#note(tag, at);
    if (tag.closing) this.#open.close(tag.name);
    else if (RAW_TEXT.has(tag.name)) return pastRawText(body, tag);
    else this.#open.open(tag.name);
    return tag.end;
  }

  #note(tag: Tag, at: number): void {
    const chunk = this.#current;
    if (at === chunk.start && !tag.closing) {
      chunk.element = tag.name;
      chunk.inline = isOwnInline(tag.name, tag.attributes);
      chunk.aligned = /\salign=/.test(tag.attributes);
      OWN_LINES.lastIndex = this.#body.lastIndexOf('\n', at) + 1;
      chunk.laidOut = OWN_LINES.test(this.#body);
    }
    // Nothing more is asked of a chunk that is known not to be post2md's.
    if (chunk.foreign) return;
    const inLine = chunk.kind === 'markdown' && !this.#inOpaque && !this.#inRawBlock(tag, at);
    const own = inLine ? isOwnInline : isOwnTag;
    chunk.foreign = !own(tag.name, tag.closing ? undefined : tag.attributes);
    chunk.marked ||= isMark(tag.name);
    chunk.merged ||= /\s(?:col|row)span=/.test(tag.attributes);
    chunk.nested ||= at !== chunk.start && !tag.closing && BLOCK.has(tag.name);
  }
}

/** Whether nothing stands before the offset on its line but the signs of quotes and lists. */
function beginsContent(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_CONTAINERS);
  const before = text.slice(from, at);
  const newline = before.lastIndexOf('\n');
  return (newline >= 0 || from === 0) && CONTAINERS.test(before.slice(newline + 1));
}

const NEWLINE = 0x0a;
const LESS_THAN = 0x3c;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;

/** Whether a character may be more than text. */
function isSpecial(code: number): boolean {
  return code === LESS_THAN || code === NEWLINE || code === BACKSLASH || code === BACKTICK;
}

function isDeclaration(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return (next === '!' || next === '?') && DECLARATION.test(text.slice(at, at + 3));
}

/** The offset behind the next `mark`, or the text's end. */
function past(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

function pastComment(text: string, at: number): number {
  const end = commentEnd(text, at);
  return end === -1 ? text.length : end;
}

function pastRawText(text: string, tag: Tag): number {
  const close = new RegExp(`</${tag.name}`, 'gi');
  close.lastIndex = tag.end;
  const match = tag.name === 'plaintext' ? null : close.exec(text);
  return match === null ? text.length : past(text, '>', match.index);
}
