/** @file The block builder's model of a page has the facts that the proof reads from the page by itself. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBlocks } from '../../src/html/blocks.ts';
import { clean } from '../../src/html/clean.ts';
import { parse } from '../../src/html/parse.ts';
import type { Reading } from '../../src/html/reading.ts';
import { compare } from '../../src/verify/compare.ts';
import { expectedFacts, factsOfBlocks } from '../../src/verify/index.ts';

type Content = fc.Arbitrary<string>;

function element(name: Content, content: Content): Content {
  return fc.tuple(name, content).map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`);
}

function items(name: string, first: Content, content: Content): Content {
  const item = fc
    .tuple(first, content)
    .map(([start, rest]) => `<${name}>${start}${rest}</${name}>`);
  return fc.array(item, { maxLength: 3 }).map((list) => list.join('\n'));
}

const none = fc.constant('');
const words = fc.constantFrom(
  ...['one', '中文', '后。', '“', 'a\n  b', '\n ', ' ', '&nbsp;', '—', '(x)', '&amp;', '😀'],
);
const objects = fc.constantFrom(
  ...['<br>', '<img src="https://a.example/i.png" alt="x">', '<script>x</script>'],
);
const marks = fc.constantFrom(
  ...['b', 'strong', 'i', 's', 'code', 'sub', 'u', 'kbd', 'q', 'span', 'abbr'],
);
const links = fc.constantFrom(
  ...['a href="https://a.example/x"', 'a href="https://a.example/y"', 'a', 'a href="javascript:x"'],
);
const boxes = fc.constantFrom('div', 'section', 'blockquote', 'center', 'article');
const cells = fc.constantFrom('td', 'td', 'th', 'td colspan=2', 'td rowspan=2');
const task = fc.constantFrom('', '', '<input type=checkbox>', '<input type=checkbox checked>');

const { page } = fc.letrec<{ line: string; inline: string; block: string; page: string }>(
  (tie) => ({
    inline: fc.oneof(
      { depthSize: 'medium' },
      { weight: 5, arbitrary: words },
      objects,
      { weight: 2, arbitrary: element(marks, tie('line')) },
      element(links, tie('line')),
    ),
    line: fc.array(tie('inline'), { maxLength: 4 }).map((list) => list.join('')),
    block: fc.oneof(
      { depthSize: 'medium' },
      {
        weight: 4,
        arbitrary: element(fc.constantFrom('p', 'p', 'h1', 'h2', 'h3', 'pre'), tie('line')),
      },
      { weight: 2, arbitrary: tie('line') },
      { weight: 2, arbitrary: element(boxes, tie('page')) },
      {
        weight: 2,
        arbitrary: element(
          fc.constantFrom('ul', 'ol', 'ol start=3', 'ol reversed'),
          items('li', task, fc.oneof(tie('line'), tie('page'))),
        ),
      },
      element(
        fc.constant('table'),
        items(
          'tr',
          none,
          fc.array(element(cells, tie('line')), { maxLength: 3 }).map((row) => row.join('')),
        ),
      ),
      element(
        fc.constant('dl'),
        fc
          .tuple(items('dt', none, tie('line')), items('dd', none, tie('page')))
          .map((entries) => entries.join('')),
      ),
      element(
        fc.constant('details'),
        fc
          .tuple(element(fc.constant('summary'), tie('line')), tie('page'))
          .map((parts) => parts.join('')),
      ),
      element(
        fc.constant('figure'),
        element(fc.constant('figcaption'), tie('line')).map(
          (caption) => `<img src="https://a.example/k.png">${caption}`,
        ),
      ),
      fc.constantFrom('<hr>', '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>'),
    ),
    page: fc.array(tie('block'), { maxLength: 4 }).map((list) => list.join('')),
  }),
);

test('the model has the facts of the page', () => {
  fc.assert(
    fc.property(page, (html) => {
      const { document, ...rest } = parse(html);
      const reading: Reading = {
        base: 'https://b.example/',
        whitespace: 'as-is',
        roles: new Map(),
      };
      clean({ document, ...rest }, reading);
      const expected = expectedFacts([{ place: 'body', nodes: document.children }], reading);
      const found = factsOfBlocks(toBlocks(document.children, reading));
      expect(compare(expected, found)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
