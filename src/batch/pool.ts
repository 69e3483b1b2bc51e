/** @file Worker threads, each on one post at a time, with the next one in hand. */

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ConvertOptions } from '../convert.ts';
import { problemOf, type Result, type Task } from './convert-task.ts';

export interface Pool {
  /** Never rejects. */
  convert(task: Task): Promise<Result>;
  /** Ends the workers at once; what they had not finished is a problem. */
  close(): Promise<void>;
}

interface Waiting {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
}

/** In MiB. V8's own 48 are no quicker for posts, and every worker would fill them before it collects garbage. */
const YOUNG_GENERATION = 12;

/** How many posts a worker is handed: one to convert, and one to read, so that it never waits for this thread. */
const IN_HAND = 2;

/** Starts `size` workers. A worker that dies (out of memory, say) fails its post and is replaced. */
export function startPool(size: number, options: ConvertOptions): Pool {
  const queue: Waiting[] = [];
  /** What each has been handed, in that order, which is the order of its results. */
  const workers: Map<Worker, Waiting[]> = new Map();
  let closed = false;
  /** Why the last worker that died did. */
  let death: Error | undefined;

  function start(): void {
    const worker = new Worker(join(import.meta.dirname, 'worker.cjs'), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    worker.on('message', (result: Result) => {
      workers.get(worker)?.shift()?.resolve(result);
      dispatch();
    });
    worker.on('error', (error: Error) => replace(worker, error));
    worker.on('exit', () => replace(worker, new Error('a worker ended')));
    workers.set(worker, []);
  }

  function replace(worker: Worker, error: Error): void {
    const handed = workers.get(worker);
    if (handed === undefined || closed) return;
    workers.delete(worker);
    death = error;
    const [failed, ...next] = handed;
    // One that died before it had anything to do has a successor that would die too.
    if (failed !== undefined) {
      failed.resolve({ problem: problemOf(error) });
      queue.unshift(...next);
      start();
    }
    dispatch();
  }

  function dispatch(): void {
    if (workers.size === 0) {
      for (const { resolve } of queue.splice(0)) resolve({ problem: problemOf(death) });
    }
    while (queue.length > 0) {
      const [least] = [...workers].sort(([, a], [, b]) => a.length - b.length);
      if (least === undefined || least[1].length === IN_HAND) return;
      const [worker, handed] = least;
      const waiting = queue.shift() as Waiting;
      handed.push(waiting);
      worker.postMessage(waiting.task);
    }
  }

  for (let i = 0; i < size; i += 1) start();

  return {
    convert(task: Task): Promise<Result> {
      return new Promise((resolve) => {
        queue.push({ task, resolve });
        dispatch();
      });
    },
    async close(): Promise<void> {
      closed = true;
      await Promise.all([...workers.keys()].map((worker) => worker.terminate()));
      const problem = problemOf(new Error('the worker was stopped'));
      for (const { resolve } of [...workers.values(), queue].flat()) resolve({ problem });
    },
  };
}
