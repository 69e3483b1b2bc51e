/** @file The command line as Commander reads it, made from `definition.ts`; a command's code is loaded when it runs. */

import { Command, CommanderError, Option } from 'commander';
import { UsageError } from '../batch/usage-error.ts';
import type { Config } from './config.ts';
import {
  attributeName,
  type CommandDefinition,
  commands,
  flagGroups,
  longName,
} from './definition.ts';
import { ExitCode } from './exit-code.ts';
import { type Io, isClosedPipe } from './io.ts';
import type { Dependencies } from './main.ts';
import type { Flags } from './settings.ts';

/** All that a run is given. */
export interface Call {
  /** As typed. */
  readonly args: readonly string[];
  readonly io: Io;
  readonly dependencies: Dependencies;
}

/** A run of one command. */
export interface Invocation extends Call {
  readonly operands: readonly string[];
  /** The flags as typed. */
  readonly typed: Flags;
  /** With those of the configuration. */
  readonly flags: Flags;
  readonly config: Config;
}

/** Runs the command that the arguments name; to its exit code, or to what is to be printed instead. Never rejects. */
export async function execute(call: Call): Promise<number | 'help' | 'version'> {
  try {
    return await parse(call);
  } catch (error) {
    return await failureOf(error, call);
  }
}

/** Says what ended the run; to its exit code. */
export async function failureOf(error: unknown, { args, io }: Call): Promise<number> {
  // Whoever closed the pipe has what they wanted.
  if (isClosedPipe(error)) return ExitCode.done;
  const { reportFailure } = await import('./failure.ts');
  return await reportFailure(error, args, io);
}

async function parse(call: Call): Promise<number | 'help' | 'version'> {
  const { args } = call;
  let code: number = ExitCode.done;
  const program = new Command('post2md')
    .argument('[post...]')
    .helpOption('-h, --help')
    .version('', '-V, --version')
    .helpCommand('help [command]')
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .action(async (operands: string[], typed: Flags) => {
      const invocation = await invoked(call, operands, typed);
      if (invocation.flags.ndjson) {
        const { convertLines } = await import('./commands/ndjson.ts');
        code = await convertLines(invocation);
      } else {
        const { convert } = await import('./commands/convert.ts');
        code = await convert(invocation);
      }
    });
  for (const definition of commands) {
    const { name, argument, flags } = definition;
    const command = program.command(name).argument(argument).helpOption('-h, --help');
    for (const { flags: names, text } of flags) command.addOption(new Option(names, text));
    command.action(async (operand: string | undefined) => {
      const typed: Flags = command.optsWithGlobals();
      refuseForeign(definition, command, program);
      const invocation = await invoked(call, operand === undefined ? [] : [operand], typed);
      code = await COMMANDS[name as CommandName](invocation);
    });
  }
  for (const { flags, text } of flagGroups.flatMap((group) => group.flags)) {
    if (!/--(?:help|version)$/.test(flags)) program.addOption(new Option(flags, text));
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (/^commander\.help/.test(error.code)) return 'help';
    if (error.code === 'commander.version') return 'version';
    throw misread(error);
  }
  return code;
}

/** Each loads its code when it runs. */
const COMMANDS = {
  explain: async (invocation: Invocation) =>
    (await import('./commands/explain.ts')).explain(invocation),
  completion: async (invocation: Invocation) =>
    (await import('./commands/completion.ts')).completion(invocation),
  recipes: async (invocation: Invocation) =>
    (await import('./commands/recipes.ts')).recipes(invocation),
};

type CommandName = keyof typeof COMMANDS;

/** With what the configuration file adds. */
async function invoked(
  call: Call,
  operands: readonly string[],
  { verify, ...others }: Flags,
): Promise<Invocation> {
  const { readConfig, withConfig } = await import('./config.ts');
  // Commander sets what only `--no-verify` can change, and the configuration would never be heard.
  const typed = verify === false ? { ...others, verify } : others;
  const config = await readConfig(typed.config, call.io.cwd());
  return { ...call, operands, typed, flags: withConfig(typed, config), config };
}

/** Flags of the conversion that say nothing to the command. */
function refuseForeign(
  { name, takes, flags }: CommandDefinition,
  command: Command,
  program: Command,
): void {
  const own = flags.map((flag) => attributeName(longName(flag)));
  const known = new Set([...takes, ...own]);
  const foreign = program.options.find(
    (option) =>
      !known.has(option.attributeName()) &&
      command.getOptionValueSourceWithGlobals(option.attributeName()) === 'cli',
  );
  if (foreign === undefined) return;
  const data = { option: foreign.long ?? foreign.flags, other: name };
  throw new UsageError({ problem: { code: 'option-conflict', severity: 'error', data } });
}

function misread(error: CommanderError): UsageError {
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  return new UsageError({
    problem: { code: 'command-line', severity: 'error', data: { message } },
  });
}
