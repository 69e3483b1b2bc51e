/** @file Tells what became of each post: Markdown, lists and diffs on standard output, everything else on standard error. */

import type { Outcome } from '../batch/run.ts';
import { colorsFor } from './colors.ts';
import { gitAddLine } from './git-add-line.ts';
import { type Io, write } from './io.ts';
import { messagesTo } from './messages.ts';
import { progressBar } from './progress.ts';
import type { Flags } from './settings.ts';
import { checkLine, outcomeLine, summaryLine, type Tally } from './summary.ts';
import { visibleDocument } from './visible.ts';

export interface OutcomePrinter {
  print(outcome: Outcome): Promise<void>;
  end(tally: Tally): Promise<void>;
}

export function outcomePrinter(
  io: Io,
  flags: Flags,
  args: readonly string[],
  total: number,
): OutcomePrinter {
  const quiet = flags.quiet === true;
  // Asking for the time loads code that one post can do without.
  const start = total > 1 ? performance.now() : 0;
  const progress = progressBar(io, total, quiet);
  const messages = messagesTo(io, args, quiet, progress);
  /** For --commit-hook alone. */
  const written: string[] = [];

  async function list(outcome: Outcome): Promise<void> {
    progress.clear();
    if (!flags.diff) return await write(io.stdout, checkLine(outcome));
    const { unifiedDiff } = await import('./diff.ts');
    const colors = colorsFor(io.stdout, io.env, args);
    await write(io.stdout, unifiedDiff(outcome, colors, io.stdout.isTTY === true));
  }

  return {
    async print(outcome) {
      for (const problem of outcome.problems) await messages.problem(outcome.path, problem);
      if (outcome.status === 'converted' && outcome.markdown !== undefined) {
        await write(io.stdout, forStream(outcome.markdown, io.stdout.isTTY === true));
      }
      if (outcome.status === 'missing' || outcome.status === 'stale') await list(outcome);
      if (flags.commitHook && outcome.status === 'written') {
        written.push(outcome.output ?? outcome.path);
      }
      if (flags.verbose) await messages.line(outcomeLine(outcome));
      progress.advance();
    },
    async end(tally) {
      progress.clear();
      if (!quiet && total > 1) {
        const seconds = (performance.now() - start) / 1000;
        await messages.line(summaryLine(tally, flags.check === true, seconds));
      }
      if (written.length > 0) await write(io.stdout, gitAddLine(written));
    },
  };
}

/** A redirected post is left to the byte; on a terminal, what would steer it is made visible. */
function forStream(markdown: string | Uint8Array, terminal: boolean): string | Uint8Array {
  if (!terminal) return markdown;
  return visibleDocument(
    typeof markdown === 'string' ? markdown : new TextDecoder().decode(markdown),
  );
}
