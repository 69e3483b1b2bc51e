/** @file Ends a run that one input holds up, and says which: a law that never answers can't be told of by its own thread. */

import { Worker } from 'node:worker_threads';

/** Seconds for one input, on a machine that does much else. */
const PATIENCE = 120;

const WATCH = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const tries = new Int32Array(workerData.shared);
let seen = -1;
setInterval(() => {
  if (tries[1] !== seen) return void (seen = tries[1]);
  writeSync(1, 'hangs (FUZZ_SEED=' + tries[0] + '): no answer in ' + workerData.patience + ' seconds\\n');
  process.kill(process.pid, 'SIGKILL');
}, workerData.patience * 1_000);
`;

export interface Watchdog {
  /** To be called before each input is tried. */
  readonly begin: (seed: number) => void;
}

export function watchdog(): Watchdog {
  const shared = new SharedArrayBuffer(8);
  const tries = new Int32Array(shared);
  new Worker(WATCH, { eval: true, workerData: { shared, patience: PATIENCE } }).unref();
  return {
    begin(seed) {
      tries[0] = seed;
      tries[1] = (tries[1] ?? 0) + 1;
    },
  };
}
