/** @file One paragraph's inline content as it is read: white space settles, breaks wait, text goes where its marks are. */

import { unitAt } from '../code-unit.ts';
import type { Anchor, FootnoteReference, Image, Inline, Link } from '../post.ts';
import { Blanks } from './blanks.ts';
import { isBlank, isControlCharacter, isHtmlSpace, isSoftBlank, WIDTHLESS } from './characters.ts';
import { add, addText } from './growing.ts';
import { MarkStack } from './mark-stack.ts';
import type { Spacing } from './spacing.ts';

/** How much text before a joint is kept for it, at least and at most; each cut takes a copy. */
const TAIL = 16;
const LONGEST_TAIL = 64;

export class Line {
  readonly marks: MarkStack = new MarkStack();
  /** Line breaks that wait for the text after them. */
  breaks = 0;

  private readonly blanks: Blanks;
  private lineStart = true;
  /** The blanks before the pending breaks. */
  private lineEnd = '';
  /** The last text before the pending blanks; empty after an image. */
  private tail = '';

  /** Names of places that wait for the text after them, in the next paragraph if need be. */
  private anchors: Anchor[] = [];

  private codeDepth = 0;
  private codeElement = 0;
  /** The code element that wrote last, and what white space it has had since. */
  private lastCode = 0;
  private codeSpace = '';

  constructor(spacing: () => Spacing) {
    this.blanks = new Blanks(spacing);
  }

  get isEmpty(): boolean {
    return this.marks.root.children.length === 0;
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
    const { length } = data;
    let at = 0;
    while (at < length) {
      const start = at;
      while (at < length && isHtmlSpace(unitAt(data, at))) at += 1;
      if (at > start) this.space(data, start, at);
      const ink = at;
      while (at < length) {
        const code = unitAt(data, at);
        if (code > 0x20) {
          if (code >= 0x7f && isControlCharacter(code)) break;
        } else if (code !== 0x20 || at + 1 === length || !goesOn(data, at + 1)) break;
        at += 1;
      }
      if (at > ink) this.ink(at - ink === length ? data : data.slice(ink, at));
      while (at < length && isControlCharacter(unitAt(data, at))) at += 1;
    }
  }

  /** A line break; where there is one pending already, up to `most` of them. */
  break(most: 1 | 2): void {
    if (!this.isEmpty && this.breaks < most) {
      if (this.breaks === 0) this.lineEnd = this.blanks.atEnd();
      this.breaks += 1;
    }
    this.blanks.clear();
    this.lineStart = true;
    this.lastCode = 0;
  }

  /** Inline content that is not text. */
  add(node: Image | Link | FootnoteReference): void {
    this.settlePending('', node.tag === 'footnote-reference');
    this.marks.settle();
    add(this.marks.current, node);
    this.lineStart = false;
    this.lastCode = 0;
    if (node.tag !== 'footnote-reference') this.tail = '';
  }

  /** A place that links lead to. */
  anchor(name: string): void {
    this.anchors.push({ tag: 'anchor', name });
  }

  /** The places that still wait, for a point where no further text can carry them. */
  takeAnchors(): Anchor[] {
    const { anchors } = this;
    this.anchors = [];
    return anchors;
  }

  /** The paragraph so far, empty if nothing of it can be seen; the marks stay open for the next one. */
  take(): Inline[] {
    const { marks } = this;
    if (!this.isEmpty) addText(marks.root, this.breaks > 0 ? this.lineEnd : this.blanks.atEnd());
    const line = marks.take();
    this.breaks = 0;
    this.blanks.clear();
    this.lineStart = true;
    this.lastCode = 0;
    this.tail = '';
    return line;
  }

  private space(data: string, start: number, end: number): void {
    let hasNewline = false;
    for (let at = start; at < end && !hasNewline; at++) hasNewline = unitAt(data, at) === 0x0a;
    if (this.codeDepth > 0) this.codeSpace += hasNewline ? ' ' : data.slice(start, end);
    this.blanks.space(hasNewline);
  }

  private ink(text: string): void {
    if (this.codeDepth > 0) {
      this.code(text);
      return;
    }
    let start = 0;
    let end = text.length;
    while (start < end && isBlankCode(unitAt(text, start))) start += 1;
    if (start > 0) this.putOff(text, 0, start);
    if (start === end) return;
    while (isBlankCode(unitAt(text, end - 1))) end -= 1;
    const ink = end - start === text.length ? text : text.slice(start, end);
    this.settlePending(ink, false);
    this.marks.settle();
    addText(this.marks.current, ink);
    this.lastCode = 0;
    this.wrote(ink);
    if (end < text.length) this.putOff(text, end, text.length);
  }

  /** Puts blanks off, those that collapse apart from those that don't. */
  private putOff(text: string, start: number, end: number): void {
    let at = start;
    while (at < end) {
      const from = at;
      const collapses = unitAt(text, at) === 0x20;
      while (at < end && (unitAt(text, at) === 0x20) === collapses) at += 1;
      if (collapses) this.space(text, from, at);
      else {
        const blanks = text.slice(from, at);
        this.blanks.soft(blanks);
        if (this.codeDepth > 0) this.codeSpace += blanks;
      }
    }
  }

  private code(all: string): void {
    const { marks } = this;
    const start = isBlank(all) ? all.length : widthlessLead(all);
    this.putOff(all, 0, start);
    if (start === all.length) return;
    const text = start === 0 ? all : all.slice(start);
    const before = marks.current.children.at(-1);
    if (this.lastCode === this.codeElement && marks.isSettled && before?.tag === 'code-span') {
      this.blanks.clear();
      before.value += this.codeSpace + text;
    } else {
      this.settlePending(text, false);
      marks.settle();
      const last = marks.current.children.at(-1);
      if (last?.tag === 'code-span') last.value += text;
      else add(marks.current, { tag: 'code-span', value: text });
    }
    this.codeSpace = '';
    this.lastCode = this.codeElement;
    this.wrote(text);
  }

  private wrote(text: string): void {
    this.lineStart = false;
    if (text.length >= TAIL) this.tail = text;
    else if (this.tail.length < LONGEST_TAIL) this.tail += text;
    else this.tail = this.tail.slice(-TAIL) + text;
  }

  /** Writes what was pending, outside any mark that is not open on both sides of it. */
  private settlePending(next: string, clings: boolean): void {
    const { current } = this.marks;
    if (this.breaks > 0) addText(current, this.lineEnd);
    for (; this.breaks > 0; this.breaks--) add(current, { tag: 'break' });
    const blanks = this.blanks.settle(this.tail, next, this.lineStart, clings);
    if (this.tail !== '') this.tail += blanks;
    addText(current, blanks);
    if (this.anchors.length === 0) return;
    for (const anchor of this.takeAnchors()) add(current, anchor);
  }
}

/** Whether a single blank before `at` is followed by ink, so that the text needs no cut. */
function goesOn(data: string, at: number): boolean {
  const next = unitAt(data, at);
  return next > 0x20 && !(next >= 0x7f && isControlCharacter(next));
}

/** How much of the text's start is characters without width with blanks behind them, where white space goes on collapsing. */
function widthlessLead(text: string): number {
  return isSoftBlank(text.charCodeAt(0)) ? (WIDTHLESS_LEAD.exec(text)?.[0].length ?? 0) : 0;
}

const WIDTHLESS_LEAD = new RegExp(`^(?:[${WIDTHLESS}]+ )+`);

function isBlankCode(code: number): boolean {
  return code === 0x20 || isSoftBlank(code);
}
