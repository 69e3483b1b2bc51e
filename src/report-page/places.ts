/** @file The marked places of a page, gathered by what is said of them; each name leads from one to the next. */

import { button, element } from './elements.ts';
import { counted } from './words.ts';

const KINDS: Readonly<Record<string, string>> = {
  lost: 'Lost',
  added: 'Added',
  dropped: 'Left out',
  moved: 'To the front matter',
};

interface Group {
  readonly kind: string;
  readonly note: string;
  readonly ids: string[];
}

/** Gives each marked element of the document an id, and lists them. */
export function placesOf(shown: Document): Group[] {
  const groups = new Map<string, Group>();
  const marked = shown.querySelectorAll<HTMLElement>('[data-kind]:not([data-kind="kept"])');
  for (const [index, { dataset }] of [...marked].entries()) {
    const { kind = '', note = '' } = dataset;
    const group = groups.get(`${kind} ${note}`) ?? { kind, note, ids: [] };
    groups.set(`${kind} ${note}`, group);
    const id = `place-${index}`;
    group.ids.push(id);
    (marked[index] as HTMLElement).id = id;
  }
  const order = Object.keys(KINDS);
  return [...groups.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

export function placesList(groups: readonly Group[], onChoose: (id: string) => void): HTMLElement {
  if (groups.length === 0) {
    return element('p', { class: 'empty' }, 'All that the page shows is written in the body.');
  }
  const items = groups.map(({ kind, note, ids }) => {
    let next = 0;
    const chosen = button('', () => {
      onChoose(ids[next % ids.length] ?? '');
      next += 1;
    });
    chosen.className = `place ${kind}`;
    const name = element('span', { class: 'kind' }, KINDS[kind] ?? kind);
    chosen.append(
      name,
      ` ${note} `,
      element('span', { class: 'times' }, counted(ids.length, 'place')),
    );
    return element('li', {}, chosen);
  });
  return element('ul', { class: 'places' }, ...items);
}
