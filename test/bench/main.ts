/**
 * @file `npm run bench [-- --quick]`: what post2md costs, each row a ratio of CPU times measured in turn beside its goal.
 * README.md beside this file says how.
 */

import { loadavg } from 'node:os';
import { batchRows } from './batch.ts';
import { coldRows } from './cold.ts';
import { growthRows } from './growth.ts';
import { peerRows } from './peers.ts';
import { readPosts } from './posts.ts';
import { shippedTo } from './shipped.ts';
import { type Row, tableOf } from './table.ts';
import { warmRows } from './warm.ts';
import { weightRows } from './weight.ts';

const RUNS = 15;
const QUICK_RUNS = 5;
const FOLDER = '.measure/bench';

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const runs = args.includes('--quick') ? QUICK_RUNS : RUNS;
  const shipped = await shippedTo(`${FOLDER}/shipped`);
  const { posts, from } = readPosts();
  const parts: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
    cold: () => coldRows(shipped, posts, `${FOLDER}/cold`, runs),
    warm: () => warmRows(shipped.library, posts, runs),
    peers: () => peerRows(shipped.library, posts, runs),
    batch: () => batchRows(shipped, posts, `${FOLDER}/batch`, runs),
    growth: () => growthRows(shipped.library, runs),
    weight: () => weightRows(shipped),
  };
  const wanted = args.filter((arg) => arg in parts);
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...(await measure()));
  }
  const missed = rows.filter(({ holds }) => holds === false).length;
  const load = loadavg().map((value) => value.toFixed(1));
  process.stdout.write(
    `Node ${process.version}, ${from}, medians of ${runs}, load ${load.join(' ')}\n\n` +
      `${tableOf(rows)}\n\n${missed} of ${rows.length} rows miss their goal\n`,
  );
  return missed > 0 ? 1 : 0;
}

process.exitCode = await main();
