/** @file The head of the list: the sums, how exact the posts are, and what was left out by which rule. */

import { type Bar, barChart } from './bars.ts';
import type { Characters, Row } from './data.ts';
import { element } from './elements.ts';
import { listHash, type Show } from './route.ts';
import { counted, number, percent } from './words.ts';

const MOST_RULES = 8;

export function overview(rows: readonly Row[]): HTMLElement {
  return element(
    'section',
    { class: 'overview', 'aria-label': 'Overview' },
    totals(rows),
    element(
      'div',
      { class: 'charts' },
      element('div', {}, fidelityChart(rows), writtenChart(rows)),
      rulesChart(rows),
    ),
  );
}

function totals(rows: readonly Row[]): HTMLElement {
  const sum = charactersOf(rows);
  const converted = count(rows, ({ status }) => status === 'written' || status === 'converted');
  const outdated = count(rows, ({ status }) => status === 'missing' || status === 'stale');
  const failed = count(rows, ({ status }) => status === 'failed');
  const cancelled = count(rows, ({ status }) => status === 'cancelled');
  const losses = total(rows, (row) => row.losses);
  return element(
    'dl',
    { class: 'totals' },
    fact('Posts', number(rows.length)),
    fact('Converted', number(converted)),
    fact('Unchanged', number(count(rows, ({ status }) => status === 'unchanged'))),
    ...(outdated > 0 ? [fact('Missing or out of date', number(outdated), true)] : []),
    ...(cancelled > 0 ? [fact('Not done', number(cancelled), true)] : []),
    fact('Failed', number(failed), failed > 0),
    fact('Warnings', number(total(rows, (row) => row.warnings))),
    fact('Losses', number(losses), losses > 0),
    fact('Text written', percent(sum.kept + sum.moved, sum.total)),
    fact('Left out by rule', percent(sum.dropped, sum.total)),
  );
}

function fact(name: string, value: string, isBad = false): HTMLElement {
  const term = element('dt', {}, name);
  return element('div', isBad ? { class: 'bad' } : {}, term, element('dd', {}, value));
}

function fidelityChart(rows: readonly Row[]): HTMLElement {
  const kinds: readonly (readonly [string, Bar['look'], Show, (row: Row) => boolean])[] = [
    ['Exact', 'good', 'all', ({ proof }) => proof === 'exact'],
    ['Nothing found', 'bad', 'warnings', ({ proof }) => proof === 'nothing-found'],
    ['With losses', 'bad', 'losses', ({ proof }) => proof === 'losses'],
    ['Clean Markdown already', 'plain', 'all', ({ proof }) => proof === 'clean'],
    ['Not proven', 'none', 'all', ({ proof }) => proof === 'none'],
    ['Failed or not done', 'bad', 'failed', ({ proof }) => proof === undefined],
  ];
  const bars = kinds.flatMap(([name, look, show, isOne]) =>
    shareOf(rows, isOne, { name, look, href: listHash({ show }) }),
  );
  const caption =
    'Exact: of what the page shows, the rendered Markdown lost, changed and added nothing.';
  return barChart('Fidelity', caption, bars);
}

/** How much of each page stands in its Markdown: where that is little, a rule may have taken too much. */
function writtenChart(rows: readonly Row[]): HTMLElement {
  const pages = rows.filter(({ characters }) => characters !== undefined && characters.total > 0);
  const from = [90, 70, 50, 0];
  const bars = from.flatMap((least, index) => {
    const below = from[index - 1] ?? Number.POSITIVE_INFINITY;
    const name = index === 0 ? `${least} % and more` : `${least} to ${below} %`;
    const look = least < 50 ? 'bad' : 'plain';
    const fits = ({ characters: sum }: Row): boolean => {
      const share = sum ? (100 * (sum.kept + sum.moved)) / sum.total : 0;
      return share >= least && share < below;
    };
    return shareOf(pages, fits, { name, look, href: listHash({ sort: 'kept' }) });
  });
  return barChart('Written', 'How much of each page’s text stands in its Markdown.', bars);
}

/** A bar for those of the posts that pass the test; none where none does. */
function shareOf(
  rows: readonly Row[],
  test: (row: Row) => boolean,
  bar: Pick<Bar, 'name' | 'look' | 'href'>,
): Bar[] {
  const posts = count(rows, test);
  if (posts === 0) return [];
  const figure = `${counted(posts, 'post')} · ${percent(posts, rows.length)}`;
  return [{ ...bar, figure, length: posts / rows.length }];
}

function rulesChart(rows: readonly Row[]): HTMLElement {
  const rules = rulesOf(rows);
  if (rules.length === 0) {
    return element(
      'div',
      { class: 'chart' },
      element('h2', {}, 'Left out, by rule'),
      element('p', { class: 'empty' }, 'No rule left anything out.'),
    );
  }
  const most = rules[0]?.posts ?? 1;
  const bars = rules.map(
    ({ rule, posts, characters }): Bar => ({
      name: rule,
      figure: `${counted(posts, 'post')} · ${counted(characters, 'character')}`,
      length: posts / most,
      look: 'plain',
      href: listHash({ rule }),
    }),
  );
  const caption = 'Posts from which a rule left something out, and how many characters.';
  const chart = barChart('Left out, by rule', caption, bars.slice(0, MOST_RULES));
  const rest = bars.slice(MOST_RULES);
  if (rest.length > 0) {
    const items = rest.map(({ name, figure, href }) =>
      element('li', {}, element('a', { href }, name), ` ${figure}`),
    );
    const summary = element('summary', {}, counted(rest.length, 'further rule'));
    chart.append(element('details', {}, summary, element('ul', { class: 'rules' }, ...items)));
  }
  return chart;
}

interface RuleSum {
  readonly rule: string;
  readonly posts: number;
  readonly characters: number;
}

/** Those that left something out of the most posts first. */
export function rulesOf(rows: readonly Row[]): RuleSum[] {
  const sums = new Map<string, { posts: number; characters: number }>();
  for (const { rules } of rows) {
    for (const [rule, characters] of Object.entries(rules)) {
      const sum = sums.get(rule) ?? { posts: 0, characters: 0 };
      sums.set(rule, { posts: sum.posts + 1, characters: sum.characters + characters });
    }
  }
  return [...sums]
    .map(([rule, sum]) => ({ rule, ...sum }))
    .sort((a, b) => b.posts - a.posts || b.characters - a.characters);
}

function charactersOf(rows: readonly Row[]): Characters {
  const sum = (key: keyof Characters): number => total(rows, (row) => row.characters?.[key] ?? 0);
  return { total: sum('total'), kept: sum('kept'), moved: sum('moved'), dropped: sum('dropped') };
}

function total(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}

function count(rows: readonly Row[], test: (row: Row) => boolean): number {
  return rows.filter(test).length;
}
