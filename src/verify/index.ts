/** @file The proof: that a Markdown text says what its source said (contract, section 3). */

import { agree, compare, type Loss } from './compare.ts';
import type { Facts, LossKind } from './facts.ts';
import { markdownFacts } from './markdown-facts.ts';

export type { Loss } from './compare.ts';
export type { Facts, LossKind } from './facts.ts';
/** @internal */
export { factsOfBlocks } from './model-facts.ts';
/** @internal */
export { type Part, type PartsOptions, partsOf } from './parts.ts';
/** @internal */
export { expectedFacts } from './source-facts.ts';

export interface Fidelity {
  /** Whether nothing was lost, changed or added; of a whole post, whether its ledger has no loss either. */
  readonly exact: boolean;
  /** The first differences of each kind, in the order of the kinds and of the source. */
  readonly losses: readonly Loss[];
  /** All differences by kind; where many differ, neighbours are counted as one. */
  readonly counts: Readonly<Record<LossKind, number>>;
}

/** How many differences the proof found. */
export function differenceCount({ counts }: Fidelity): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** How many losses of a kind are told. */
const TOLD = 50;

/** @param markdown the body, without front matter. */
export function verify(expected: Facts, markdown: string): Fidelity {
  const found = markdownFacts(markdown);
  const counts = { text: 0, link: 0, image: 0, emphasis: 0, structure: 0 };
  if (agree(expected, found)) return { exact: true, losses: [], counts };
  const all = compare(expected, found);
  const losses = all.filter(({ kind }) => {
    counts[kind]++;
    return counts[kind] <= TOLD;
  });
  return { exact: all.length === 0, losses, counts };
}

/** Whether one block's Markdown says what the block says; footnotes that it refers to are taken to be defined elsewhere. */
export function blockIsExact(expected: Facts, markdown: string): boolean {
  const labels: string[] = [];
  for (const fact of expected.structure) if (fact.kind === 'reference') labels.push(fact.label);
  return agree(expected, markdownFacts(markdown, labels));
}
