/** @file Standard error as the run uses it: messages above the progress bar, warnings kept back by --quiet. */

import type { Problem } from '../problem.ts';
import { type Colors, colorsFor } from './colors.ts';
import { type Io, write } from './io.ts';
import type { Progress } from './progress.ts';
import { message } from './report.ts';

export interface Messages {
  problem(path: string, problem: Problem): Promise<void>;
  /** A whole line, its line break included. */
  line(text: string): Promise<void>;
}

export function messagesTo(
  io: Io,
  args: readonly string[],
  quiet: boolean,
  progress: Progress,
): Messages {
  // When there is something to say: Node takes its time to open the stream.
  let colors: Colors | undefined;
  const line = async (text: string): Promise<void> => {
    progress.clear();
    // Nobody listens any more, and there is nowhere to say so; the posts matter more.
    await write(io.stderr, text).catch(() => {});
  };
  return {
    line,
    async problem(path, problem) {
      if (quiet && problem.severity === 'warning') return;
      colors ??= colorsFor(io.stderr, io.env, args);
      await line(message(path, problem, colors));
    },
  };
}
