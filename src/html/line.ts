/** @file One paragraph's inline content as it is read: white space settles, marks open when text comes and never stay empty. */

import type { FootnoteReference, Image, Inline, Link } from '../post.ts';
import { isBlank, isControlCharacter, isHtmlSpace, isSoftBlank } from './characters.ts';
import { continues, type Mark, openNode } from './marks.ts';
import { joint, type Spacing } from './whitespace.ts';

interface OpenMark {
  readonly mark: Mark;
  /** Where the mark's node stands, once it has one. */
  parent: Inline[];
  /** False while a link inside this one takes its place. */
  active: boolean;
}

/** A run of white space without, and with, a line break in it. */
const SPACE = ' ';
const NEWLINE = '\n';

/** How much text before a joint is kept for it, at least. */
const TAIL = 16;

/** How many characters of address one link may repeat in further blocks; what is more would let a page grow without bound. */
const REPEATS = 100_000;

export class Line {
  /** Line breaks that wait for the text after them. */
  breaks = 0;

  private root: Inline[] = [];
  /** The children of the innermost mark that has a node. */
  private current: Inline[] = this.root;
  private readonly marks: OpenMark[] = [];
  /** How many of the marks, from the outermost, have their node in this paragraph. */
  private opened = 0;
  private link = -1;
  private repeated = 0;

  /** White space and blanks since the last ink, each run one part. */
  private readonly pending: string[] = [];
  private lineStart = true;
  /** The blanks before the pending breaks. */
  private lineEnd = '';
  /** The last text before the pending white space; empty after an image. */
  private tail = '';

  private codeDepth = 0;
  private codeElement = 0;
  /** The code element that wrote last, and what white space it has had since. */
  private lastCode = 0;
  private codeSpace = '';

  private readonly spacing: () => Spacing;

  constructor(spacing: () => Spacing) {
    this.spacing = spacing;
  }

  get isEmpty(): boolean {
    return this.root.length === 0;
  }

  get inLink(): boolean {
    return this.link >= 0;
  }

  /** How often the mark is open already. */
  countOpen(tag: Mark['tag'], name?: string): number {
    let count = 0;
    for (const { mark } of this.marks) {
      if (mark.tag === tag && (mark.tag !== 'inline-html' || mark.name === name)) count += 1;
    }
    return count;
  }

  open(mark: Mark): void {
    if (mark.tag === 'link') {
      const outer = this.marks[this.link];
      if (outer !== undefined) this.reopenFrom(this.link, outer, false);
      else this.link = this.marks.length;
      this.repeated = 0;
    }
    this.marks.push({ mark, parent: this.root, active: true });
  }

  close(): void {
    const closed = this.marks.pop();
    if (closed === undefined) return;
    if (this.opened > this.marks.length) {
      this.opened = this.marks.length;
      this.current = closed.parent;
    }
    if (closed.mark.tag !== 'link') return;
    const outer = this.marks[this.link];
    if (outer === undefined) this.link = -1;
    else this.reopenFrom(this.link, outer, true);
  }

  enterCode(): void {
    this.codeDepth += 1;
    if (this.codeDepth > 1) return;
    this.codeElement += 1;
    this.codeSpace = '';
  }

  leaveCode(): void {
    this.codeDepth -= 1;
  }

  /** Reads a text node: white space runs collapse into what is pending, controls vanish. */
  text(data: string): void {
    const length = data.length;
    let at = 0;
    while (at < length) {
      const start = at;
      while (at < length && isHtmlSpace(data.charCodeAt(at))) at += 1;
      if (at > start) this.space(data, start, at);
      const ink = at;
      while (at < length) {
        const code = data.charCodeAt(at);
        if (code > 0x20) {
          if (code >= 0x7f && isControlCharacter(code)) break;
        } else if (code !== 0x20 || !this.goesOn(data, at + 1)) break;
        at += 1;
      }
      if (at > ink) this.ink(at - ink === length ? data : data.slice(ink, at));
      while (at < length && isControlCharacter(data.charCodeAt(at))) at += 1;
    }
  }

  /** A line break; where there is one pending already, up to `most` of them. */
  break(most: 1 | 2): void {
    if (this.root.length > 0 && this.breaks < most) {
      if (this.breaks === 0) this.lineEnd = this.softPending();
      this.breaks += 1;
    }
    this.pending.length = 0;
    this.lineStart = true;
    this.lastCode = 0;
  }

  /** Inline content that is not text. */
  add(node: Image | Link | FootnoteReference): void {
    this.lead('', node.tag === 'footnote-reference');
    this.openMarks();
    this.current.push(node);
    this.lineStart = false;
    this.lastCode = 0;
    if (node.tag !== 'footnote-reference') this.tail = '';
  }

  /** The paragraph so far, empty if nothing of it can be seen; the marks stay open for the next one. */
  take(): Inline[] {
    const line = this.root;
    if (line.length > 0) this.append(line, this.breaks > 0 ? this.lineEnd : this.softPending());
    this.root = [];
    this.current = this.root;
    this.opened = 0;
    this.breaks = 0;
    this.pending.length = 0;
    this.lineStart = true;
    this.lastCode = 0;
    this.tail = '';
    return line;
  }

  /** Whether a single blank before `at` is followed by ink, so that the text needs no cut. */
  private goesOn(data: string, at: number): boolean {
    const next = data.charCodeAt(at);
    return next > 0x20 && !(next >= 0x7f && isControlCharacter(next));
  }

