/** @file The second judge tolerates what the contract tolerates, and tells more than the contract's five points. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { page } from '../property/page.ts';
import { type JudgeOptions, judge } from './index.ts';

const PRETTIFIED: JudgeOptions = { prettified: true };

const TOLERATED: [what: string, source: string, rendered: string, options?: JudgeOptions][] = [
  ['white space of another length', '<p>a \n  b</p>', '<p>a b</p>'],
  ['blocks of another kind', '<div>a</div>b<br>c', '<p>a</p><p>b</p><p>c</p>'],
  [
    'what nobody sees',
    '<p>a<!-- b --><span hidden>c</span><i style="display: none">d</i></p><script>e</script>',
    '<p>a</p>',
  ],
  ['a line broken between CJK characters', '<p>中\n文，\n“后”</p>', '<p>中文，“后”</p>'],
  ['the same, kept as a space', '<p>中\n文</p>', '<p>中 文</p>'],
  [
    'a printed line between CJK and Latin',
    '<b>\n中文\n</b>\nLatin',
    '<b>中文</b>Latin',
    PRETTIFIED,
  ],
  [
    'a printed line before closing punctuation',
    'see (\n<i>\na\n</i>\n).',
    'see (<i>a</i>).',
    PRETTIFIED,
  ],
  ['white space at the edge of a run', 'a<b> b </b>c', 'a <b>b</b> c'],
  ['punctuation at the edge of a run', '<b>“中文。”</b>后', '“<b>中文</b>。”后'],
  ['neighbouring runs of one kind', '<b>a</b><b>b</b> <b>c</b>', '<b>ab c</b>'],
  ['runs divided by their neighbour', '<i>a<b>b</b></i>', '<i>a</i><b><i>b</i></b>'],
  ['a run inside the link or around it', '<b><a href="/a">a</a></b>', '<a href="/a"><b>a</b></a>'],
  [
    'another name for a mark',
    '<b>a</b> <i>b</i> <strike>c</strike>',
    '<strong>a</strong> <em>b</em> <del>c</del>',
  ],
  [
    'loose and tight lists',
    '<ul><li>a</li><li>b</li></ul>',
    '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
  ],
  [
    'a link around blocks',
    '<a href="/a"><h3>a</h3><p>b</p></a>',
    '<h3><a href="/a">a</a></h3><p><a href="/a">b</a></p>',
  ],
  ['white space at the edge of a link', 'a<a href="/a"> b </a>c', 'a <a href="/a">b</a> c'],
  ['empty links', '<p>a<a href="/a"> </a><a name="x"></a></p>', '<p>a</p>'],
  ['links that run a script', '<a href="java\nscript:alert(1)">a</a>', 'a'],
  [
    'a URL spelt otherwise',
    '<a href="/a b[c]|%e4%b8%ad%?d=^">a</a>',
    '<a href="http://base.test/a%20b%5Bc%5D%7C%E4%B8%AD%25?d=%5E">a</a>',
  ],
  [
    'a relative URL made absolute',
    '<a href="../b">b</a>',
    '<a href="http://x.y/b">b</a>',
    { base: 'http://x.y/z/a' },
  ],
  ['alternative text on several lines', '<img src="/i" alt="a\n  b">', '<img src="/i" alt="a b">'],
  ['images without a source', '<img alt="a"><img src="">', ''],
  [
    'headings all one level down',
    '<h1>a</h1><h3>b</h3><h1>c</h1>',
    '<h2>a</h2><h3>b</h3><h2>c</h2>',
  ],
  [
    'empty headings, quotes and code',
    '<h2> </h2><blockquote><h2></h2></blockquote><pre>\n\n </pre>a',
    '<p>a</p>',
  ],
  ['the last newline of a code block', '<pre><code>a\n</code></pre>', '<pre>a</pre>'],
  [
    'cells filled up to the width',
    '<table><tr><td>a<td>b<tr><td>c</table>',
    '<table><tr><th>a<th>b<tr><td>c<td></table>',
  ],
  [
    'the empty head of a table without one',
    '<table><tr><td>a</table>',
    '<table><thead><tr><th></th></tr></thead><tr><td>a</table>',
  ],
  ['a box around one thing', '<table><tr><td>a</table>', '<p>a</p>'],
  ['links to other programs', '<a href="irc://x.y">a</a>', '<p>a</p>'],
  ['form controls', '<p>a<textarea>b</textarea></p>', '<p>a</p>'],
  ['characters without width or effect', '<p>a\u200b</p>\u200b', '<p>a</p>'],
  ['a printed line inside quotation marks', '“\n<i>\na\n</i>\n”.', '“<i>a</i>”.', PRETTIFIED],
  [
    'an engine without task lists',
    '<ul><li><input type="checkbox" checked> a</li></ul>',
    '<ul><li>[x] a</li></ul>',
  ],
  [
    'a player that became a link',
    '<p>a</p><iframe src="https://www.youtube.com/embed/abcdefgh?rel=0"></iframe>',
    '<p>a</p><p><a href="https://youtu.be/abcdefgh">Video</a></p>',
  ],
  [
    'marks made by style',
    '<b style="font-weight:normal">a <span style="font-weight: 700">b</span></b> ' +
      '<strong>c <span style="font-weight:400">d</span></strong> ' +
      '<a href="/e"><span style="text-decoration:underline">e</span></a>',
    'a <b>b</b> <b>c</b> d <a href="/e">e</a>',
  ],
  ['bold and links of a printed program', '<pre><b>a</b></pre>', '<pre><code>a</code></pre>'],
];

describe('what may differ', () => {
  test.each(TOLERATED)('%s', (_, source, rendered, options) => {
    expect(judge(source, rendered, options).differences).toEqual({});
  });
});

describe('beyond the five points', () => {
  test('lines that ran together are told', () => {
    expect(judge('a<br>b', 'a b')).toMatchObject({
      exact: true,
      lines: { kind: 'line break lost' },
    });
  });

  test('images that moved are told', () => {
    expect(
      judge('<p>a</p><img src="/i"><p>b</p>', '<p>a</p><p>b</p><img src="/i">').lines,
    ).toBeDefined();
  });

  test('spaces between CJK characters that only a tool put there are counted', () => {
    expect(judge('中\n文\n字 a', '中 文字 a').falseSpaces).toBe(1);
  });
});

test('every page is an exact copy of itself', () => {
  fc.assert(
    fc.property(page, fc.boolean(), (html, prettified) => {
      expect(judge(html, html, { prettified })).toEqual({
        exact: true,
        differences: {},
        falseSpaces: expect.any(Number),
      });
    }),
  );
});
