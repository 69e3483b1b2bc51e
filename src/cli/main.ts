/** @file The command line's entry: arguments and streams in, exit code out. What is slow to load is loaded only when it is needed. */

import type { Convert } from '../batch/convert-task.ts';
import { ExitCode } from './exit-code.ts';
import { helpText } from './help.ts';
import { ClosedPipe, type Io, write } from './io.ts';
import { version } from './version.ts';

/** What tests replace. */
export interface Dependencies {
  readonly convert?: Convert;
}

/** `argv` as Node has it: the program's own path stands second. */
export async function main(
  argv: readonly string[],
  io: Io,
  dependencies: Dependencies = {},
): Promise<number> {
  const args = argv.slice(2);
  try {
    if (args.length === 1 && (args[0] === '--help' || args[0] === '-h')) {
      await write(io.stdout, helpText());
      return ExitCode.done;
    }
    if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
      await write(io.stdout, `${version()}\n`);
      return ExitCode.done;
    }
    const { execute } = await import('./program.ts');
    return await execute(args, io, dependencies);
  } catch (error) {
    // Whoever closed the pipe has what they wanted.
    if (error instanceof ClosedPipe) return ExitCode.done;
    const { reportFailure } = await import('./failure.ts');
    return await reportFailure(error, args, io);
  }
}
