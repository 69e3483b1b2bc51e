/** @file The runs of emphasis in their normal form, the same however a page or a Markdown text has cut them. */

import type { EmphasisFact } from './facts.ts';
import { isSpace } from './visible-character.ts';

const PUNCTUATION = /^\p{P}$/u;
// Markdown's delimiters may have to leave punctuation outside (contract section 3); tags and backquotes never do.
const YIELDING: ReadonlySet<string> = new Set(['strong', 'em', 'del']);

interface Run {
  readonly start: number;
  readonly end: number;
  /** The line in which it stands: runs never reach over a line's end. */
  readonly line: number;
}

interface Kind {
  depth: number;
  start: number;
  readonly runs: Run[];
}

/** Collects runs by kind. All positions are lengths of the visible text so far. */
export class EmphasisRuns {
  private readonly kinds = new Map<string, Kind>();
  private line = 0;

  /** Whether the mark says something more than those round it. */
  open(name: string, at: number): boolean {
    let kind = this.kinds.get(name);
    if (kind === undefined) {
      kind = { depth: 0, start: 0, runs: [] };
      this.kinds.set(name, kind);
    }
    kind.depth++;
    if (kind.depth > 1) return kind.depth <= deepest(name);
    kind.start = at;
    return true;
  }

  /** Whether the mark that ends said something more than those round it. */
  close(name: string, at: number): boolean {
    const kind = this.kinds.get(name);
    if (kind === undefined || kind.depth === 0) return false;
    kind.depth--;
    if (kind.depth > 0) return kind.depth < deepest(name);
    this.end(kind, at);
    return true;
  }

  /** Suspends the mark until `resume` is given what this returns. */
  suspend(name: string, at: number): number {
    const kind = this.kinds.get(name);
    if (kind === undefined || kind.depth === 0) return 0;
    const { depth } = kind;
    kind.depth = 0;
    this.end(kind, at);
    return depth;
  }

  resume(name: string, depth: number, at: number): void {
    const kind = this.kinds.get(name);
    if (kind === undefined || depth === 0) return;
    kind.depth = depth;
    kind.start = at;
  }

  /** A line's end: every open run ends, and begins anew on the next line. */
  edge(at: number): void {
    for (const kind of this.kinds.values()) {
      if (kind.depth === 0) continue;
      this.end(kind, at);
      kind.start = at;
    }
    this.line++;
  }

  /** The text up to here is code, which does not show the emphasis round it. */
  skip(at: number): void {
    for (const kind of this.kinds.values()) if (kind.depth > 0) kind.start = at;
  }

  /** The runs, merged and trimmed, by start and kind. */
  settle(text: string): EmphasisFact[] {
    const facts: EmphasisFact[] = [];
    for (const [kind, { runs }] of this.kinds) {
      for (let index = 0; index < runs.length; ) {
        const first = runs[index] as Run;
        let last = first;
        for (index++; index < runs.length; index++) {
          const next = runs[index] as Run;
          // At most one space stands between: the text has no two.
          const touches = next.start <= last.end || text.charCodeAt(last.end) === 0x20;
          if (next.line !== last.line || next.start > last.end + 1 || !touches) break;
          last = next;
        }
        facts.push(trim(text, kind, first.start, last.end));
      }
    }
    return facts.sort((a, b) => a.start - b.start || (a.kind < b.kind ? -1 : 1));
  }

  private end(kind: Kind, at: number): void {
    if (at > kind.start) kind.runs.push({ start: kind.start, end: at, line: this.line });
  }
}

/** Without edge white space, and without the edge punctuation that may move unless nothing would remain. */
function trim(text: string, kind: string, from: number, to: number): EmphasisFact {
  // A run that began before a space was written begins after it.
  const start = isSpace(text.charCodeAt(from)) ? from + 1 : from;
  if (!YIELDING.has(kind)) return { kind, start, end: to };
  let left = start;
  let right = to;
  while (left < right) {
    const size = (text.codePointAt(left) as number) > 0xffff ? 2 : 1;
    if (!yields(text.slice(left, left + size))) break;
    left += size;
  }
  while (right > left) {
    const low = text.charCodeAt(right - 1);
    const size = low >= 0xdc00 && low <= 0xdfff && right - left > 1 ? 2 : 1;
    if (!yields(text.slice(right - size, right))) break;
    right -= size;
  }
  return left < right ? { kind, start: left, end: right } : { kind, start, end: to };
}

/** How many marks of one kind may stand in each other: an index has an index, but nothing is bolder than bold. */
function deepest(name: string): number {
  return name === 'sub' || name === 'sup' ? 3 : 1;
}

function yields(character: string): boolean {
  return character === ' ' || PUNCTUATION.test(character);
}
