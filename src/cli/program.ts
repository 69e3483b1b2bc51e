/** @file The command line as Commander reads it, made from `definition.ts`; a command's code is loaded when it runs. */

import { Command, CommanderError, Option } from 'commander';
import { UsageError } from '../batch/usage-error.ts';
import type { FlagGroup } from './definition.ts';
import { ExitCode } from './exit-code.ts';
import { ClosedPipe, type Io } from './io.ts';
import type { Dependencies } from './main.ts';
import type { Flags } from './settings.ts';

/** All that a run is given. */
export interface Call {
  /** As typed. */
  readonly args: readonly string[];
  readonly io: Io;
  readonly dependencies: Dependencies;
  readonly flagGroups: readonly FlagGroup[];
}

/** A run of one command. */
export interface Invocation extends Call {
  readonly operands: readonly string[];
  readonly flags: Flags;
}

/** Runs the command that the arguments name; to its exit code, or to what is to be printed instead. Never rejects. */
export async function execute(call: Call): Promise<number | 'help' | 'version'> {
  try {
    return await parse(call);
  } catch (error) {
    // Whoever closed the pipe has what they wanted.
    if (error instanceof ClosedPipe) return ExitCode.done;
    const { reportFailure } = await import('./failure.ts');
    return await reportFailure(error, call.args, call.io);
  }
}

async function parse(call: Call): Promise<number | 'help' | 'version'> {
  const { args, io, flagGroups } = call;
  let code: number = ExitCode.done;
  const program = new Command('post2md')
    .argument('[post...]')
    .helpOption('-h, --help')
    .version('', '-V, --version')
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .action(async (operands: string[], { verify, ...typed }: Flags) => {
      const { withConfig } = await import('./config.ts');
      // Commander sets what only `--no-verify` can change, and the configuration would never be heard.
      const flags = await withConfig(
        verify === false ? { ...typed, verify } : typed,
        io.cwd(),
        flagGroups,
      );
      const invocation: Invocation = { ...call, operands, flags };
      if (flags.ndjson) {
        const { convertLines } = await import('./commands/ndjson.ts');
        code = await convertLines(invocation);
      } else {
        const { convert } = await import('./commands/convert.ts');
        code = await convert(invocation);
      }
    });
  for (const { flags, text } of flagGroups.flatMap((group) => group.flags)) {
    if (!/--(?:help|version)$/.test(flags)) program.addOption(new Option(flags, text));
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return 'help';
    if (error.code === 'commander.version') return 'version';
    throw misread(error);
  }
  return code;
}

function misread(error: CommanderError): UsageError {
  const message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  return new UsageError({
    problem: { code: 'command-line', severity: 'error', data: { message } },
  });
}
