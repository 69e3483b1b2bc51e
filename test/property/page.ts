/** @file Pages made of the elements that posts are made of, nested at random. */

import fc from 'fast-check';
import { escaped, target, text } from './text.ts';

const plain: fc.Arbitrary<string> = text.map(escaped);

function tag(name: string, content: string, attributes = ''): string {
  return `<${name}${attributes}>${content}</${name}>`;
}

const image: fc.Arbitrary<string> = fc
  .tuple(
    target.filter((url) => !/^(mailto|tel):/.test(url)),
    text,
  )
  .map(([src, alt]) => `<img src="${escaped(src)}" alt="${escaped(alt)}">`);

const title: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: plain.map((value) => ` title="${value}"`) },
);

const direction: fc.Arbitrary<string> = fc.constantFrom(' dir="rtl"', ' dir="ltr"');

const MARKS: readonly string[] = [
  ...['strong', 'b', 'em', 'i', 'del', 's', 'code', 'sub', 'sup', 'u', 'span'],
  ...['ins', 'mark', 'kbd', 'small', 'q', 'cite', 'samp', 'var', 'dfn', 'font'],
];

/** Text with marks, links and images in it; no link in a link. */
const inlines: (linked: boolean) => fc.Memo<string> = (linked) =>
  fc.memo((depth) => {
    const leaf = fc.oneof(
      { weight: 6, arbitrary: plain },
      { weight: 1, arbitrary: fc.constantFrom('<br>', '<br>\n', '&nbsp;<br>', '<wbr>', '&shy;') },
      { weight: 1, arbitrary: plain.map((value) => tag('code', value)) },
      { weight: 1, arbitrary: image },
    );
    if (depth <= 1) return leaf;
    const inner = (): fc.Arbitrary<string> =>
      sequence(linked ? insideLink(depth - 1) : inline(depth - 1));
    const mark = fc
      .tuple(fc.constantFrom(...MARKS), inner())
      .map(([name, content]) => tag(name, content));
    const directed = fc
      .tuple(inner(), direction)
      .map(([content, attribute]) => tag('span', content, attribute));
    const link = fc
      .tuple(target, title, sequence(insideLink(depth - 1)))
      .map(([href, titled, content]) => tag('a', content, ` href="${escaped(href)}"${titled}`));
    return linked
      ? fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: mark })
      : fc.oneof(
          { weight: 12, arbitrary: leaf },
          { weight: 9, arbitrary: mark },
          { weight: 1, arbitrary: directed },
          { weight: 3, arbitrary: link },
        );
  });

const insideLink: fc.Memo<string> = inlines(true);
const inline: fc.Memo<string> = inlines(false);

function sequence(part: fc.Arbitrary<string>, maxLength = 4): fc.Arbitrary<string> {
  return fc.array(part, { minLength: 1, maxLength }).map((parts) => parts.join(''));
}

const line: fc.Arbitrary<string> = sequence(inline(3));

const linkInCode: fc.Arbitrary<string> = fc
  .tuple(target, plain)
  .map(([href, content]) => tag('a', content, ` href="${escaped(href)}"`));

const code: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', ' class="language-js"'),
    fc.array(fc.oneof({ weight: 12, arbitrary: plain }, { weight: 1, arbitrary: linkInCode }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([language, lines]) => `<pre><code${language}>${lines.join('\n')}\n</code></pre>`);

/** A picture in a link, as it stands in headings and cells. */
const linkedImage: fc.Arbitrary<string> = fc
  .tuple(target, image, plain)
  .map(([href, media, text]) => tag('a', media, ` href="${escaped(href)}"`) + text);

/** What a cell holds beside a line: blocks, a line broken at an edge, nothing. */
const cellContent: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: line },
  { weight: 1, arbitrary: linkedImage },
  { weight: 1, arbitrary: line.map((content) => `<br>${content}<br>`) },
  {
    weight: 1,
    arbitrary: fc.tuple(line, line).map((lines) => lines.map((l) => tag('p', l)).join('')),
  },
  { weight: 1, arbitrary: line.map((content) => tag('ul', tag('li', content))) },
  { weight: 1, arbitrary: fc.constant('') },
);

