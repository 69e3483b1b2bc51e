/** @file SIGINT and SIGTERM: the first asks the run to end in order, a second ends it at once. */

import { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

export interface Interruption {
  /** Aborted by a signal, or by `stop`. */
  readonly signal: AbortSignal;
  /** The exit code, once a signal has come. */
  code(): number | undefined;
  /** Ends the run for a reason of its own. */
  stop(): void;
  /** Leaves the signals to the system again. */
  release(): void;
}

export function listen(io: Io): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  const interrupt = (): void => end(ExitCode.interrupted);
  const terminate = (): void => end(ExitCode.terminated);
  function end(exitCode: number): void {
    code = exitCode;
    controller.abort();
    // Whoever is read from may never end.
    io.stdin.destroy();
  }
  io.once?.('SIGINT', interrupt);
  io.once?.('SIGTERM', terminate);
  return {
    signal: controller.signal,
    code: () => code,
    stop: () => controller.abort(),
    release() {
      io.off?.('SIGINT', interrupt);
      io.off?.('SIGTERM', terminate);
    },
  };
}
