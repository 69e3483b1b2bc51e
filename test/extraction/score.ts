/** @file How well the words that were found are those that were expected: each word counts as often as it stands there. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function score(found: readonly string[], expected: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  const precision = found.length === 0 ? 0 : common / found.length;
  const recall = expected.length === 0 ? 1 : common / expected.length;
  return {
    precision,
    recall,
    f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** The mean of each figure: every page counts the same. */
export function mean(scores: readonly Score[]): Score {
  const of = (key: keyof Score): number =>
    scores.reduce((sum, one) => sum + one[key], 0) / Math.max(1, scores.length);
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
}
