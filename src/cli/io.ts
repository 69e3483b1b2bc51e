/** @file The streams and the surroundings that the command line works with; `process` is one. */

import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  /** Signals; without these the run can't be interrupted. */
  once?(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off?(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/** Standard output was closed by its reader, who wants no more of it. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Standard output can't take what was written to it: a full disk behind a redirection, say. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  /** The system's code. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** By name, here and below: the start and the program are bundled apart, each with classes of its own. */
export function isClosedPipe(error: unknown): error is ClosedPipe {
  return error instanceof Error && error.name === 'ClosedPipe';
}

export function isOutputError(error: unknown): error is OutputError {
  return error instanceof Error && error.name === 'OutputError';
}

/**
 * Writes and waits until the stream has taken it, so that a slow reader slows the run and not its memory.
 * @throws {ClosedPipe}
 * @throws {OutputError}
 */
export function write(stream: Writable, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(
        error.code === 'EPIPE' ? new ClosedPipe() : new OutputError(error.code ?? error.message),
      );
    };
    // Without a listener the stream's `error` event would end the process, whatever the callback does.
    stream.once('error', fail);
    stream.write(content, (error) => {
      if (error) return fail(error);
      stream.off('error', fail);
      resolve();
    });
  });
}
