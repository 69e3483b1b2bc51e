/** @file Laws that hold for any tree: no text lost, nothing malformed, no blow-up. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBlocks } from '../../src/html/blocks.ts';
import { clean } from '../../src/html/clean.ts';
import { parse } from '../../src/html/parse.ts';
import { blocksOf, readingOf } from './sketch.ts';
import { flawsOf, tapeOfModel, tapeOfTree } from './tape.ts';

/** Every kind of character that text treats in a way of its own. */
const text = fc
  .array(
    fc.constantFrom(
      ...['a', 'Zz', '1', '.', ',', '(', ')', '*', '_', '`', '#', '- ', '“', '—', '&lt;', '&amp;'],
      ...[
        '中',
        '文',
        '，',
        '。',
        '（',
        '」',
        '한',
        'あ',
        '🙂',
        '👨\u200d👩\u200d👧',
        'é',
        'e\u0301',
      ],
      ...[
        ' ',
        '  ',
        '\n',
        '\n   ',
        '\t',
        '\r\n',
        '\f',
        '&#13;',
        '&nbsp;',
        '\u3000',
        '\u200a',
        '\u200b',
      ],
      ...[
        '\u00ad',
        '\ufeff',
        '\u2060',
        '\u0001',
        '\u0085',
        '\u007f',
        '\ufdd0',
        '\ufdef',
        '&#0;',
        '&shy;',
      ],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const INLINE = [
  ...[
    'b',
    'strong',
    'i',
    'em',
    's',
    'del',
    'strike',
    'code',
    'kbd',
    'samp',
    'tt',
    'sub',
    'sup',
    'u',
  ],
  ...[
    'mark',
    'ins',
    'abbr',
    'q',
    'small',
    'font',
    'span',
    'cite',
    'dfn',
    'var',
    'ruby',
    'x-y',
    'big',
    'bdo',
  ],
];
const BLOCK = [
  ...['p', 'div', 'section', 'blockquote', 'h1', 'h2', 'h6', 'ul', 'ol', 'li', 'dd', 'pre', 'menu'],
  ...['figure', 'figcaption', 'table', 'tbody', 'thead', 'tr', 'td', 'th', 'center', 'article'],
  ...['header', 'form', 'fieldset', 'legend', 'address'],
];
/** Elements that begin with a line of their own. */
const HEADED: [string, string][] = [
  ['<details><summary>', '</summary>'],
  ['<table><caption>', '</caption><tr><td>'],
  ['<dl><dt>', '</dt>'],
];
const VOID = [
  ...[
    '<br>',
    '<hr>',
    '<img src="i.png" alt="a\nb">',
    '<img src="j.png">',
    '<wbr>',
    '<input type=checkbox>',
  ],
  ...[
    '<!-- c -->',
    '<iframe src="/e"></iframe>',
    '<script>x</script>',
    '<img src="javascript:x" alt="n">',
  ],
];

const line = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    element(fc.constantFrom(...INLINE), tie('node')),
  ),
})).node;

const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'medium', withCrossShrink: true },
    text,
    fc.constantFrom(...VOID),
    element(fc.constantFrom(...INLINE), tie('node')),
    element(fc.constantFrom(...BLOCK), tie('node')),
    fc
      .tuple(fc.constantFrom(...HEADED), line, fc.array(tie('node'), { maxLength: 3 }))
      .map(([[open, close], head, rest]) => `${open}${head}${close}${rest.join('')}`),
    element(
      fc.constantFrom(
        'a href="x"',
        'a href="y"',
        'a href="javascript:z"',
        'a href="/undefined"',
        'a name="n"',
      ),
      tie('node'),
    ),
    element(
      fc.constantFrom(
        'p align=center',
        'div class=wp-caption',
        'p class=wp-caption-text',
        'ol start=3',
        'ol reversed',
        'li value=7',
        'td colspan=2',
        'b style="font-weight:normal"',
        'div hidden',
        'pre class="language-x"',
        'table role=presentation',
      ),
      tie('node'),
    ),
  ),
})).node;

function element(names: fc.Arbitrary<string>, inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(names, fc.array(inner, { maxLength: 4 }), fc.boolean())
    .map(([name, children, closes]) => {
      const close = closes ? `</${name.split(' ', 1)[0]}>` : '';
      return `<${name}>${children.join('')}${close}`;
    });
}

const page = fc.array(tree, { maxLength: 6 }).map((nodes) => nodes.join(''));
const RUNS = { numRuns: 1500 };

describe('Any tree', () => {
  test('shows in its model what it shows itself', () => {
    fc.assert(
      fc.property(page, fc.constantFrom('as-is' as const, 'prettified' as const), (html, style) => {
        const reading = readingOf(style);
        const { document } = parse(html);
        clean({ document, select: () => [], flattened: [] }, reading);
        const held = tapeOfModel(toBlocks(document.children, reading));
        const shown = tapeOfTree(document.children, reading);
        expect(held.text).toBe(shown.text);
        expect(held.images).toEqual(shown.images);
      }),
      RUNS,
    );
  });

  test('makes a model without a flaw', () => {
    fc.assert(
      fc.property(page, (html) => {
        expect(flawsOf(blocksOf(html, readingOf()))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('is read without roles too', () => {
    fc.assert(
      fc.property(page, (html) => {
        expect(flawsOf(toBlocks(parse(html).document.children, readingOf()))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('makes a model in proportion to its size', () => {
    fc.assert(
      fc.property(page, (html) => {
        const once = JSON.stringify(blocksOf(html, readingOf())).length;
        expect(once).toBeLessThan(html.length * 200 + 1000);
      }),
      RUNS,
    );
  });
});
