/** @file All that a post lost: what the proof found, then what the ledger can't account for. */

import type { Report } from './convert.ts';
import type { ProblemData } from './problem.ts';

/** The first of the losses, in the form in which they are told. */
export function lossesOf({ fidelity, ledger }: Report): ProblemData['loss'][] {
  const unaccounted = (ledger?.losses ?? []).map(({ kind, sample }) => ({
    kind: `unaccounted-${kind}`,
    expected: sample,
    found: '',
    near: '',
  }));
  return [...(fidelity?.losses ?? []), ...unaccounted];
}

/** How many there are. */
export function lossCount({ fidelity, ledger }: Report): number {
  const found = Object.values(fidelity?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  return found + (ledger?.lost.count ?? 0);
}
