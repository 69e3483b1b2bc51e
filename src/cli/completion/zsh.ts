/** @file Completion for zsh. */

import {
  type CompletedOption,
  completedCommands,
  completedOptions,
  type Known,
  type ValueSource,
} from './options.ts';

export function zshCompletion(known: Known): string {
  const options = completedOptions(known);
  const commands = completedCommands(known);
  return `#compdef post2md
# zsh completion for post2md: save it as _post2md in a folder of $fpath.

_post2md_words_or_files() {
  _alternative "word:word:($*)" file:file:_files
}

_post2md() {
  local -a options commands
  options=(
${options.map((option) => `    ${spec(option)}`).join('\n')}
  )
  commands=(
${commands.map(({ name, text }) => `    ${quote(`${name}:${text}`)}`).join('\n')}
  )
  case \${words[2]} in
${commands
  .map(
    ({ name, options: own, operand }) =>
      `    ${name}) shift words; ((CURRENT -= 1)); _arguments -s -S ${own.map(spec).join(' ')} ${quote(`1:${name}:${action(operand)}`)} ;;`,
  )
  .join('\n')}
    *)
      _arguments -s -S $options '*:post:_files'
      ((CURRENT == 2)) && _describe command commands ;;
  esac
}

# Autoloaded, the file is the function's body; sourced, it says what the function is for.
if [[ $funcstack[1] == _post2md ]]; then _post2md "$@"; else compdef _post2md post2md; fi
`;
}

function spec({ names, text, value }: CompletedOption): string {
  const alternatives = names.length > 1 ? quote(`(${names.join(' ')})`) : '';
  const typed = names.length > 1 ? `{${names.join(',')}}` : names[0];
  const description = `[${text.replace(/[[\]\\]/g, '\\\\$&')}]`;
  const argument = value === undefined ? '' : `:value:${action(value)}`;
  return `${alternatives}${typed}${quote(description + argument)}`;
}

function action(value: ValueSource): string {
  switch (value.kind) {
    case 'files':
      return '_files';
    case 'directories':
      return '_files -/';
    case 'words':
      // Behind a blank, a function is called with these words alone.
      return value.files
        ? ` _post2md_words_or_files ${value.words.join(' ')}`
        : `(${value.words.join(' ')})`;
    case 'free':
      return ' ';
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
