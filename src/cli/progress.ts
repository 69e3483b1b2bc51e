/** @file The progress bar: on a terminal, for work that takes longer than a blink. */

import type { Io } from './io.ts';

/** Milliseconds of work before the bar shows, and between two of its states. */
const PATIENCE = 500;
const INTERVAL = 100;
const BAR = 24;

export interface Progress {
  advance(): void;
  /** Takes the bar off the line, so that something else can be said. */
  clear(): void;
}

const NONE: Progress = { advance() {}, clear() {} };

export function progressBar(io: Io, total: number, quiet: boolean): Progress {
  if (total < 2 || quiet || io.env.CI || io.env.TERM === 'dumb') return NONE;
  // Asked last, since Node takes its time to open the stream.
  if (io.stderr.isTTY !== true) return NONE;
  let done = 0;
  let next = performance.now() + PATIENCE;
  let shown = false;
  return {
    advance() {
      done += 1;
      const now = performance.now();
      if (now < next) return;
      next = now + INTERVAL;
      shown = true;
      io.stderr.write(`\r${line(done, total, io.stderr.columns ?? 80)}\u001b[K`);
    },
    clear() {
      if (shown) io.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}

function line(done: number, total: number, columns: number): string {
  const filled = Math.floor((BAR * done) / total);
  const bar = '#'.repeat(filled).padEnd(BAR, '.');
  const percent = Math.floor((100 * done) / total);
  return `[${bar}] ${done}/${total} posts, ${percent} %`.slice(0, columns - 1);
}
