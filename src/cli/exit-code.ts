/** @file What the process's exit code says. */

export const ExitCode = {
  /** Every post was converted, or is up to date. */
  done: 0,
  /** Some posts failed, or `--check` found stale ones; the others were still written. */
  failed: 1,
  /** The command line or the configuration is wrong; nothing was done. */
  usage: 2,
  /** Interrupted (128 + SIGINT). */
  interrupted: 130,
  /** Told to end (128 + SIGTERM). */
  terminated: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
