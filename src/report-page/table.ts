/** @file The table of posts: sorted by its heads, drawn a part at a time. */

import type { Row } from './data.ts';
import { button, element, fileName } from './elements.ts';
import { type ListRoute, postHash } from './route.ts';
import type { Entry, SortKey } from './select.ts';
import { counted, number, percent, proofWords, statusWords } from './words.ts';

const PART = 200;

interface Column {
  readonly key: SortKey;
  readonly name: string;
  readonly isNumber?: true;
  /** The order that its first click asks for. */
  readonly descends?: true;
  cell(row: Row): Node | string;
}

const COLUMNS: readonly Column[] = [
  {
    key: 'path',
    name: 'Post',
    cell: ({ path }) => element('a', { href: postHash(path) }, fileName(path)),
  },
  { key: 'status', name: 'Status', cell: (row) => badge(statusWords(row), statusLook(row)) },
  { key: 'recipe', name: 'Recipe', cell: ({ recipe }) => recipe ?? '–' },
  {
    key: 'losses',
    name: 'Fidelity',
    descends: true,
    cell: (row) => badge(proofWords(row), proofLook(row)),
  },
  {
    key: 'kept',
    name: 'Written',
    isNumber: true,
    cell: ({ characters: sum }) => (sum ? percent(sum.kept + sum.moved, sum.total) : '–'),
  },
  {
    key: 'dropped',
    name: 'Left out',
    isNumber: true,
    descends: true,
    cell: ({ characters }) => (characters ? number(characters.dropped) : '–'),
  },
  {
    key: 'warnings',
    name: 'Warnings',
    isNumber: true,
    descends: true,
    cell: ({ warnings }) => number(warnings),
  },
];

export interface Table {
  readonly box: HTMLElement;
  draw(entries: readonly Entry[], route: ListRoute): void;
}

export function postTable(onSort: (order: Pick<ListRoute, 'sort' | 'descending'>) => void): Table {
  const heads = COLUMNS.map((column) => {
    const head = element('th', { scope: 'col', ...(column.isNumber && { class: 'number' }) });
    head.append(
      button(column.name, () => {
        const order = head.getAttribute('aria-sort');
        const descending = order === null ? column.descends === true : order === 'ascending';
        onSort({ sort: column.key, descending });
      }),
    );
    return head;
  });
  const body = element('tbody');
  const table = element(
    'table',
    { class: 'posts' },
    element('caption', {}, 'Posts; “Left out” counts characters'),
    element('thead', {}, element('tr', {}, ...heads)),
    body,
  );
  const empty = element('p', { class: 'empty', hidden: '' });
  let entries: readonly Entry[] = [];
  const more = button('', () => {
    const first = body.rows.length;
    append();
    body.rows[first]?.querySelector('a')?.focus();
  });
  more.className = 'more';
  const append = (): void => {
    const from = body.rows.length;
    body.append(...entries.slice(from, from + PART).map(({ row }) => rowElement(row)));
    const left = entries.length - body.rows.length;
    more.hidden = left === 0;
    more.textContent = `Show ${number(Math.min(PART, left))} more of ${number(left)}`;
  };
  const scroller = element('div', { class: 'scroller' }, table);
  return {
    box: element('div', {}, scroller, empty, more),
    draw(now, route) {
      entries = now;
      body.replaceChildren();
      append();
      scroller.hidden = entries.length === 0;
      empty.hidden = entries.length > 0;
      empty.textContent = 'No post fits these filters.';
      for (const [index, { key }] of COLUMNS.entries()) {
        const head = heads[index];
        if (key !== route.sort) head?.removeAttribute('aria-sort');
        else head?.setAttribute('aria-sort', route.descending ? 'descending' : 'ascending');
      }
    },
  };
}

export function listStatus(shown: number, all: number): string {
  return shown === all ? counted(all, 'post') : `${number(shown)} of ${counted(all, 'post')}`;
}

function rowElement(row: Row): HTMLTableRowElement {
  const cells = COLUMNS.map(({ key, isNumber, cell }) =>
    key === 'path'
      ? element('th', { scope: 'row' }, cell(row))
      : element('td', isNumber ? { class: 'number' } : {}, cell(row)),
  );
  return element('tr', {}, ...cells);
}

export function badge(words: string, look: string): HTMLElement {
  return element('span', { class: `badge ${look}` }, words);
}

export function statusLook({ status }: Row): string {
  if (status === 'failed') return 'bad';
  return status === 'written' || status === 'converted' || status === 'unchanged'
    ? 'good'
    : 'doubtful';
}

export function proofLook({ proof }: Row): string {
  if (proof === 'losses') return 'bad';
  if (proof === 'nothing-found') return 'doubtful';
  return proof === 'exact' ? 'good' : 'plain';
}
