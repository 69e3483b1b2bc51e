/** @file The command line's entry: arguments and streams in, exit code out. Loads next to nothing itself, so that `--help` is as quick as Node. */

import type { Convert } from '../batch/convert-task.ts';
import { ExitCode } from './exit-code.ts';
import { helpText } from './help.ts';
import { type Io, write } from './io.ts';
import { version } from './own-package.ts';

/** What tests replace. */
export interface Dependencies {
  readonly convert?: Convert;
}

/** Loads what reads a command line. */
export type LoadProgram = () => Promise<
  Pick<typeof import('./program.ts'), 'execute' | 'failureOf'>
>;

/** `argv` as Node has it: the program's own path stands second. `loadProgram` isn't called for a question. */
export async function main(
  argv: readonly string[],
  io: Io,
  loadProgram: LoadProgram,
  dependencies: Dependencies = {},
): Promise<number> {
  const call = { args: argv.slice(2), io, dependencies };
  const result = questionOf(call.args) ?? (await (await loadProgram()).execute(call));
  if (typeof result === 'number') return result;
  try {
    await write(io.stdout, result === 'help' ? helpText() : `${version()}\n`);
    return ExitCode.done;
  } catch (error) {
    return await (await loadProgram()).failureOf(error, call);
  }
}

/** A question that needs no reading of the command line. */
function questionOf(args: readonly string[]): 'help' | 'version' | undefined {
  if (args.length !== 1) return undefined;
  if (args[0] === '-h' || args[0] === '--help') return 'help';
  return args[0] === '-V' || args[0] === '--version' ? 'version' : undefined;
}
