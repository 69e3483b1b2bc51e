/** @file What a shell completes, from the definition of the command line: every option with its names, its text and what its value is. */

import { attributeName, commands, type Flag, flagGroups, longName } from '../definition.ts';

/** What an option's value is completed to. */
export type ValueSource =
  | { readonly kind: 'files' }
  | { readonly kind: 'directories' }
  /** `files`: or any file. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly files: boolean }
  /** Nothing that a shell could know. */
  | { readonly kind: 'free' };

export interface CompletedOption {
  /** As typed, with its dashes; the short one first. */
  readonly names: readonly string[];
  readonly text: string;
  /** Undefined for a switch. */
  readonly value: ValueSource | undefined;
}

export interface CompletedCommand {
  readonly name: string;
  readonly text: string;
  /** Its own, and those of the conversion that it takes. */
  readonly options: readonly CompletedOption[];
  /** Its operand. */
  readonly operand: ValueSource;
}

/** What the words of a completion are: recipes' names are known to the command alone. */
export interface Known {
  readonly recipes: readonly string[];
}

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252', 'utf-16le'];

export const shells = ['bash', 'zsh', 'fish'] as const;

/** The options of the conversion, in the order of the help. */
export function completedOptions(known: Known): CompletedOption[] {
  return flagGroups.flatMap(({ flags }) => flags.map((flag) => completedOption(flag, known)));
}

export function completedCommands(known: Known): CompletedCommand[] {
  const shared = flagGroups.flatMap((group) => group.flags);
  return commands.map(({ name, text, argument, takes, flags }) => ({
    name,
    text,
    options: [...flags, ...shared.filter((flag) => isTaken(flag, takes))].map((flag) =>
      completedOption(flag, known),
    ),
    operand: valueSource(argument.slice(1, -1), known),
  }));
}

/** `takes` has the attributes that Commander names by the flags: `baseUrl`, and `color` for `--no-color` too. */
function isTaken(flag: Flag, takes: readonly string[]): boolean {
  const attribute = attributeName(longName(flag));
  return takes.includes(attribute) || attribute === 'help';
}

function completedOption({ flags, text }: Flag, known: Known): CompletedOption {
  const names = flags.match(/(?<![\w-])--?[\w-]+/g) ?? [];
  const placeholder = /<(.+)>/.exec(flags)?.[1];
  const value = placeholder === undefined ? undefined : valueSource(placeholder, known);
  return { names, text, value };
}

/** By the name that the help gives the value. */
function valueSource(placeholder: string, { recipes }: Known): ValueSource {
  switch (placeholder) {
    case 'file':
    case 'post':
      return { kind: 'files' };
    case 'dir':
      return { kind: 'directories' };
    case 'name|file':
      return { kind: 'words', words: [...recipes, 'none'], files: true };
    case 'name':
      return { kind: 'words', words: recipes, files: true };
    case 'label':
      return { kind: 'words', words: ENCODINGS, files: false };
    case 'shell':
      return { kind: 'words', words: shells, files: false };
    default:
      return { kind: 'free' };
  }
}
