/** @file The whole corpus through the command, on two workers and on one. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inTurn, median, ratio, runNode, type Spent } from './clock.ts';
import type { PostFile } from './posts.ts';
import type { Shipped } from './shipped.ts';
import { atLeast, milliseconds, type Row } from './table.ts';

export async function batchRows(
  { command }: Shipped,
  posts: readonly PostFile[],
  folder: string,
  runs: number,
): Promise<Row[]> {
  const source = join(folder, 'posts');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  for (const [index, { text }] of posts.entries())
    writeFileSync(join(source, `${index}.txt`), text);
  const spent: Spent[][] = [[], []];
  const go = (workers: number) => (): number => {
    const target = join(folder, 'out');
    rmSync(target, { recursive: true, force: true });
    // Posts without a body fail, the others are written: 1.
    const args = [resolve(command), '--jobs', String(workers), '--out-dir', target, source];
    const one = runNode(args, { codes: [0, 1] });
    spent[workers - 1]?.push(one);
    return one.wall;
  };
  const [single = [], double = []] = await inTurn({ runs, before: 1 }, [go(1), go(2)]);
  const cpu = spent.map((list) => median(list.map((one) => one.cpu)));
  const [one = Number.NaN, two = Number.NaN] = cpu;
  return [
    atLeast(
      'all posts to files: one worker over two, wall time',
      ratio(single, double),
      1.7,
      `${milliseconds(median(single))} over ${milliseconds(median(double))}`,
    ),
    {
      what: 'the same in CPU time: two workers over one',
      measured: (two / one).toFixed(2),
      goal: '–',
      note: `${milliseconds(two)} over ${milliseconds(one)}`,
    },
  ];
}
