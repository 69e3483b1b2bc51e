/** @file `--prune`: what becomes of the Markdown under `--out-dir` that no post makes any more. */

import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { findOrphans, removeOrphans } from '../batch/orphans.ts';
import type { Job } from '../batch/plan.ts';
import { unwritable } from '../batch/run.ts';
import { UsageError } from '../batch/usage-error.ts';
import { PostError } from '../problem.ts';
import { type Io, write } from './io.ts';
import type { Invocation } from './program.ts';
import type { Tally } from './summary.ts';
import { visible } from './visible.ts';

/**
 * Refuses what would remove too much, before anything is done: a post that isn't named would be taken for gone, and
 * nobody can be asked without a terminal.
 * @throws {UsageError} `prune-partial`, `prune-unanswerable`
 */
export function refusePrune({ flags, operands, io }: Invocation): void {
  const isWhole = operands.every((operand) => isDirectory(resolve(io.cwd(), operand)));
  if (flags.filesFrom !== undefined || !isWhole) {
    throw new UsageError({ problem: { code: 'prune-partial', severity: 'error', data: {} } });
  }
  if (flags.check || flags.yes || canAsk(io)) return;
  throw new UsageError({ problem: { code: 'prune-unanswerable', severity: 'error', data: {} } });
}

/**
 * Removes the orphans, or lists them with `--check`; how many are still there that shouldn't be. A post that failed
 * may be why a file seems to be nobody's, so nothing is removed then.
 * @throws {PostError} `output-unwritable`
 */
export async function prune(
  { flags, io }: Invocation,
  jobs: readonly Job[],
  { failed, cancelled }: Tally,
): Promise<number> {
  if (flags.outDir === undefined || failed + cancelled > 0) return 0;
  const folder = resolve(io.cwd(), flags.outDir);
  try {
    const orphans = await findOrphans(folder, jobs);
    if (orphans.length === 0) return 0;
    const names = orphans.map((file) => visible(relative(io.cwd(), file)));
    if (flags.check) {
      await write(io.stdout, names.map((name) => `${name}: no post makes it\n`).join(''));
      return orphans.length;
    }
    if (!flags.yes && !(await isAgreed(names, io))) return 0;
    await removeOrphans(folder, orphans);
    if (flags.quiet) return 0;
    await write(io.stderr, names.map((name) => `${name}: removed, no post makes it\n`).join(''));
    return 0;
  } catch (error) {
    throw new PostError(unwritable(error, flags.outDir));
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function canAsk({ stdin, stderr }: Io): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}

async function isAgreed(names: readonly string[], { stdin, stderr }: Io): Promise<boolean> {
  const files = names.length === 1 ? 'this file' : `these ${names.length} files`;
  const question = `No post makes ${files} any more:\n${names.map((name) => `  ${name}\n`).join('')}Remove? [y/N] `;
  const terminal = createInterface({ input: stdin, output: stderr });
  // At its end, standard input has said no.
  const ended = new Promise<string>((settle) => terminal.once('close', () => settle('')));
  const answer = await Promise.race([terminal.question(question), ended]);
  terminal.close();
  return /^\s*y(?:es)?\s*$/i.test(answer);
}
