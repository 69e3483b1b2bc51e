/** @file The visible text as one string: white space settled by the same rule as the body's, every block's edge one space. */

import { unitAt } from '../code-unit.ts';
import { isHtmlSpace } from '../html/characters.ts';
import type { Spacing } from '../html/spacing.ts';
import { joint } from '../html/whitespace.ts';
import { Pieces } from '../pieces.ts';
import { isInk, isInvisible, isSpace, withoutInvisible } from './visible-character.ts';

/** White space that a tool may have put in; U+00A0 and its like are the author's. */
const BREAKABLE = /^[ \t\f\r]*\n[ \t\n\f\r]*$/;
const IDEOGRAPHIC_SPACE = '\u3000';
/** How much text before a run of white space `joint` may want to see. */
const REACH = 16;

/** A text that grows piece by piece; white space before the next visible character is held back until that is known. */
export class VisibleText {
  /** Length so far in UTF-16 units, without the white space held back. */
  length = 0;
  private readonly pieces = new Pieces();
  private readonly spacing: Spacing;
  private run = '';
  /** The last text of the current block; empty after an image. */
  private left = '';
  private atEdge = false;
  private glued = false;
  private codeDepth = 0;
  private marks = 0;
  /** How many marks stood round the last text, if it was code; -1 if not, or if one of them has ended. */
  private codeMarks = -1;

  constructor(spacing: Spacing) {
    this.spacing = spacing;
  }

  /** Adds a piece of text as the page has it. */
  write(value: string): void {
    let text = value;
    let { length } = text;
    let from = 0;
    let settled = true;
    for (let at = 0; at < length; ) {
      const code = unitAt(text, at);
      if (isInk(code)) {
        at++;
      } else if (isHtmlSpace(code)) {
        const start = at;
        at++;
        while (at < length && isHtmlSpace(unitAt(text, at))) at++;
        // One blank between words; any other run is one that `joint` decides about.
        if (at === start + 1 && code === 0x20 && start > 0 && at < length) continue;
        if (start > from) this.ink(text, from, start, settled);
        this.run += text.slice(start, at);
        from = at;
        settled = true;
      } else if (isInvisible(code)) {
        text = text.slice(0, at) + withoutInvisible(text.slice(at));
        ({ length } = text);
        // White space on both sides of it is one run.
        while (at > from && isHtmlSpace(unitAt(text, at - 1))) at--;
      } else {
        settled = false;
        at++;
      }
    }
    if (from < length) this.ink(text, from, length, settled);
  }

  /** Ends a block: one space, whatever white space stands there. */
  edge(): void {
    this.lineBreak();
    this.left = '';
  }

  /** Ends a line of a block; the second of two in a row ends the block. */
  lineBreak(): void {
    if (this.atEdge) this.left = '';
    this.atEdge = true;
    this.run = '';
  }

  /** An image stands here: white space beside it is kept. */
  object(): void {
    if (this.run !== '') this.run = ' ';
    this.left = '';
  }

  /** A mark that clings to the text before it: a line break of a tool's there is nothing. */
  cling(): void {
    if (BREAKABLE.test(this.run)) this.run = '';
  }

  /** No white space stands between the text so far and the next. */
  glue(): void {
    this.glued = true;
    this.run = '';
  }

  /** Inside code white space stays, even where a tool broke a line. */
  openCode(): void {
    this.codeDepth++;
  }

  closeCode(): void {
    this.codeDepth--;
    if (this.codeDepth === 0) this.codeMarks = -1;
  }

  /** Another mark begins here; text in it is code of its own. */
  openMark(): void {
    this.marks++;
  }

  closeMark(): void {
    this.marks--;
    if (this.marks < this.codeMarks) this.codeMarks = -1;
  }

  toString(): string {
    return this.pieces.toString();
  }

  /** Adds a piece of a text without invisible characters; `settled` says that all white space in it is single blanks. */
  private ink(text: string, start: number, end: number, settled: boolean): void {
    let from = start;
    let to = end;
    while (from < to && isSpace(unitAt(text, from))) from++;
    if (from > start) this.run += text.slice(start, from);
    if (from === to) return;
    while (isSpace(unitAt(text, to - 1))) to--;
    const piece = text.slice(from, to);
    if (this.length > 0 && !this.glued) {
      const gap = this.atEdge ? ' ' : this.gap(piece);
      if (gap !== '') this.push(gap);
      // A sign between two gaps is read by what is beyond them.
      if (this.left !== '' && !this.atEdge && !this.goesOnInCode)
        this.left += this.seen(gap, piece);
    }
    this.push(settled ? piece : piece.replace(/\s+/g, ' '));
    this.left = piece.length >= REACH ? piece : this.left.slice(-REACH) + piece;
    this.run = text.slice(to, end);
    this.atEdge = false;
    this.glued = false;
    this.codeMarks = this.codeDepth > 0 ? this.marks : -1;
  }

  /** Whether the next text belongs to the code that the last text was. */
  private get goesOnInCode(): boolean {
    return this.codeMarks === this.marks;
  }

  private push(piece: string): void {
    this.pieces.add(piece);
    this.length += piece.length;
  }

  /** The gap as later text sees it: an ideographic space at its end counts as a CJK character. */
  private seen(gap: string, right: string): string {
    const at = this.run.lastIndexOf(IDEOGRAPHIC_SPACE);
    if (at < 0) return gap;
    const rest = this.run.slice(at + 1);
    const ends = rest === '' || this.joins(IDEOGRAPHIC_SPACE, rest, right);
    return ends ? IDEOGRAPHIC_SPACE : ' ';
  }

  private joins(left: string, run: string, right: string): boolean {
    return BREAKABLE.test(run) && joint(left, run, right, this.spacing) === '';
  }

  private gap(right: string): '' | ' ' {
    const { run, left } = this;
    if (run === '') return '';
    if (left === '' || this.goesOnInCode) return ' ';
    return this.joins(left, run, right) ? '' : ' ';
  }
}