  private space(data: string, start: number, end: number): void {
    let run = SPACE;
    for (let at = start; at < end; at++) if (data.charCodeAt(at) === 0x0a) run = NEWLINE;
    if (this.codeDepth > 0) this.codeSpace += run === SPACE ? data.slice(start, end) : SPACE;
    const { pending } = this;
    const last = pending[pending.length - 1];
    if (last !== SPACE && last !== NEWLINE) pending.push(run);
    else if (run === NEWLINE) pending[pending.length - 1] = NEWLINE;
  }

  private ink(text: string): void {
    if (this.codeDepth > 0) {
      this.code(text);
      return;
    }
    let start = 0;
    let end = text.length;
    while (start < end && isBlankCode(text.charCodeAt(start))) start += 1;
    if (start > 0) this.blanks(text, 0, start);
    if (start === end) return;
    while (isBlankCode(text.charCodeAt(end - 1))) end -= 1;
    const ink = end - start === text.length ? text : text.slice(start, end);
    this.lead(ink, false);
    this.openMarks();
    this.append(this.current, ink);
    this.lastCode = 0;
    this.wrote(ink);
    if (end < text.length) this.blanks(text, end, text.length);
  }

  /** Puts blanks off, those that collapse apart from those that don't. */
  private blanks(text: string, start: number, end: number): void {
    let at = start;
    while (at < end) {
      const from = at;
      const collapses = text.charCodeAt(at) === 0x20;
      while (at < end && (text.charCodeAt(at) === 0x20) === collapses) at += 1;
      if (collapses) this.space(text, from, at);
      else this.pending.push(text.slice(from, at));
    }
  }

  private code(text: string): void {
    if (isBlank(text)) {
      this.pending.push(text);
      this.codeSpace += text;
      return;
    }
    const goesOn = this.lastCode === this.codeElement && this.opened === this.marks.length;
    const before = this.current[this.current.length - 1];
    if (goesOn && before?.tag === 'code-span') {
      this.pending.length = 0;
      write(before, this.codeSpace + text);
    } else {
      this.lead(text, false);
      this.openMarks();
      const last = this.current[this.current.length - 1];
      if (last?.tag === 'code-span') write(last, text);
      else this.current.push({ tag: 'code-span', value: text });
    }
    this.codeSpace = '';
    this.lastCode = this.codeElement;
    this.wrote(text);
  }

  private wrote(text: string): void {
    this.lineStart = false;
    this.tail = text.length >= TAIL ? text : this.tail.slice(-TAIL) + text;
  }

  /** Writes what was pending, outside any mark that is not open on both sides of it. */
  private lead(next: string, clings: boolean): void {
    if (this.breaks > 0) this.append(this.current, this.lineEnd);
    for (; this.breaks > 0; this.breaks--) this.current.push({ tag: 'break' });
    const { pending } = this;
    if (pending.length === 0) return;
    let blanks = '';
    for (let index = 0; index < pending.length; index++) {
      const part = pending[index] as string;
      const atStart = this.lineStart && index === 0;
      if (part !== SPACE && part !== NEWLINE) {
        blanks += part;
      } else if (part === SPACE) {
        if (!atStart) blanks += SPACE;
      } else if (!atStart) {
        const left = index === 0 ? this.tail : (pending[index - 1] as string);
        const right = index === pending.length - 1 ? next : (pending[index + 1] as string);
        if (left !== '' && right !== '') blanks += joint(left, NEWLINE, right, this.spacing());
        else if (!clings) blanks += SPACE;
      }
    }
    pending.length = 0;
    if (this.tail !== '') this.tail += blanks;
    this.append(this.current, blanks);
  }

  /** The pending blanks that a line keeps at its end: those that don't collapse. */
  private softPending(): string {
    const { pending } = this;
    let end = pending.length;
    while (end > 0 && (pending[end - 1] === SPACE || pending[end - 1] === NEWLINE)) end -= 1;
    return end === 0 ? '' : pending.slice(0, end).join('').replaceAll(NEWLINE, SPACE);
  }

  private openMarks(): void {
    for (let index = this.opened; index < this.marks.length; index++) {
      const open = this.marks[index] as OpenMark;
      open.parent = this.current;
      if (!open.active || this.isExhausted(open.mark)) continue;
      const before = this.current[this.current.length - 1];
      if (continues(before, open.mark)) {
        this.current = before.children;
      } else {
        const node = openNode(open.mark);
        this.current.push(node);
        this.current = node.children;
      }
    }
    this.opened = this.marks.length;
  }

  private isExhausted(mark: Mark): boolean {
    if (mark.tag !== 'link' || this.repeated > REPEATS) return mark.tag === 'link';
    this.repeated += mark.url.length + (mark.title?.length ?? 0);
    return false;
  }

  /** Ends the nodes of the marks from `index` on, to open them again without (or with) that one. */
  private reopenFrom(index: number, outer: OpenMark, active: boolean): void {
    if (this.opened > index) {
      this.opened = index;
      this.current = outer.parent;
    }
    outer.active = active;
  }

  private append(container: Inline[], text: string): void {
    if (text === '') return;
    const last = container[container.length - 1];
    if (last?.tag === 'text') write(last, text);
    else container.push({ tag: 'text', value: text });
  }
}

function isBlankCode(code: number): boolean {
  return code === 0x20 || isSoftBlank(code);
}

/** The model's nodes are read-only to all but the line that makes them. */
function write(node: { readonly value: string }, text: string): void {
  (node as { value: string }).value += text;
}
