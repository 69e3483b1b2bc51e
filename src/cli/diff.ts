/** @file The unified diff between a file and what it would become. */

import { createTwoFilesPatch } from 'diff';
import type { Outcome } from '../batch/run.ts';
import type { Colors } from './colors.ts';
import { visible, visibleDocument } from './visible.ts';

/** Two texts that have less in common are shown as one replaced by the other: finding more would take too long. */
const MOST_CHANGES = 2_000;

/** How many lines name the two files. */
const HEADER = 2;

/** Empty where nothing would change. `git apply` reads it, unless the names hold control characters. */
export function unifiedDiff(
  { output = '', status, old, markdown }: Outcome,
  colors: Colors,
  terminal: boolean,
): string {
  if (markdown === undefined) return '';
  const before = old === undefined ? '' : new TextDecoder().decode(old);
  const after = typeof markdown === 'string' ? markdown : new TextDecoder().decode(markdown);
  const name = visible(output.replaceAll('\\', '/'));
  const from = status === 'missing' ? '/dev/null' : `a/${name}`;
  const patch =
    createTwoFilesPatch(from, `b/${name}`, before, after, undefined, undefined, {
      context: 3,
      maxEditLength: MOST_CHANGES,
    }) ?? replacement(from, `b/${name}`, before, after);
  const plain = patch.replace(/^=+\n/, '');
  return (terminal ? visibleDocument(plain) : plain)
    .split('\n')
    .map((line, index) => (index < HEADER ? colors.bold(line) : colored(line, colors)))
    .join('\n');
}

function replacement(from: string, to: string, before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  return [
    `--- ${from}`,
    `+++ ${to}`,
    `@@ -${old.length === 0 ? 0 : 1},${old.length} +${now.length === 0 ? 0 : 1},${now.length} @@`,
    ...marked('-', old, before),
    ...marked('+', now, after),
    '',
  ].join('\n');
}

function marked(mark: string, lines: readonly string[], text: string): string[] {
  const all = lines.map((line) => mark + line);
  return text === '' || text.endsWith('\n') ? all : [...all, '\\ No newline at end of file'];
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function colored(line: string, colors: Colors): string {
  if (line.startsWith('@@')) return colors.cyan(line);
  if (line.startsWith('-')) return colors.red(line);
  return line.startsWith('+') ? colors.green(line) : line;
}
