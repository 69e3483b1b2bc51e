/** @file White space through two printers of HTML and back: Beautiful Soup's, which hides it, and Prettier's, which keeps it. */

import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../../src/index.ts';
import { markdownIt } from '../measure/renderers.ts';
import { PAGES, type Place, type PrintedPage, prettify } from './printed-pages.ts';

const renderer = markdownIt();

/** The rendered page's text: white space between words is one space, between blocks one line end. */
function textOf(markdown: string): string {
  const read = (node: object): string =>
    'value' in node
      ? String(node.value)
      : 'childNodes' in node
        ? (node.childNodes as object[]).map(read).join('')
        : '';
  return read(parseFragment(renderer.render(markdown))).trim();
}

/** What stands in a text behind each number of characters, white space not counted. */
function gapsOf(text: string): string[] {
  const gaps: string[] = [];
  let gap = '';
  for (const unit of text) {
    if (unit.trim() === '') gap += unit;
    else {
      gaps.push(gap);
      gap = '';
    }
  }
  return gaps;
}

interface Tally {
  readonly wrong: Place[];
  readonly all: Place[];
}

function compare(page: PrintedPage, printed: string): Tally {
  const text = textOf(htmlToMarkdown(printed));
  expect(text.replace(/\s/g, '')).toBe(page.text.replace(/\s/g, ''));
  const gaps = gapsOf(text);
  return {
    all: [...page.places],
    wrong: page.places.filter(({ offset, gap }) => gaps[offset] !== gap),
  };
}

/** Shares of places that are right, in per cent, over all and by the kinds on their sides. */
function shares(tallies: readonly Tally[]): Map<string, { right: number; places: number }> {
  const result = new Map<string, { right: number; places: number }>();
  const add = (name: string, right: number): void => {
    const share = result.get(name) ?? { right: 0, places: 0 };
    result.set(name, { right: share.right + right, places: share.places + 1 });
  };
  for (const { all, wrong } of tallies) {
    for (const place of all) {
      const right = wrong.includes(place) ? 0 : 1;
      add(place.kinds, right);
      add('all', right);
    }
  }
  return result;
}

function table(name: string, result: ReturnType<typeof shares>): string {
  const rows = [...result].sort((a, b) => b[1].places - a[1].places);
  const lines = rows.map(
    ([kinds, { right, places }]) =>
      `${kinds.padEnd(16)} ${String(places).padStart(6)} ${((right / places) * 100).toFixed(2).padStart(7)} %`,
  );
  return [name, ...lines].join('\n');
}

test('Through Beautiful Soup, which leaves no trace of it, the post’s habits tell 99 in 100 places', () => {
  const pages = fc.sample(PAGES, { numRuns: 600, seed: 20_261_124 });
  const result = shares(pages.map((page) => compare(page, prettify(page.html))));
  console.log(table('Beautiful Soup', result));
  const { right, places } = result.get('all') ?? { right: 0, places: 0 };
  expect(places).toBeGreaterThan(10_000);
  expect(right / places).toBeGreaterThan(0.99);
});

test('Through Prettier, which breaks lines at white space only, every place but where a line breaks between CJK signs', async () => {
  const pages = fc.sample(PAGES, { numRuns: 150, seed: 20_261_124 });
  const tallies = await Promise.all(
    pages.map(async (page) => compare(page, await format(page.html, { parser: 'html' }))),
  );
  const result = shares(tallies);
  console.log(table('Prettier', result));
  expect(result.get('all')?.places).toBeGreaterThan(2_500);
  // Behind a full-width colon a broken line stands for nothing, as CSS Text has it, though Prettier broke it at a space.
  const wrong = tallies.flatMap((tally) => tally.wrong);
  expect(wrong.filter(({ kinds }) => kinds !== 'colon han')).toEqual([]);
});
