/**
 * @file How soon V8 optimizes what runs often, and how long it leaves garbage. By its own measure the first is too soon for
 * posts: in a short run the optimized code is ready when the work is done, and in a long one much of it was made before
 * all forms of its input had been seen, and is thrown away again. The second is too long for a large batch.
 */

import { setFlagsFromString } from 'node:v8';

const BUDGET = ['--interrupt-budget=600000'];
const COUNTS = ['--invocation-count-for-maglev=3000', '--invocation-count-for-turbofan=50000'];

/** The old generation is collected when it is twice as large as what the last time left of it, not up to four times. */
const GROWTH = '--heap-growing-percent=100';

/** By V8's major version; a flag that V8 doesn't know would be a line on standard error. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  11: [...BUDGET, GROWTH],
  12: [...COUNTS, GROWTH],
  13: [...COUNTS, GROWTH],
  14: [...COUNTS, GROWTH],
};

/**
 * What every run loads. Node has its own modules compiled for the flags that it starts with: what is loaded once flags
 * have changed, it compiles anew. A bundler drops an import that nothing is taken from.
 */
const NEEDED = ['node:fs/promises', 'node:os'] as const;

/**
 * Sets V8's flags. Compiled code is kept for the flags that it was made under, so this comes before any is read.
 */
export function tuneV8(): void {
  for (const name of NEEDED) process.getBuiltinModule(name);
  // The stream's code likewise: Node loads it when it is first asked for.
  void process.stdout;
  const [major = ''] = process.versions.v8.split('.');
  for (const flag of FLAGS[major] ?? []) setFlagsFromString(flag);
}
