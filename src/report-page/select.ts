/** @file Which posts the list shows, and in which order. */

import type { Row } from './data.ts';
import type { ListRoute, Show } from './route.ts';
import { statusWords } from './words.ts';

/** A post with its place in the run. */
export interface Entry {
  readonly row: Row;
  readonly index: number;
}

const SHOWN: { readonly [Name in Show]: (row: Row) => boolean } = {
  all: () => true,
  losses: ({ losses }) => losses > 0,
  warnings: ({ warnings }) => warnings > 0,
  failed: ({ status }) => status === 'failed',
};

export type SortKey = 'path' | 'status' | 'recipe' | 'losses' | 'kept' | 'dropped' | 'warnings';

/** What each column is ordered by. */
const KEY_OF: { readonly [Key in SortKey]: (row: Row) => string | number } = {
  path: ({ path }) => path,
  status: statusWords,
  recipe: ({ recipe }) => recipe ?? '',
  losses: ({ losses, proof }) => (proof === undefined ? -1 : losses),
  kept: ({ characters: sum }) => (sum ? (sum.kept + sum.moved) / Math.max(1, sum.total) : -1),
  dropped: ({ characters }) => characters?.dropped ?? -1,
  warnings: ({ warnings }) => warnings,
};

const collator = new Intl.Collator('en', { numeric: true });

export function selected(rows: readonly Row[], route: ListRoute): Entry[] {
  const words = route.words.toLowerCase().split(/\s+/).filter(Boolean);
  const entries = rows.flatMap((row, index) => (fits(row, route, words) ? [{ row, index }] : []));
  if (!isSortKey(route.sort)) return entries;
  const keyOf = KEY_OF[route.sort];
  const sign = route.descending ? -1 : 1;
  return entries
    .map((entry) => ({ entry, key: keyOf(entry.row) }))
    .sort((a, b) => sign * ordered(a.key, b.key))
    .map(({ entry }) => entry);
}

function isSortKey(name: string): name is SortKey {
  return Object.hasOwn(KEY_OF, name);
}

function fits(row: Row, { show, rule }: ListRoute, words: readonly string[]): boolean {
  if (!SHOWN[show](row) || (rule !== '' && !Object.hasOwn(row.rules, rule))) return false;
  const names = `${row.path}\n${row.output ?? ''}\n${row.recipe ?? ''}`.toLowerCase();
  return words.every((word) => names.includes(word));
}

function ordered(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}
