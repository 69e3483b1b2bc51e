/** @file The results as a reader of the terminal wants them. */

import { POINTS } from '../judge/index.ts';
import { causes, type Failure, type Score, type Signs } from './score.ts';

/** What one tool reached on one corpus in one renderer. */
export interface Result {
  readonly tool: string;
  readonly corpus: string;
  readonly renderer: string;
  readonly score: Score;
  readonly signs: Signs;
}

type Say = (line: string) => void;

function per(part: number, whole: number, of: number): string {
  return whole === 0 ? '–' : ((part / whole) * of).toFixed(1);
}

function printColumns(rows: readonly string[][], say: Say): void {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  );
  for (const row of rows) {
    say(
      row
        .map((cell, at) => (at < 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    );
  }
}

/** Per cent exact, on each point and on all; beside them, outside "all", lines and false spaces. */
export function printTable(results: readonly Result[], say: Say): void {
  const head = [
    'corpus',
    'renderer',
    'tool',
    'posts',
    ...POINTS,
    'all',
    '(lines)',
    '(false spaces)',
  ];
  const rows = results.map(({ corpus, renderer, tool, score }) => [
    corpus,
    renderer,
    tool,
    String(score.documents),
    ...POINTS.map((point) => per(score.points[point], score.documents, 100)),
    per(score.exact, score.documents, 100),
    per(score.lines, score.documents, 100),
    String(score.falseSpaces),
  ]);
  say('\nExact, per cent');
  printColumns([head, ...rows], say);
}

/** What the exactness cost: signs that are there for the renderer, not for the reader. */
export function printSigns(results: readonly Result[], say: Say): void {
  const first = new Map(results.map((result) => [`${result.corpus} ${result.tool}`, result]));
  const rows = [...first.values()].map(({ corpus, tool, signs }) => [
    corpus,
    '',
    tool,
    per(signs.escapes, signs.characters, 10_000),
    per(signs.entities, signs.characters, 10_000),
    per(signs.tags, signs.characters, 10_000),
  ]);
  say('\nPer 10,000 characters of Markdown');
  printColumns([['corpus', '', 'tool', 'escapes', 'entities', 'tags'], ...rows], say);
}

/** The commonest causes of failure of each tool, each with the first document that shows it. */
export function printCauses(results: readonly Result[], say: Say): void {
  for (const { tool, corpus, renderer, score } of results) {
    if (score.failures.length === 0) continue;
    say(`\n${tool}, ${corpus}, ${renderer}: commonest causes`);
    for (const { name, times, example } of causes(score.failures, 5)) {
      const { expected, found } = example.difference;
      say(`  ${String(times).padStart(4)}  ${name}  (${example.document})`);
      say(`          expected ${JSON.stringify(expected.slice(0, 90))}`);
      say(`          found    ${JSON.stringify(found.slice(0, 90))}`);
    }
  }
}

/** The key under which an exception is documented. */
export function exceptionKey(result: Result, failure: Failure): string {
  return `${result.corpus} / ${result.renderer} / ${failure.document} / ${failure.point}`;
}

/** Prints every failure, documented or not; returns those that nobody accounts for. */
export function printExceptions(
  results: readonly Result[],
  exceptions: Readonly<Record<string, string>>,
  say: Say,
): Failure[] {
  const open: Failure[] = [];
  for (const result of results) {
    for (const failure of result.score.failures) {
      const key = exceptionKey(result, failure);
      const reason = exceptions[key];
      if (reason === undefined) open.push(failure);
      say(`\n${reason === undefined ? 'NOT EXACT' : `known (${reason})`}: ${key}`);
      say(`  ${failure.difference.kind}`);
      say(`  expected ${failure.difference.expected.slice(0, 200)}`);
      say(`  found    ${failure.difference.found.slice(0, 200)}`);
    }
  }
  return open;
}
