/** @file One post from a cold start, as a pre-commit hook runs it: whole processes beside a Node that does nothing. */

import { resolve } from 'node:path';
import { inTurn, median, peakMemory, ratio, runNode } from './clock.ts';
import { middleOf, type PostFile } from './posts.ts';
import type { Shipped } from './shipped.ts';
import { atMost, milliseconds, type Row } from './table.ts';

const MOST_MEMORY = 70e6;

export async function coldRows(
  { command }: Shipped,
  posts: readonly PostFile[],
  folder: string,
  runs: number,
): Promise<Row[]> {
  const post = middleOf(posts);
  const size = `${(post.text.length / 1024).toFixed()} KB`;
  const commands = [
    ['-e', '0'],
    [command, '--no-verify', post.path],
    [command, post.path],
    [command, '--help'],
    [command, '--version'],
  ];
  const compiled = { XDG_CACHE_HOME: resolve(folder, 'caches') };
  const times = await inTurn({ runs, before: 1 }, [
    ...commands.map((args) => () => runNode(args, { env: compiled }).cpu),
    () => runNode([command, post.path], { env: { NODE_DISABLE_COMPILE_CACHE: '1' } }).cpu,
  ]);
  const [bare, unverified, verified, help, version, uncompiled] = times;
  const row = (what: string, time: number[] | undefined, most: number): Row =>
    atMost(
      what,
      ratio(time, bare),
      most,
      `${milliseconds(median(time ?? []))} over ${milliseconds(median(bare ?? []))}`,
    );
  return [
    row(`a post of ${size}, cold, unverified, over \`node -e 0\``, unverified, 1.6),
    row('the same, verified', verified, 1.9),
    {
      what: 'the same without compiled code from an earlier run',
      measured: ratio(uncompiled, bare).toFixed(2),
      goal: '–',
      note: milliseconds(median(uncompiled ?? [])),
    },
    row('`--help` over `node -e 0`', help, 1.15),
    row('`--version` over `node -e 0`', version, 1.15),
    memoryRow(command, post, runs),
  ];
}

function memoryRow(command: string, post: PostFile, runs: number): Row {
  const peak = (args: readonly string[]): number =>
    median(Array.from({ length: Math.min(runs, 5) }, () => peakMemory(args)));
  const bytes = peak([command, post.path]);
  return {
    what: 'peak memory of that post, verified',
    measured: `${(bytes / 1e6).toFixed(1)} MB`,
    goal: `at most ${MOST_MEMORY / 1e6} MB`,
    holds: bytes <= MOST_MEMORY,
    note: `Node alone ${(peak(['-e', '0']) / 1e6).toFixed(1)} MB`,
  };
}
