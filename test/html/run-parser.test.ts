/** @file The parser that reads runs makes the tree that parse5's own makes, whatever the source. */

import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { RunParser } from '../../src/html/run-parser.ts';

const OPTIONS = { scriptingEnabled: false, treeAdapter: defaultTreeAdapter };

/** The tree as JSON, with neighbouring texts told apart. */
function shapeOf(root: DefaultTreeAdapterTypes.Node): string {
  return JSON.stringify(root, (key, value) => (key === 'parentNode' ? undefined : value));
}

function fragmentOf(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  const parser = RunParser.getFragmentParser(undefined, OPTIONS);
  parser.tokenizer.write(html, true);
  return parser.getFragment();
}

function expectSame(html: string): void {
  expect(shapeOf(fragmentOf(html))).toBe(shapeOf(parseFragment(html, OPTIONS)));
  expect(shapeOf(RunParser.parse(html, OPTIONS))).toBe(shapeOf(parse(html, OPTIONS)));
}

/** What the tokenizer or the tree treats in a way of its own, in pieces that make more of each other. */
const PIECES = [
  ...['a', 'word words', ' ', '\n', '\r', '\r\n', '\t', '\f', '\0', '\u00a0', '中', '🙂', '\ud83d'],
  ...[
    '&',
    '&amp;',
    '&lt;',
    '&quot;',
    '&lti',
    '&amp',
    '&notit;',
    '&#10;',
    '&#13;',
    '&#x20;',
    '&#0;',
    '&x',
    '<',
    '>',
    '"',
    "'",
  ],
  ...[
    '=',
    '/',
    '-',
    '<!--',
    '-->',
    '<!',
    '<?',
    '<![CDATA[',
    ']]>',
    '<a href="',
    "<a title='",
    '<a x=',
  ],
  ...['<p>', '</p>', '<b>', '</b>', '<i class="a  b">', '</i>', '<br/>', '<pre>', '</pre>', '</a>'],
  ...[
    '<table>',
    '<caption>',
    '<colgroup>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<select>',
    '<option>',
  ],
  ...[
    '<title>',
    '</title>',
    '<textarea>',
    '</textarea>',
    '<style>',
    '</style>',
    '<script>',
    '</script>',
  ],
  ...[
    '<svg>',
    '</svg>',
    '<math>',
    '<mtext>',
    '<template>',
    '</template>',
    '<noscript>',
    '<plaintext>',
  ],
  ...['<html>', '<head>', '</head>', '<body>', '</body>', '</html>', '<frameset>', '</frameset>'],
];

describe('Reading runs', () => {
  test.each([
    ['words between elements', '<p>One two <b>three </b> four\n five</p> \n six'],
    [
      'a line end at the start of preformatted text',
      '<pre>\n a  b\n\n c</pre><textarea>\n\nx y</textarea>',
    ],
    ['line ends of every kind', 'a\r\nb\rc\n\rd <a title="x\r\ny\rz">e\r</a>'],
    ['NUL in text and values', 'a\0b c<a title="x\0y" lang=\'\0\'>d</a><svg>e\0f g</svg>'],
    [
      'references in text and values',
      'a&amp;b &lt c&x d&#13;\n<a href="?a=1&amp;b&copy=2&lt;" title=\'&quot;\'>e</a>',
    ],
    ['quotes of the other kind', `<a title="it's" lang='"'>a</a>`],
    ['values that never end', 'a <a title="b <p> c'],
    [
      'text in a table, where it moves before it',
      'a<table> \n b c <tr> d <td> e f </td> g </table> h',
    ],
    ['text where a column is expected', '<table><colgroup> \n x y<col></colgroup></table>'],
    [
      'text before and after a body',
      ' \n<head> \n<title> a b </title> \n</head> \n c d </body> \n e </html> \n f',
    ],
    ['text in framesets', '<frameset> a b </frameset> c d '],
    [
      'scripts and styles',
      '<script>a < b && c <!-- <script> d - e </script> --> </script><style>a > b { }</style>',
    ],
    ['characters of two units', '🙂 🙂🙂<a title="🙂x🙂">a🙂</a>\ud83d b\ude42<a title="\ud83d">'],
    ['what looks like a tag', 'a < b <3 c </ d <> e </> f'],
    ['text in foreign elements', 'a <svg> b c <title> d e </title><![CDATA[ f ]] g ]]></svg> h'],
  ])('%s', (_, html) => expectSame(html));

  test('more text than the tokenizer keeps', () => {
    expectSame(
      `<p>${'words and words, '.repeat(10_000)}</p><a title="${'value '.repeat(20_000)}">a</a> b`,
    );
  });

  test('any source', () => {
    const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 });
    fc.assert(
      fc.property(source, (pieces) => expectSame(pieces.join(''))),
      { numRuns: 3000 },
    );
  });
});
