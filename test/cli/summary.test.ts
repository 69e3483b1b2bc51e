/** @file The line that ends a run: what became of the posts, what was said of them, how long it took. */

import { describe, expect, it } from 'vitest';
import { count, emptyTally, summaryLine } from '../../src/cli/summary.ts';
import type { Problem } from '../../src/problem.ts';

const LOSS: Problem = {
  code: 'loss',
  severity: 'warning',
  data: { kind: 'text', expected: 'a', found: '', near: '' },
};
const UNTOLD: Problem = { code: 'losses-untold', severity: 'error', data: { count: 4 } };
const WARNING: Problem = {
  code: 'stamp-ignored',
  severity: 'warning',
  data: { stamp: '1', reason: 'no date' },
};

describe('the summary', () => {
  it('counts posts, warnings and losses', () => {
    const tally = emptyTally();
    count(tally, { path: 'a', status: 'written', problems: [WARNING] });
    count(tally, { path: 'b', status: 'failed', problems: [LOSS, LOSS, LOSS, UNTOLD] });
    count(tally, { path: 'c', status: 'unchanged', problems: [] });
    expect(summaryLine(tally, false, 0.06)).toBe(
      '1 post converted, 1 post unchanged, 1 post failed, 1 warning, 7 losses in 0.1 s\n',
    );
  });

  it('tells the pace of longer runs', () => {
    expect(summaryLine({ ...emptyTally(), converted: 3250 }, false, 10)).toBe(
      '3,250 posts converted in 10.0 s (325 posts a second)\n',
    );
    expect(summaryLine({ ...emptyTally(), stale: 1 }, true, 0)).toBe(
      '1 post missing or out of date in 0.0 s; run the same command without --check to write them\n',
    );
  });
});
