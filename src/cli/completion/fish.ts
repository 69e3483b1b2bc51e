/** @file Completion for fish. */

import {
  type CompletedOption,
  completedCommands,
  completedOptions,
  type Known,
  type ValueSource,
} from './options.ts';

export function fishCompletion(known: Known): string {
  const commands = completedCommands(known);
  const lines = [
    ...completedOptions(known).map((option) => optionLine(option, `not ${anyOf(commands)}`)),
    ...commands.flatMap(({ name, text, options, operand }) => [
      `complete -c post2md -n __fish_is_first_arg -a ${name} -d ${quote(text)}`,
      ...options.map((option) => optionLine(option, anyOf([{ name }]))),
      ...(operand.kind === 'words'
        ? [`complete -c post2md -n ${quote(anyOf([{ name }]))}${values(operand)}`]
        : []),
    ]),
  ];
  return `# fish completion for post2md: save it as post2md.fish in ~/.config/fish/completions.

${lines.join('\n')}
`;
}

function optionLine({ names, text, value }: CompletedOption, condition: string): string {
  const typed = names.map((name) =>
    name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
  );
  const argument = value === undefined ? '' : ` -r${values(value)}`;
  return `complete -c post2md -n ${quote(condition)}${typed.join('')}${argument} -d ${quote(text)}`;
}

function anyOf(commands: readonly { readonly name: string }[]): string {
  return `__fish_seen_subcommand_from ${commands.map(({ name }) => name).join(' ')}`;
}

function values(value: ValueSource): string {
  switch (value.kind) {
    case 'files':
      return ' -F';
    case 'directories':
      return ` -f -a '(__fish_complete_directories)'`;
    case 'words':
      return `${value.files ? ' -F' : ' -f'} -a ${quote(value.words.join(' '))}`;
    case 'free':
      return ' -f';
  }
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
