/** @file Where two sequences differ, in time that grows with their length: Myers' greedy search (1986) on a budget. */

/** A place where they differ: items [aStart, aEnd) of the one stand where [bStart, bEnd) of the other do. */
export interface Hunk {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Edits that are looked for from one point before the search begins anew where it has come farthest. */
const EDITS = 64;
/** Comparisons per item, over all searches; when they are spent the rest is one hunk. */
const WORK_PER_ITEM = 16;
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
  const budget = { work: (a.length + b.length) * WORK_PER_ITEM + LEAST_WORK };
  while (x < aEnd || y < bEnd) {
    const reached =
      x === aEnd || y === bEnd || hunks.length >= HUNKS || budget.work <= 0
        ? [{ x: aEnd, y: bEnd }]
        : search(a, b, x, y, aEnd, bEnd, budget);
    for (const point of reached) {
      push(hunks, x, y, point.x, point.y);
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

/** The points behind each edit on the way to the end, or to the farthest point that `EDITS` edits reach. */
function search(
  a: Items,
  b: Items,
  x0: number,
  y0: number,
  aEnd: number,
  bEnd: number,
  budget: { work: number },
): Point[] {
  const size = 2 * EDITS + 3;
  const middle = EDITS + 1;
  const farthest = new Int32Array(size).fill(-1);
  farthest[middle + 1] = x0;
  const trace: Int32Array[] = [];
  let best = { d: 0, k: 0, sum: -1 };
  for (let d = 0; d <= EDITS && budget.work > 0; d++) {
    trace.push(farthest.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(farthest, k - 1) < at(farthest, k + 1));
      const from = down ? at(farthest, k + 1) : at(farthest, k - 1);
      if (from < 0) continue;
      let x = down ? from : from + 1;
      let y = x - x0 - k + y0;
      if (x > aEnd || y > bEnd) continue;
      const start = x;
      while (x < aEnd && y < bEnd && a[x] === b[y]) {
        x++;
        y++;
      }
      budget.work -= x - start + 1;
      farthest[middle + k] = x;
      if (x + y > best.sum) best = { d, k, sum: x + y };
      if (x === aEnd && y === bEnd) return backtrack(trace, d, k, x0, y0);
    }
  }
  return backtrack(trace, best.d, best.k, x0, y0);

  function at(row: Int32Array, k: number): number {
    return row[middle + k] ?? -1;
  }

  function backtrack(
    rows: Int32Array[],
    edits: number,
    diagonal: number,
    x1: number,
    y1: number,
  ): Point[] {
    const points: Point[] = [];
    let k = diagonal;
    for (let d = edits; d > 0; d--) {
      const row = rows[d] as Int32Array;
      const down = k === -d || (k !== d && at(row, k - 1) < at(row, k + 1));
      k += down ? 1 : -1;
      const before = at(row, k);
      // Behind the edit itself, before what is equal after it.
      const x = down ? before : before + 1;
      points.push({ x, y: x - x1 - (down ? k - 1 : k + 1) + y1 });
    }
    return points.reverse();
  }
}

/** Adds a hunk, as a part of the one before where they touch. */
function push(hunks: Hunk[], aStart: number, bStart: number, aEnd: number, bEnd: number): void {
  if (aStart === aEnd && bStart === bEnd) return;
  const last = hunks.at(-1);
  if (last !== undefined && last.aEnd === aStart && last.bEnd === bStart) {
    hunks[hunks.length - 1] = { aStart: last.aStart, aEnd, bStart: last.bStart, bEnd };
  } else {
    hunks.push({ aStart, aEnd, bStart, bEnd });
  }
}
