/** @file The manual page, made from the definition of the command line as the help is. */

import { commands, exitCodes, type Flag, flagGroups, postsText, summary } from './definition.ts';

/** roff, for `man`. */
export function manPage(version: string): string {
  const lines = [
    `.TH POST2MD 1 "" "post2md ${escaped(version)}" "User Commands"`,
    '.SH NAME',
    'post2md \\- scraped blog posts to clean Markdown, proved',
    '.SH SYNOPSIS',
    '.B post2md',
    '.RI [ options ] " post" ...',
    ...commands.flatMap(({ name, argument }) => [
      '.br',
      `.B post2md ${name}`,
      `.I ${escaped(argument)}`,
    ]),
    '.SH DESCRIPTION',
    ...summary.split(/(?<= Markdown) /).map(escaped),
    '.PP',
    `Posts are ${escaped(postsText)}.`,
    'Results go to standard output, all else to standard error.',
    'A post never overwrites its source unless \\fB\\-\\-write\\fR says so.',
    '.SH COMMANDS',
    ...commands.flatMap(({ name, argument, text, flags }) => [
      '.TP',
      `\\fB${name}\\fR \\fI${escaped(argument)}\\fR`,
      escaped(text),
      ...flags.flatMap((flag) => entry(flag, `${name} `)),
    ]),
    ...flagGroups.flatMap(({ title, flags }) => [
      `.SH ${title.toUpperCase()}`,
      ...flags.flatMap((flag) => entry(flag)),
    ]),
    '.SH EXIT STATUS',
    ...exitCodes.flatMap(([code, text]) => ['.TP', `.B ${code}`, escaped(text)]),
    '.SH FILES',
    '.TP',
    '.I post2md.config.yml',
    'What every run of a project has; the nearest one upward is read.',
    '.SH ENVIRONMENT',
    '.TP',
    '.BR NO_COLOR ", " FORCE_COLOR',
    'No colours, or colours also in a pipe.',
  ];
  return `${lines.join('\n')}\n`;
}

/** `before` is the command that the flag is for. */
function entry({ flags, text }: Flag, before = ''): string[] {
  const names = escaped(flags).replace(/(?<![\w-])(?:\\-)+[\w\\-]+/g, '\\fB$&\\fR');
  return ['.TP', `${before}${names}`, escaped(text)];
}

/** A hyphen that is typed is `\-`; a line that begins with a full stop or an apostrophe would be a request. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');
}
