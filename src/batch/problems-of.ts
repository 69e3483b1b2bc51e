/** @file What a report says that its reader should hear: its problems, and what was lost. */

import type { Report } from '../convert.ts';
import { lossCount, lossesOf } from '../losses.ts';
import type { Problem } from '../problem.ts';

/** How many losses of a post are told one by one; the report has more. */
const TOLD = 3;

/** With `strict`, a loss is an error. */
export function problemsOf(report: Report, strict: boolean): Problem[] {
  const severity = strict ? 'error' : 'warning';
  const losses = lossesOf(report);
  const untold = lossCount(report) - Math.min(losses.length, TOLD);
  return [
    ...report.problems,
    ...losses.slice(0, TOLD).map((data): Problem => ({ code: 'loss', severity, data })),
    ...(untold > 0 ? [{ code: 'losses-untold', severity, data: { count: untold } } as const] : []),
  ];
}
