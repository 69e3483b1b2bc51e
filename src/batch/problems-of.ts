/** @file What a report says that its reader should hear: its problems, and what was lost. */

import type { Report } from '../convert.ts';
import type { Problem, ProblemData } from '../problem.ts';

/** How many losses of a post are told one by one; the report has more. */
const TOLD = 3;

/** With `strict`, a loss is an error. */
export function problemsOf(report: Report, strict: boolean): Problem[] {
  const severity = strict ? 'error' : 'warning';
  const losses = lossesOf(report);
  const untold = countOf(report) - Math.min(losses.length, TOLD);
  return [
    ...report.problems,
    ...losses.slice(0, TOLD).map((data): Problem => ({ code: 'loss', severity, data })),
    ...(untold > 0 ? [{ code: 'losses-untold', severity, data: { count: untold } } as const] : []),
  ];
}

/** What the proof found, then what the ledger can't account for. */
function lossesOf({ fidelity, ledger }: Report): ProblemData['loss'][] {
  const missing = (ledger?.losses ?? []).map((text) => ({
    kind: 'unaccounted',
    expected: text,
    found: '',
    near: '',
  }));
  return [...(fidelity?.losses ?? []), ...missing];
}

function countOf({ fidelity, ledger }: Report): number {
  const found = Object.values(fidelity?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  return found + (ledger?.losses.length ?? 0);
}
