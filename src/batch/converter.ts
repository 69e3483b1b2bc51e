/** @file Chooses how posts are converted: in this thread, or by workers where the work repays their start. */

import { availableParallelism } from 'node:os';
import { type ConvertOptions, convertPost } from '../convert.ts';
import { type Convert, convertTask, type Result, type Task } from './convert-task.ts';

export interface Converter {
  /** Never rejects. */
  convert(task: Task): Promise<Result>;
  close(): Promise<void>;
  /** How many posts to hand it at once, so that it never waits. */
  readonly width: number;
}

/** Starting a worker, and warming its code up again, costs about what this many bytes of posts take. */
const BYTES_PER_WORKER: number = 4 * 1024 * 1024;

/** How many posts may wait, done, for an earlier one: results come in the order of the posts. */
const AHEAD = 4;

/** `work` is what there is to do; `jobs`, what the user asked for. A `convert` that is not the built-in one can't leave this thread. */
export async function converterFor(
  work: { readonly posts: number; readonly bytes: number },
  jobs: number | undefined,
  options: ConvertOptions,
  convert: Convert,
): Promise<Converter> {
  const workers = convert === convertPost ? workersFor(work, jobs) : 1;
  if (workers > 1) {
    const { startPool } = await import('./pool.ts');
    return { ...startPool(workers, options), width: workers * AHEAD };
  }
  return {
    convert: (task) => convertTask(task, options, convert),
    close: async () => {},
    width: AHEAD,
  };
}

/** 1 stands for this thread alone. */
export function workersFor(
  { posts, bytes }: { readonly posts: number; readonly bytes: number },
  jobs: number | undefined,
  cores: number = availableParallelism(),
): number {
  const wanted = jobs ?? Math.min(cores, Math.floor(bytes / BYTES_PER_WORKER));
  return Math.max(1, Math.min(wanted, posts));
}
