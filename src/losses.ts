/** @file All that a post lost: what the proof found, then what the ledger can't account for. */

import type { Report } from './convert.ts';
import type { ProblemData } from './problem.ts';
import { differenceCount } from './verify/index.ts';

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
  return (fidelity ? differenceCount(fidelity) : 0) + (ledger?.lost.count ?? 0);
}
