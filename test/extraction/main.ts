/** @file `npm run extract`: how much of an article each extractor finds on whole pages, and how much else. */

import { loadExtractors, PRODUCT } from './extractors.ts';
import { pageSets } from './pages.ts';
import { mean, type Score, score } from './score.ts';

interface Row {
  readonly set: string;
  readonly page: string;
  readonly scores: readonly Score[];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const extractors = await loadExtractors();
const names = extractors.map(({ name }) => name);
const rows: Row[] = [];
for (const { name: set, pages } of pageSets()) {
  for (const { name: page, html, expected } of pages) {
    const scores: Score[] = [];
    for (const extractor of extractors) scores.push(score(await extractor.words(html), expected));
    rows.push({ set, page, scores });
  }
}

say(`F1 by word, in per cent (precision / recall), ${rows.length} pages\n`);
say(line(['pages', ...names]));
say(line(['---', ...names.map(() => '---')]));
const sets = [...new Set(rows.map(({ set }) => set))];
const means = (among: readonly Row[]): Score[] =>
  names.map((_, index) => mean(among.flatMap(({ scores }) => scores[index] ?? [])));
const cells = (scores: readonly Score[]): string[] =>
  scores.map(
    ({ f1, precision, recall }) => `${percent(f1)} (${percent(precision)} / ${percent(recall)})`,
  );
for (const set of sets) {
  const among = rows.filter((row) => row.set === set);
  say(line([`${set} (${among.length})`, ...cells(means(among))]));
}
const all = means(rows);
say(line(['**all**', ...cells(all)]));

if (process.argv.includes('--pages')) {
  say(`\n${line(['page', ...names])}`);
  say(line(['---', ...names.map(() => '---')]));
  for (const { set, page, scores } of rows) say(line([`${set}/${page}`, ...cells(scores)]));
}

const own = all[names.indexOf(PRODUCT)];
const ahead = own !== undefined && all.every((score) => score === own || score.f1 < own.f1);
say(ahead ? '\npost2md is ahead.' : '\npost2md is not ahead.');
process.exitCode = ahead ? 0 : 1;
