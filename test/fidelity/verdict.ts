/** @file When the measure fails: an inexact document that nobody accounts for, or a peer that is ahead. */

import type { Result } from './print.ts';
import type { Failure } from './score.ts';
import { PRODUCT } from './tools.ts';

/** The exit code, with its reason said. */
export function verdictOn(
  results: readonly Result[],
  open: readonly Failure[],
  say: (line: string) => void,
): 0 | 1 {
  const own = results.filter(({ tool }) => tool === PRODUCT);
  if (own.length === 0) {
    say('\npost2md is not built: nothing to hold against its peers.');
    return 1;
  }
  const ahead = own.flatMap((result) =>
    results
      .filter(({ corpus, renderer }) => corpus === result.corpus && renderer === result.renderer)
      .filter(({ score }) => score.exact > result.score.exact)
      .map(({ tool }) => `${tool} is ahead on ${result.corpus} in ${result.renderer}`),
  );
  for (const line of ahead) say(`\n${line}`);
  say(`\n${open.length} undocumented differences, ${ahead.length} peers ahead`);
  return open.length > 0 || ahead.length > 0 ? 1 : 0;
}
