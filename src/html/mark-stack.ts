/** @file The marks that are open, and their nodes: each is made when the first text in it comes, so none is ever empty. */

import { add, type Growing, type GrowingInline, type GrowingMark } from './growing.ts';
import { continues, type Mark, openNode } from './marks.ts';
import type { LinkTarget } from './targets.ts';

interface OpenMark {
  readonly mark: Mark;
  /** What the mark's node stands in, once it has one. */
  parent: Growing;
  /** The node that was made last for it. */
  node: GrowingMark | undefined;
  /** False while a link inside this one takes its place, or a style takes the mark away. */
  active: boolean;
}

/** How many characters of address one link may repeat in further blocks; beyond it a page could grow without bound. */
const REPEATS = 100_000;

export class MarkStack {
  /** What holds the paragraph's inline content. */
  root: Growing = { children: [] };
  /** The innermost mark that has a node, or the root. */
  current: Growing = this.root;

  private readonly marks: OpenMark[] = [];
  /** How many of the marks, from the outermost, have their node in this paragraph. */
  private opened = 0;
  /** The outermost open link's place among the marks; -1 without one. */
  private link = -1;
  private repeated = 0;

  get inLink(): boolean {
    return this.link >= 0;
  }

  /** The link that the next text stands in. */
  get target(): LinkTarget | undefined {
    const mark = this.marks.findLast((open) => open.mark.tag === 'link')?.mark;
    if (mark?.tag !== 'link') return undefined;
    const { url, title } = mark;
    return title === undefined ? { url } : { url, title };
  }

  /** Whether every open mark has its node. */
  get isSettled(): boolean {
    return this.opened === this.marks.length;
  }

  /** How many open marks of this kind apply to the next text. */
  count(tag: Mark['tag'], name?: string): number {
    let count = 0;
    for (const { mark, active } of this.marks) {
      if (!active) continue;
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
    this.marks.push({ mark, parent: this.root, node: undefined, active: true });
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

  /** Suspends the outermost mark of its kind for the text that follows; give `resume` the result, which is -1 without one. */
  suspend(tag: 'strong' | 'emphasis'): number {
    const index = this.marks.findIndex(({ mark, active }) => mark.tag === tag && active);
    const open = this.marks[index];
    if (open !== undefined) this.reopenFrom(index, open, false);
    return index;
  }

  resume(index: number): void {
    const open = this.marks[index];
    if (open !== undefined) this.reopenFrom(index, open, true);
  }

  /** Makes the nodes of the marks that have none yet, since text follows. */
  settle(): void {
    for (let index = this.opened; index < this.marks.length; index++) {
      const open = this.marks[index] as OpenMark;
      open.parent = this.current;
      if (!open.active || this.isExhausted(open.mark)) continue;
      const before = this.current.children.at(-1);
      if (open.node !== undefined && before === open.node) {
        this.current = open.node;
      } else if (continues(before, open.mark)) {
        this.current = before;
      } else {
        open.node = openNode(open.mark);
        add(this.current, open.node);
        this.current = open.node;
      }
    }
    this.opened = this.marks.length;
  }

  /** The paragraph's content; the marks stay open for the next one. */
  take(): GrowingInline[] {
    const { children } = this.root;
    this.root = { children: [] };
    this.current = this.root;
    this.opened = 0;
    return children;
  }

  private isExhausted(mark: Mark): boolean {
    if (mark.tag !== 'link') return false;
    if (this.repeated > REPEATS) return true;
    this.repeated += mark.url.length + (mark.title?.length ?? 0);
    return false;
  }

  /** Ends the nodes of the marks from `index` on, so that they open again without (or with) that one. */
  private reopenFrom(index: number, outer: OpenMark, active: boolean): void {
    if (this.opened > index) {
      this.opened = index;
      this.current = outer.parent;
    }
    outer.active = active;
  }
}
