/** @file One post: what was said of it, and its page beside its Markdown. */

import type { PostDetail, Row } from './data.ts';
import { button, element, fileName } from './elements.ts';
import { documentOf, frame, reveal } from './frame.ts';
import { markExpected, markFound } from './highlight.ts';
import { placesList, placesOf } from './places.ts';
import { badge, proofLook, statusLook } from './table.ts';
import { number, percent, proofWords, statusWords } from './words.ts';

/** Where one comes from and may go on to, as parts of the address. */
export interface Neighbours {
  readonly list: string;
  readonly before?: string;
  readonly after?: string;
}

export function postView(row: Row, detail: PostDetail, neighbours: Neighbours): HTMLElement {
  const heading = element('h1', { tabindex: -1 }, fileName(row.path));
  return element(
    'article',
    { class: 'post' },
    navigation(neighbours),
    element('header', {}, heading, facts(row)),
    remarks(detail),
    ...panes(detail),
  );
}

function navigation({ list, before, after }: Neighbours): HTMLElement {
  return element(
    'nav',
    { 'aria-label': 'Posts' },
    element('a', { href: list, class: 'back' }, '← All posts'),
    ...(before === undefined ? [] : [element('a', { href: before }, 'Previous')]),
    ...(after === undefined ? [] : [element('a', { href: after }, 'Next')]),
  );
}

function facts(row: Row): HTMLElement {
  const sum = row.characters;
  const lines = [
    ...(row.output === undefined ? [] : [['Markdown', fileName(row.output)] as const]),
    ...(row.recipe === undefined ? [] : [['Recipe', row.recipe] as const]),
    ...(sum === undefined
      ? []
      : [
          ['Characters', number(sum.total)] as const,
          ['Written', percent(sum.kept + sum.moved, sum.total)] as const,
          ['Left out', number(sum.dropped)] as const,
        ]),
  ];
  return element(
    'div',
    { class: 'facts' },
    badge(statusWords(row), statusLook(row)),
    ...(row.proof === undefined ? [] : [badge(proofWords(row), proofLook(row))]),
    element(
      'dl',
      {},
      ...lines.map(([name, value]) =>
        element('div', { class: 'fact' }, element('dt', {}, name), element('dd', {}, value)),
      ),
    ),
  );
}

function remarks({ problems, losses }: PostDetail): HTMLElement {
  const items = [
    ...problems.map(({ severity, place, message, mend }) =>
      element(
        'li',
        { class: severity === 'error' ? 'bad' : 'doubtful' },
        element('strong', {}, severity === 'error' ? 'Error' : 'Warning'),
        `${place === undefined ? '' : ` in line ${place}`}: ${message}`,
        element('p', {}, `To mend it: ${mend}.`),
      ),
    ),
    ...losses.map(({ message }) =>
      element('li', { class: 'bad' }, element('strong', {}, 'Loss'), `: ${message}`),
    ),
  ];
  if (items.length === 0) return element('p', { class: 'empty' }, 'Nothing to remark on.');
  return element('ul', { class: 'remarks' }, ...items);
}

function panes(detail: PostDetail): HTMLElement[] {
  const { page, rendered, markdown } = detail;
  if (rendered === undefined || markdown === undefined) {
    return [element('p', { class: 'empty' }, 'There is no Markdown of this post.')];
  }
  const right = documentOf(rendered);
  markFound(right, detail.losses);
  const output = markdownPane(frame('The Markdown, rendered', right), markdown);
  if (page === undefined) {
    const note = 'This was clean Markdown already: there is no page to show beside it.';
    return [element('p', { class: 'empty' }, note), output];
  }
  const left = documentOf(page);
  markExpected(left, detail.losses);
  const groups = placesOf(left);
  const source = frame('The page as scraped, marked', left);
  return [
    element('h2', {}, 'Not in the body'),
    placesList(groups, (id) => reveal(source, id)),
    element('div', { class: 'panes' }, pane('Page', [], source), output),
  ];
}

/** The Markdown as it renders or as it is written. */
function markdownPane(rendered: HTMLElement, markdown: string): HTMLElement {
  const text = element('pre', { tabindex: 0, 'aria-label': 'The Markdown as text' }, markdown);
  const choices = [
    { shown: rendered, choice: button('Rendered', () => show(rendered)) },
    { shown: text, choice: button('Text', () => show(text)) },
  ];
  const show = (wanted: HTMLElement): void => {
    for (const { shown, choice } of choices) {
      shown.hidden = shown !== wanted;
      choice.setAttribute('aria-pressed', String(shown === wanted));
    }
  };
  show(rendered);
  const group = element(
    'div',
    { class: 'choices', role: 'group', 'aria-label': 'Show the Markdown' },
    ...choices.map(({ choice }) => choice),
  );
  return pane('Markdown', [group], rendered, text);
}

function pane(name: string, tools: HTMLElement[], ...shown: HTMLElement[]): HTMLElement {
  const head = element('div', { class: 'pane-head' }, element('h2', {}, name), ...tools);
  return element('section', { class: 'pane', 'aria-label': name }, head, ...shown);
}
