/** @file The command line's entry: arguments and streams in, exit code out. Loads next to nothing itself, so that `--help` is as quick as Node. */

import type { Convert } from '../batch/convert-task.ts';
import { commands, flagGroups } from './definition.ts';
import { helpText } from './help.ts';
import { type Io, write } from './io.ts';
import { version } from './own-package.ts';

/** What tests replace. */
export interface Dependencies {
  readonly convert?: Convert;
}

/** Loads what reads a command line. */
export type LoadProgram = () => Promise<Pick<typeof import('./program.ts'), 'execute'>>;

/** `argv` as Node has it: the program's own path stands second. `loadProgram` isn't called for a question. */
export async function main(
  argv: readonly string[],
  io: Io,
  loadProgram: LoadProgram,
  dependencies: Dependencies = {},
): Promise<number> {
  const args = argv.slice(2);
  const result = questionOf(args) ?? (await execute(args, io, loadProgram, dependencies));
  if (typeof result === 'number') return result;
  const text = result === 'help' ? helpText() : `${version()}\n`;
  // Whoever closed the pipe has what they wanted.
  await write(io.stdout, text).catch(() => {});
  return 0;
}

/** The definition is handed on, not imported there as well: it would be twice in what is shipped. */
async function execute(
  args: readonly string[],
  io: Io,
  loadProgram: LoadProgram,
  dependencies: Dependencies,
): Promise<number | 'help' | 'version'> {
  const program = await loadProgram();
  return await program.execute({ args, io, dependencies, commands, flagGroups });
}

/** A question that needs no reading of the command line. */
function questionOf(args: readonly string[]): 'help' | 'version' | undefined {
  if (args.length !== 1) return undefined;
  if (args[0] === '-h' || args[0] === '--help') return 'help';
  return args[0] === '-V' || args[0] === '--version' ? 'version' : undefined;
}
