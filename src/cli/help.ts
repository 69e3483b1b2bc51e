/** @file The help text. */

import {
  type CommandDefinition,
  commands,
  exitCodes,
  flagGroups,
  postsText,
  summary,
} from './definition.ts';

const WIDTH = 80;
/** Where the second column begins. */
const COLUMN = 29;

export function helpText(): string {
  const sections = [
    'Usage: post2md [options] <post...>',
    wrap(summary, 0),
    row('<post...>', postsText),
    ['Commands:', ...commands.flatMap(commandRows)].join('\n'),
    ...flagGroups.map(({ title, flags }) =>
      [`${title}:`, ...flags.map((flag) => row(indentLong(flag.flags), flag.text))].join('\n'),
    ),
    ['Exit codes:', ...exitCodes.map(([code, text]) => row(String(code), text))].join('\n'),
    'Examples:\n  post2md post.txt > post.md\n  post2md -d content posts/\n  post2md --check --diff -d content posts/',
  ];
  return `${sections.join('\n\n')}\n`;
}

function commandRows({ name, argument, text, flags }: CommandDefinition): string[] {
  return [
    row(`${name} ${argument}`, text),
    ...flags.map((flag) => row(`${name} ${flag.flags}`, flag.text)),
  ];
}

/** Long flags stand below one another, whether there is a short one or not. */
function indentLong(flags: string): string {
  return flags.startsWith('--') ? `    ${flags}` : flags;
}

function row(left: string, text: string): string {
  const head = `  ${left}`;
  const body = wrap(text, COLUMN);
  return head.length > COLUMN - 2
    ? `${head}\n${' '.repeat(COLUMN)}${body}`
    : head.padEnd(COLUMN) + body;
}

/** For ASCII: what knows of wider characters would slow the help down. */
function wrap(text: string, indent: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
