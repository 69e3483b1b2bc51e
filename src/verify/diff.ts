/** @file Where two sequences differ, in time that grows with their length: Myers' greedy search (1986) on a budget. */

/** A place where they differ: items [aStart, aEnd) of the one stand where [bStart, bEnd) of the other do. */
export interface Hunk {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** How many edits are looked for from one point, before the search begins again at the farthest point it has reached. */
const EDITS = 64;
/** Comparisons per item, over all searches; when they are spent the rest is one hunk. */
const WORK_PER_ITEM = 8;
const LEAST_WORK = 20_000;
/** More hunks than anyone reads. */
const HUNKS = 200;

type Items = ArrayLike<string | number>;

/** The hunks in order; none when the sequences are equal. */
export function diff(a: Items, b: Items): Hunk[] {
  let aEnd = a.length;
  let bEnd = b.length;
  let x = 0;
  while (x < aEnd && x < bEnd && a[x] === b[x]) x++;
  let y = x;
  while (aEnd > x && bEnd > y && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  const hunks: Hunk[] = [];
  if (x === aEnd && y === bEnd) return hunks;
  const search = new Search(a, b, aEnd, bEnd);
  while (x < aEnd || y < bEnd) {
    const isLast = x === aEnd || y === bEnd || hunks.length >= HUNKS || search.isSpent;
    for (const point of isLast ? [{ x: aEnd, y: bEnd }] : search.from(x, y)) {
      push(hunks, x, y, point);
      ({ x, y } = point);
      while (x < aEnd && y < bEnd && a[x] === b[y]) {
        x++;
        y++;
      }
    }
  }
  return hunks;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Diagonals from -EDITS to EDITS, and one beside each end. */
const MIDDLE = EDITS + 1;
const WIDTH = 2 * EDITS + 3;

class Search {
  private readonly a: Items;
  private readonly b: Items;
  private readonly aEnd: number;
  private readonly bEnd: number;
  private work: number;
  /** For each number of edits, how far along `a` each diagonal was reached with fewer; -1 where it was not. */
  private readonly rows = Array.from({ length: EDITS + 1 }, () => new Int32Array(WIDTH));

  constructor(a: Items, b: Items, aEnd: number, bEnd: number) {
    this.a = a;
    this.b = b;
    this.aEnd = aEnd;
    this.bEnd = bEnd;
    this.work = (a.length + b.length) * WORK_PER_ITEM + LEAST_WORK;
  }

  get isSpent(): boolean {
    return this.work <= 0;
  }

  /** The points behind each edit on the way to the end, or to the farthest point that `EDITS` edits reach. */
  from(x0: number, y0: number): Point[] {
    const farthest = new Int32Array(WIDTH).fill(-1);
    farthest[MIDDLE + 1] = x0;
    let best = { d: 0, k: 0, sum: -1 };
    for (let d = 0; d <= EDITS && !this.isSpent; d++) {
      this.rows[d]?.set(farthest);
      for (let k = -d; k <= d; k += 2) {
        const start = begin(farthest, d, k);
        const y0k = y0 - x0 - k;
        if (start < 0 || start > this.aEnd || start + y0k > this.bEnd) continue;
        const x = this.run(start, start + y0k);
        const y = x + y0k;
        farthest[MIDDLE + k] = x;
        if (x + y > best.sum) best = { d, k, sum: x + y };
        if (x === this.aEnd && y === this.bEnd) return this.path(d, k, x0, y0);
      }
    }
    return this.path(best.d, best.k, x0, y0);
  }

  /** Where equal items end that begin at the point. */
  private run(x: number, y: number): number {
    const { a, b, aEnd, bEnd } = this;
    const start = x;
    while (x < aEnd && y < bEnd && a[x] === b[y]) {
      x++;
      y++;
    }
    this.work -= x - start + 1;
    return x;
  }

  private path(edits: number, diagonal: number, x0: number, y0: number): Point[] {
    const points: Point[] = [];
    let k = diagonal;
    for (let d = edits; d > 0; d--) {
      const row = this.rows[d] as Int32Array;
      const x = begin(row, d, k);
      points.push({ x, y: x - x0 - k + y0 });
      k += isDown(row, d, k) ? 1 : -1;
    }
    return points.reverse();
  }
}

function reach(row: Int32Array, k: number): number {
  return row[MIDDLE + k] ?? -1;
}

/** Whether the last edit on the way to the diagonal takes an item of `b`, and not one of `a`. */
function isDown(row: Int32Array, d: number, k: number): boolean {
  return k === -d || (k !== d && reach(row, k - 1) < reach(row, k + 1));
}

/** Where the diagonal is entered by the last edit; negative where it isn't. */
function begin(row: Int32Array, d: number, k: number): number {
  if (isDown(row, d, k)) return reach(row, k + 1);
  const before = reach(row, k - 1);
  return before < 0 ? -1 : before + 1;
}

/** Adds a hunk, as a part of the one before where they touch. */
function push(hunks: Hunk[], aStart: number, bStart: number, { x: aEnd, y: bEnd }: Point): void {
  if (aStart === aEnd && bStart === bEnd) return;
  const last = hunks.at(-1);
  if (last !== undefined && last.aEnd === aStart && last.bEnd === bStart) {
    hunks[hunks.length - 1] = { aStart: last.aStart, aEnd, bStart: last.bStart, bEnd };
  } else {
    hunks.push({ aStart, aEnd, bStart, bEnd });
  }
}
