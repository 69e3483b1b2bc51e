/** @file The form above the list. */

import type { Row } from './data.ts';
import { element } from './elements.ts';
import { rulesOf } from './overview.ts';
import type { ListRoute, Show } from './route.ts';

const SHOWS: readonly (readonly [Show, string])[] = [
  ['all', 'All posts'],
  ['losses', 'With losses'],
  ['warnings', 'With warnings'],
  ['failed', 'Failed'],
];

export interface Filters {
  readonly form: HTMLFormElement;
  /** Where the list stands, as a status that is read out. */
  readonly status: HTMLOutputElement;
  set(route: ListRoute): void;
}

export function filterForm(
  rows: readonly Row[],
  onChange: (change: Pick<ListRoute, 'words' | 'show' | 'rule'>) => void,
): Filters {
  const words = element('input', { type: 'search', id: 'words', autocomplete: 'off' });
  const show = element(
    'select',
    { id: 'show' },
    ...SHOWS.map(([value, name]) => option(value, name)),
  );
  const names = rulesOf(rows)
    .map(({ rule }) => rule)
    .sort();
  const rule = element(
    'select',
    { id: 'rule' },
    option('', 'Any rule'),
    ...names.map((name) => option(name, name)),
  );
  const status = element('output', { role: 'status' });
  const form = element(
    'form',
    { class: 'filters', role: 'search' },
    field('Find', words),
    field('Show', show),
    field('Left out by', rule),
    status,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    onChange({ words: words.value, show: show.value as Show, rule: rule.value });
  });
  return {
    form,
    status,
    set(route) {
      // The user's own typing is not to be taken away from under the cursor.
      if (words.value.trim() !== route.words.trim()) words.value = route.words;
      show.value = route.show;
      rule.value = route.rule;
    },
  };
}

function option(value: string, name: string): HTMLOptionElement {
  return element('option', { value }, name);
}

function field(name: string, control: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: control.id }, name), control);
}
