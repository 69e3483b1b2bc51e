/**
 * @file `npm run hostile`: every hostile case through the built command line, its output through every engine, the
 * scenarios as real processes, and the posts of the corpus through the judge of live script. With --untimed, how long a
 * case took doesn't count: on a machine that does other work as well it says nothing.
 */

import { readFileSync } from 'node:fs';
import { loadProduct } from '../product.ts';
import { bodyOfResult, type Result, runCase } from './cases.ts';
import { corpusBodies } from './corpus.ts';
import { hostileEngines } from './engines.ts';
import { liveParts } from './live.ts';
import { readCases } from './manifest.ts';
import { TRACE } from './outcome.ts';
import { peerCounts } from './peers.ts';
import { renderAll } from './render.ts';
import { renderedFlaws } from './rendered.ts';
import { runScenario } from './scenarios/index.ts';
import { htmlOf } from './source-html.ts';

/** Cases where the contract decides otherwise than the list does: parts of the flaws and the reason. */
const decided: Readonly<Record<string, { flaws: readonly string[]; reason: string }>> = JSON.parse(
  readFileSync('test/hostile/decided.json', 'utf8'),
);

const UNTIMED = '--untimed';
const args = process.argv.slice(2);
/** Parts of the names of the cases to run; none for all. */
const wanted = args.filter((arg) => arg !== UNTIMED);

async function main(): Promise<number> {
  const cases = readCases();
  const product = await loadProduct();
  if (cases === undefined || product === undefined) {
    console.log(
      `skipped: ${product ? 'the folder of cases is absent' : 'run "npm run build" first'}`,
    );
    return 0;
  }
  const chosen = cases.filter(
    ({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
  );
  const results: Result[] = [];
  const skipped: string[] = [];
  const failed = new Map<string, string[]>();
  for (const hostile of chosen) {
    if (hostile.kind === 'scenario') {
      const flaws = await runScenario(hostile.id);
      if (flaws === undefined) skipped.push(hostile.id);
      else if (flaws.length > 0) failed.set(hostile.id, flaws);
      continue;
    }
    const result = await runCase(hostile, !args.includes(UNTIMED));
    if (result === undefined) skipped.push(hostile.id);
    else results.push(result);
  }

  const { engines, absent } = hostileEngines();
  const rendered = results.flatMap((result) => {
    const body = bodyOfResult(result);
    return body === undefined ? [] : [{ result, body }];
  });
  const corpus = wanted.length === 0 ? corpusBodies(product) : [];
  const live = new Set<string>();
  for (const engine of engines) {
    const { pages, left, stopped } = renderAll(
      engine,
      rendered.map(({ body }) => body),
    );
    for (const [index, { result }] of rendered.entries()) {
      const page = pages[index];
      if (stopped.includes(index)) result.flaws.push(`${engine.name} stops at it`);
      if (page === undefined) continue;
      const flaws = renderedFlaws(result.hostile.check ?? {}, htmlOf(result.source), page);
      if (flaws.live.length > 0) live.add(result.hostile.id);
      for (const flaw of [...flaws.live, ...flaws.others])
        result.flaws.push(`${engine.name}: ${flaw}`);
    }
    const posts = renderAll(
      engine,
      corpus.map(({ body }) => body),
    );
    for (const [index, { name }] of corpus.entries()) {
      const parts = liveParts(posts.pages[index] ?? '');
      if (parts.length > 0) failed.set(name, [`${engine.name}: ${parts.join(' ')}`]);
      if (parts.length > 0) live.add(name);
    }
    console.log(
      `${engine.name}: ${rendered.length - left} cases and ${corpus.length - posts.left} posts rendered`,
    );
  }
  for (const { hostile, flaws } of results) if (flaws.length > 0) failed.set(hostile.id, flaws);

  const failedFirst = new Set(failed.keys());
  let otherwise = 0;
  for (const [id, flaws] of failed) {
    const decision = decided[id];
    if (decision && flaws.every((flaw) => decision.flaws.some((part) => flaw.includes(part)))) {
      otherwise++;
      failed.delete(id);
    } else console.log(`${id}\n  ${[...new Set(flaws)].join('\n  ')}`);
  }
  for (const id of Object.keys(decided)) {
    if (chosen.some((hostile) => hostile.id === id) && !failedFirst.has(id)) {
      console.log(`decided, yet as the list expects: ${id}`);
    }
  }
  for (const id of skipped) console.log(`skipped: ${id}`);
  const counted = chosen.length - skipped.length;
  const failures = [...failed.keys()].filter((id) =>
    chosen.some((hostile) => hostile.id === id),
  ).length;
  const count = (test: (result: Result) => boolean): number => results.filter(test).length;
  console.log(
    `${counted - failures} of ${counted} cases as expected (${otherwise} of them as the contract decides), ` +
      `${count(({ run }) => TRACE.test(run.stderr))} stack traces, ${count(({ run }) => run.hung)} hangs, ` +
      `${count(({ run }) => run.signal !== null)} signals`,
  );
  console.log(
    `live script: ${live.size} of ${rendered.length} outputs and ${corpus.length} posts` +
      (absent.length > 0 ? `; not installed: ${absent.join(', ')}` : ''),
  );
  if (wanted.length === 0) console.log(await peerCounts(cases, engines));
  return failures + live.size > 0 ? 1 : 0;
}

process.exitCode = await main();
