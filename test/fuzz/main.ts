/**
 * @file `npm run fuzz`: for FUZZ_MINUTES (10), posts mutated and made up, each against every law. Prints the seed that
 * it begins with (FUZZ_SEED takes it up again); a finding is made small and saved under .fuzz/<kind>, ready for the folder
 * of that name under fixtures/fuzz.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { page } from '../property/page.ts';
import type { Input } from './input.ts';
import { mutatedBytes, mutatedPage, mutatedPost } from './mutations.ts';
import { type Breach, breachOf } from './properties.ts';
import { pageSeeds, postSeeds } from './seeds.ts';
import { shrink } from './shrink.ts';
import { watchdog } from './watchdog.ts';

const MINUTES = Number(process.env.FUZZ_MINUTES ?? 10);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const FOLDER = '.fuzz';
/** Of one law; what follows is most often the same again. */
const MOST_FINDINGS = 12;
const SHRINKING = 15_000;

const watch = watchdog();

const inputs: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 4,
    arbitrary: mutatedPage(pageSeeds()).map(
      (content) => ({ kind: 'broken-page', content }) as const,
    ),
  },
  { weight: 2, arbitrary: page.map((content) => ({ kind: 'page', content }) as const) },
  {
    weight: 3,
    arbitrary: mutatedPost(postSeeds()).map((content) => ({ kind: 'post', content }) as const),
  },
  {
    weight: 1,
    arbitrary: mutatedBytes(postSeeds()).map((content) => ({ kind: 'bytes', content }) as const),
  },
);

/** The slowest input so far, by its milliseconds for each KiB. */
const slowest = { seed: 0, pace: 0 };

function timed(input: Input, seed: number): Breach | undefined {
  watch.begin(seed);
  const begin = performance.now();
  const breach = breachOf(input);
  // A few bytes take as long as the first call of the code that they meet.
  const pace = (performance.now() - begin) / Math.max(4, input.content.length / 1_024);
  if (pace > slowest.pace) Object.assign(slowest, { seed, pace });
  return breach;
}

function save(input: Input, { law, detail }: Breach, seed: number): void {
  const small = shrink(
    input,
    (candidate) => {
      watch.begin(seed);
      return breachOf(candidate)?.law === law;
    },
    SHRINKING,
  );
  const folder = join(FOLDER, input.kind);
  const name = join(folder, `${law.replaceAll(' ', '-')}-${seed}.txt`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(name, small.content);
  const shown = breachOf(small)?.detail ?? detail;
  console.log(
    `${law} (FUZZ_SEED=${seed}, ${name}): ${shown}\n  ${JSON.stringify(String(small.content).slice(0, 300))}`,
  );
}

function main(): number {
  console.log(`seed ${SEED}, ${MINUTES} minutes`);
  const deadline = performance.now() + MINUTES * 60_000;
  const findings = new Map<Breach['law'], number>();
  let tried = 0;
  for (let seed = SEED; performance.now() < deadline; seed += 1) {
    const [input] = fc.sample(inputs, { seed, numRuns: 1 });
    if (input === undefined) continue;
    tried += 1;
    const breach = timed(input, seed);
    if (breach === undefined) continue;
    const count = (findings.get(breach.law) ?? 0) + 1;
    findings.set(breach.law, count);
    if (count <= MOST_FINDINGS) save(input, breach, seed);
  }
  const list = [...findings].map(([law, count]) => `${law} ${count}`).join(', ');
  console.log(`${tried} inputs, ${list === '' ? 'no finding' : list}`);
  console.log(`slowest: ${slowest.pace.toFixed(1)} ms for a KiB (FUZZ_SEED=${slowest.seed})`);
  return findings.size > 0 ? 1 : 0;
}

process.exitCode = main();
