/**
 * @file `npm run scale [name…]`: CPU time of one conversion, proof included, for each kind of bomb at three sizes, and
 * the exponent of its growth between the two larger ones. Goals: at most 1.15, and a second for a megabyte.
 */

import { loadProduct, type Product } from '../product.ts';
import type { Bomb } from './bombs.ts';
import { SCALE } from './scale-kinds.ts';

const SIZES: readonly number[] = [16 << 10, 128 << 10, 1 << 20];
const MOST_EXPONENT = 1.15;
const MOST_MILLISECONDS = 1000;

/** Below this many milliseconds a megabyte, the exponent measures the clock. */
const NOISE = 150;

/** CPU time of one conversion in milliseconds, the least of up to three runs within two seconds. */
function measure(product: Product, source: string): number {
  let least = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let turn = 0; turn < 3 && spent < 2000; turn++) {
    const before = process.cpuUsage();
    try {
      product.convertPost(source);
    } catch (error) {
      // A refusal is an answer too; a crash is not.
      if (!(error instanceof Error && error.name === 'PostError')) console.log(`  ${error}`);
    }
    const { user, system } = process.cpuUsage(before);
    const taken = (user + system) / 1000;
    least = Math.min(least, taken);
    spent += taken;
  }
  return least;
}

/** Prints one line; says whether both goals are met. */
function report(product: Product, name: string, bomb: Bomb): boolean {
  const times = SIZES.map((size) => measure(product, bomb(size)));
  const [, middle = 1, last = 1] = times;
  const exponent = Math.log(last / middle) / Math.log(8);
  const good = last <= MOST_MILLISECONDS && (exponent <= MOST_EXPONENT || last <= NOISE);
  const shown = times.map((time) => `${time.toFixed().padStart(7)}`).join('');
  console.log(`${good ? ' ' : '!'} ${name.padEnd(26)}${shown} ms   ${exponent.toFixed(2)}`);
  return good;
}

async function main(): Promise<number> {
  const product = await loadProduct();
  if (product === undefined) {
    console.log('skipped: run "npm run build" first');
    return 0;
  }
  const wanted = process.argv.slice(2);
  for (const bomb of SCALE.values()) measure(product, bomb(4 << 10));
  console.log(`  ${'CPU time at'.padEnd(26)}  16 KB 128 KB   1 MB      exponent`);
  let bad = 0;
  let all = 0;
  for (const [name, bomb] of SCALE) {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
    all++;
    if (!report(product, name, bomb)) bad++;
  }
  console.log(`${all - bad} of ${all} kinds within ${MOST_EXPONENT} and ${MOST_MILLISECONDS} ms`);
  return bad > 0 ? 1 : 0;
}

process.exitCode = await main();