const SPANS: readonly string[] = [
  '',
  '',
  '',
  '',
  '',
  '',
  ' colspan="2"',
  ' colspan="2"',
  ' rowspan="2"',
];

const table: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }))
  .chain(([width, height]) => {
    const row = (name: string): fc.Arbitrary<string> =>
      fc
        .array(fc.tuple(cellContent, fc.constantFrom(...SPANS)), {
          minLength: width,
          maxLength: width,
        })
        .map((cells) => tag('tr', cells.map(([cell, span]) => tag(name, cell, span)).join('')));
    return fc
      .tuple(row('th'), fc.array(row('td'), { minLength: height, maxLength: height }))
      .map(([head, rows]) => tag('table', tag('thead', head) + tag('tbody', rows.join(''))));
  });

const list: (depth: number) => fc.Arbitrary<string> = (depth) => {
  const content = fc.oneof(
    { weight: 3, arbitrary: line },
    { weight: 1, arbitrary: sequence(block(depth - 1), 2) },
    { weight: 1, arbitrary: fc.tuple(line, block(depth - 1)).map((parts) => parts.join('')) },
  );
  return fc
    .tuple(
      fc.constantFrom('ul', 'ul', 'ol', 'ol start="3"', 'ol start="0"'),
      fc.array(content, { minLength: 1, maxLength: 3 }),
    )
    .map(([name, items]) => {
      const inside = items.map((item) => tag('li', item)).join('');
      return `<${name}>${inside}</${name.slice(0, 2)}>`;
    });
};

/** A paragraph that Word says is an item of a list. */
const wordItem: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('·', '1.', '2.', 'a)'), fc.integer({ min: 1, max: 3 }), line)
  .map(([marker, level, content]) => {
    const marked = tag('span', marker, ' style="mso-list:Ignore"') + content;
    return tag('p', marked, ` style="mso-list:l0 level${level} lfo1"`);
  });

const block: fc.Memo<string> = fc.memo((depth) => {
  const leaf = fc.oneof(
    { weight: 5, arbitrary: line.map((content) => tag('p', content)) },
    { weight: 1, arbitrary: fc.tuple(line, direction).map((parts) => tag('p', ...parts)) },
    { weight: 1, arbitrary: wordItem },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5', 'h6'), line)
        .map(([name, content]) => tag(name, content)),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('h1', 'h2', 'h3')
        .chain((name) => linkedImage.map((content) => tag(name, content))),
    },
    { weight: 1, arbitrary: line.map((content) => tag('p', `<br>${content}<br>`)) },
    { weight: 1, arbitrary: line },
    {
      weight: 1,
      arbitrary: fc
        .tuple(line, line)
        .map(([term, text]) => tag('dl', tag('dt', term) + tag('dd', text))),
    },
    { weight: 1, arbitrary: fc.constant('<hr>') },
    { weight: 1, arbitrary: code },
    { weight: 1, arbitrary: table },
    {
      weight: 1,
      arbitrary: fc
        .tuple(image, line)
        .map(([media, caption]) => tag('figure', media + tag('figcaption', caption))),
    },
  );
  if (depth <= 1) return leaf;
  const nested = sequence(block(depth - 1), 3);
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 2, arbitrary: list(depth) },
    { weight: 1, arbitrary: nested.map((content) => tag('blockquote', content)) },
    { weight: 1, arbitrary: nested.map((content) => tag('div', content)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(line, nested)
        .map(([summary, content]) => tag('details', tag('summary', summary) + content)),
    },
  );
});

/** A whole page's body; every other one a single line, where most of the difficulties are. */
export const page: fc.Arbitrary<string> = fc.oneof(
  line.map((content) => tag('p', content)),
  sequence(block(3), 4),
);
