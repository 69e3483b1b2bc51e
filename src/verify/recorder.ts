/**
 * @file Turns the events of a walk (text, begin and end of an element) into facts. Every walk, over a page,
 * a model or Markdown's tokens, speaks to one of these; the facts' normal form is defined by the classes behind it.
 */

import type { Spacing } from '../html/spacing.ts';
import { CodeText } from './code-text.ts';
import { comparableUrl } from './comparable-url.ts';
import { EmphasisRuns } from './emphasis-runs.ts';
import type { Facts, ImageFact, Place } from './facts.ts';
import { LinkRuns } from './link-runs.ts';
import { Outline, type Position } from './outline.ts';
import { VisibleText } from './visible-text.ts';

/** White space as it stands, for text that no tool has broken into lines. */
const AS_IS: Spacing = { style: 'as-is', habits: {} };

export class Recorder {
  private readonly visible: VisibleText;
  private readonly emphasis = new EmphasisRuns();
  private readonly links = new LinkRuns();
  private readonly images: ImageFact[] = [];
  private readonly outline = new Outline();
  private readonly places: Place[] = [];
  private code: CodeText | undefined;
  private codeDepth = 0;

  constructor(spacing: Spacing = AS_IS) {
    this.visible = new VisibleText(spacing);
  }

  /** What follows belongs to another part of the post. */
  place(name: string): void {
    this.edge();
    this.places.push({ name, start: this.visible.length });
  }

  text(value: string): void {
    if (this.code === undefined) {
      this.visible.write(value);
      return;
    }
    this.code.write(value);
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) this.endLineOfCode();
      this.visible.write(line);
    }
  }

  /** No white space stands between the text so far and the next. */
  glue(): void {
    this.visible.glue();
  }

  /** A block's edge: one space in the text, and the end of a line for links and emphasis. */
  edge(): void {
    this.code?.edge();
    this.visible.edge();
    this.endLine();
  }

  lineBreak(): void {
    this.code?.lineBreak();
    this.visible.lineBreak();
    this.endLine();
  }

  /** An image. One in a code block stands between two code blocks, since code holds none. */
  image(url: string, alt: string): void {
    const { code } = this;
    if (code !== undefined) this.endCode(code);
    this.visible.object();
    const plain = new VisibleText(AS_IS);
    plain.write(alt);
    const at = this.visible.length;
    this.images.push({ url: comparableUrl(url), alt: plain.toString(), at });
    if (code !== undefined) this.beginCode();
  }

  openLink(url: string): void {
    this.visible.openMark();
    this.links.open(url, this.visible.length, this.images.length);
  }

  closeLink(): void {
    this.visible.closeMark();
    this.links.close(this.visible.length, this.images.length);
  }

  /** Marks in a code block are its highlighter's, and don't count. */
  openEmphasis(kind: string): void {
    if (this.code !== undefined) return;
    const isFirst = this.emphasis.open(kind, this.visible.length);
    if (kind === 'code') this.visible.openCode();
    else if (isFirst) this.visible.openMark();
  }

  closeEmphasis(kind: string): void {
    if (this.code !== undefined) return;
    const wasFirst = this.emphasis.close(kind, this.visible.length);
    if (kind === 'code') this.visible.closeCode();
    else if (wasFirst) this.visible.closeMark();
  }

  /** Suspends the mark until `resumeEmphasis` is given what this returns. */
  suspendEmphasis(kind: string): number {
    return this.emphasis.suspend(kind, this.visible.length);
  }

  resumeEmphasis(kind: string, depth: number): void {
    this.emphasis.resume(kind, depth, this.visible.length);
  }

  rule(): void {
    this.edge();
    this.outline.rule(this.here());
  }

  /** A footnote's mark; what the page prints for it is no text. A label's case does not count. */
  reference(label: string): void {
    this.visible.cling();
    this.outline.reference(label.toLowerCase(), this.here());
  }

  openHeading(level: number): void {
    this.edge();
    this.outline.heading(level, this.places.length, this.here());
  }

  openQuote(): void {
    this.edge();
    this.outline.quote(this.here());
  }

  openFootnote(label: string): void {
    this.edge();
    this.outline.footnote(label.toLowerCase(), this.here());
  }

  /** A block element that Markdown has no form for. */
  openElement(name: string): void {
    this.edge();
    this.outline.element(name, this.here());
  }

  /** @param step -1 for a list that counts down. */
  openList(list: 'ul' | 'ol', start: number, step: 1 | -1 = 1): void {
    this.edge();
    this.outline.list(list, start, step);
  }

  closeList(): void {
    this.edge();
    this.outline.closeList(this.here());
  }

  openItem(value?: number): void {
    this.edge();
    this.outline.item(value, this.here());
  }

  /** An item of the list that is written elsewhere. */
  passItem(): void {
    this.outline.passItem();
  }

  /** A task's box, which counts where it begins an item. */
  task(checked: boolean): void {
    this.outline.task(checked, this.here());
  }

  openTable(): void {
    this.edge();
    this.outline.table(this.here());
  }

  openRow(): void {
    this.edge();
    this.outline.row();
  }

  closeRow(): void {
    this.edge();
    this.outline.closeRow(this.here());
  }

  openCell(header: boolean, colspan: number, rowspan: number): void {
    this.edge();
    this.outline.cell(header, colspan, rowspan, this.here());
  }

  openCode(): void {
    this.codeDepth++;
    if (this.codeDepth === 1) this.beginCode();
  }

  closeCode(): void {
    this.codeDepth--;
    if (this.codeDepth === 0 && this.code !== undefined) this.endCode(this.code);
  }

  /** Ends what was opened last and has no closing event of its own. */
  close(): void {
    this.edge();
    this.outline.close(this.here());
  }

  finish(): Facts {
    const text = this.visible.toString();
    return {
      text,
      links: this.links.settle(text),
      images: this.images,
      emphasis: this.emphasis.settle(text),
      structure: this.outline.facts,
      places: this.places,
    };
  }

  private endLine(): void {
    this.links.endLine(this.visible.length, this.images.length);
    if (this.code === undefined) this.emphasis.edge(this.visible.length);
    else this.emphasis.skip(this.visible.length);
  }

  /** What code's own line ends are to its text and its links. */
  private endLineOfCode(): void {
    this.visible.lineBreak();
    this.links.endLine(this.visible.length, this.images.length);
  }

  private beginCode(): void {
    this.edge();
    this.outline.code(this.here());
    this.code = new CodeText();
    this.visible.openCode();
  }

  private endCode(code: CodeText): void {
    this.edge();
    this.code = undefined;
    this.visible.closeCode();
    this.outline.close(this.here(), code.toString());
  }

  private here(): Position {
    return { text: this.visible.length, images: this.images.length };
  }
}
