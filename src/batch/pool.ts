/** @file Worker threads, each on one post at a time. */

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

/** In MiB. V8's own 48 are no quicker for posts, and every worker would fill them before it clears up. */
const YOUNG_GENERATION = 12;

/** Starts `size` workers. A worker that dies (out of memory, say) fails its post and is replaced. */
export function startPool(size: number, options: ConvertOptions): Pool {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy: Map<Worker, Waiting> = new Map();
  let closed = false;

  function start(): void {
    const worker = new Worker(new URL('worker.cjs', import.meta.url), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    worker.on('message', (result: Result) => {
      busy.get(worker)?.resolve(result);
      busy.delete(worker);
      idle.push(worker);
      dispatch();
    });
    worker.on('error', (error: Error) => replace(worker, error));
    idle.push(worker);
  }

  function replace(worker: Worker, error: Error): void {
    const waiting = busy.get(worker);
    if (waiting === undefined) {
      // It died before it had anything to do, and its successor would too.
      idle.splice(idle.indexOf(worker), 1);
      return;
    }
    busy.delete(worker);
    waiting.resolve({ problem: problemOf(error) });
    if (closed) return;
    start();
    dispatch();
  }

  function dispatch(): void {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop() as Worker;
      const waiting = queue.shift() as Waiting;
      busy.set(worker, waiting);
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
      const workers = [...idle, ...busy.keys()];
      await Promise.all(workers.map((worker) => worker.terminate()));
      const problem = problemOf(new Error('the worker was stopped'));
      for (const { resolve } of [...busy.values(), ...queue]) resolve({ problem });
    },
  };
}
