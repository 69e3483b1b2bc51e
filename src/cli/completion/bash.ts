/** @file Completion for bash 4.4 and later. */

import {
  type CompletedOption,
  completedCommands,
  completedOptions,
  type Known,
  type ValueSource,
} from './options.ts';

export function bashCompletion(known: Known): string {
  const options = completedOptions(known);
  const commands = completedCommands(known);
  return `# bash completion for post2md: source it, or save it as post2md in a folder of bash-completion's.

_post2md() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${commands.map(({ name }) => name).join('|')}) command=$word; break ;;
    esac
  done
  _post2md_words() { mapfile -t COMPREPLY < <(compgen "$@" -- "$current"); }
  _post2md_files() { compopt -o filenames; mapfile -t COMPREPLY < <(compgen "$@" -- "$current"); }
  case $previous in
${valueCases([...options, ...commands.flatMap((command) => command.options)])}
  esac
  if [[ $current == -* ]]; then
    case $command in
${commands.map(({ name, options: own }) => `      ${name}) _post2md_words -W '${names(own)}' ;;`).join('\n')}
      *) _post2md_words -W '${names(options)}' ;;
    esac
    return
  fi
  case $command in
${commands.map(({ name, operand }) => `    ${name}) ${action(operand)} ;;`).join('\n')}
    *)
      _post2md_files -f
      if ((COMP_CWORD == 1)); then
        mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$current")
      fi ;;
  esac
}

complete -F _post2md post2md
`;
}

function valueCases(options: readonly CompletedOption[]): string {
  const cases = options.flatMap(({ names: typed, value }) =>
    value === undefined ? [] : [`    ${typed.join('|')}) ${action(value)}; return ;;`],
  );
  return [...new Set(cases)].join('\n');
}

function action(value: ValueSource): string {
  switch (value.kind) {
    case 'files':
      return '_post2md_files -f';
    case 'directories':
      return '_post2md_files -d';
    case 'words':
      return `${value.files ? '_post2md_files -f' : '_post2md_words'} -W '${value.words.join(' ')}'`;
    case 'free':
      return 'COMPREPLY=()';
  }
}

function names(options: readonly CompletedOption[]): string {
  return options.flatMap((option) => option.names).join(' ');
}
