/** @file What the index spares the selector engine changes nothing of what is found. */

import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/html/parse.ts';

const html =
  '<div class="a b" id="x"><p class="b">1<em>2</em></p><ul><li class="c">3</li><li>4</li></ul></div>' +
  '<p id="y" title="t">5<a class="a" href="/u">6</a></p><section><h1>7</h1><h2 class="c d">8</h2></section>' +
  '<my-post class="b正文"><p id="x正文">9</p></my-post><my class="e-f">10</my>';

const parts = [
  'p',
  'li',
  '.a',
  '.b',
  '.c.d',
  '#x',
  '#y',
  'a.a',
  'em',
  'h1',
  '.none',
  '#none',
  'table',
  '*',
  '[title]',
  '[title="t"]',
  ':first-child',
  'li:not(.c)',
  ':is(h1, h2)',
  'p:has(em, i)',
  'li:not(.b li)',
  ':is(.b li, div p)',
  '.a\\.b',
  'my-post',
  'my',
  'P',
  '.b正文',
  'my-post.b正文',
  '#x正文',
  '.e-f',
  '.e',
];
const part = fc.constantFrom(...parts);
const selector = fc
  .array(fc.tuple(part, fc.constantFrom(' ', ' > ', ' + ', ' ~ ', ', ', ',')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) =>
    pieces.map(([css, joint], index) => (index === pieces.length - 1 ? css : css + joint)).join(''),
  );

describe('a page', () => {
  it('finds what the selector engine finds without an index, in the same order', () => {
    fc.assert(
      fc.property(selector, (css) => {
        const page = parse(html);
        const found = load([])(page.document).find(css).toArray();
        expect(page.select(css)).toEqual(found);
        for (const within of page.select('div, ul, section')) {
          expect(page.select(css, within)).toEqual(load([])(within).find(css).toArray());
        }
      }),
      { numRuns: 500 },
    );
  });
});
