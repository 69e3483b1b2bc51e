/** @file The second judge notices every kind of damage, and tolerates what the contract tolerates. */

import { describe, expect, test } from 'vitest';
import { type JudgeOptions, judge, type Point } from './index.ts';

type Damage = [what: string, source: string, rendered: string, point: Point, kind: string];

const DAMAGE: Damage[] = [
  ['a lost word', '<p>one two three</p>', '<p>one three</p>', 'text', 'text differs'],
  ['a lost end', '<p>one two</p>', '<p>one</p>', 'text', 'end of the text missing'],
  ['text out of nowhere', '<p>one</p>', '<p>one</p>[x]', 'text', 'text added at the end'],
  ['a visible mark', '<p>a <b>b</b></p>', '<p>a **b**</p>', 'text', 'mark * shows as text'],
  ['two words run together', '<p>a <b>b</b></p>', '<p>a<b>b</b></p>', 'text', 'space lost'],
  ['a word cut in two', '<p>a<b>b</b></p>', '<p>a <b>b</b></p>', 'text', 'space added'],
  ['paragraphs run together', '<p>a</p><p>b</p>', '<p>ab</p>', 'text', 'space lost'],
  ['a space put between CJK characters', '<p>中文</p>', '<p>中 文</p>', 'text', 'space added'],
  ['a space within a line lost', '<p>中 文</p>', '<p>中文</p>', 'text', 'space lost'],
  ['a lost ideographic space', '<p>中\u3000文</p>', '<p>中文</p>', 'text', 'space lost'],
  ['a lost zero-width joiner', '<p>👩\u200d💻</p>', '<p>👩💻</p>', 'text', 'text differs'],
  ['a lost entity', '<p>a &amp;lt; b</p>', '<p>a &lt; b</p>', 'text', 'mark < shows as text'],
  [
    'code that shows as text',
    '<p>a</p><style>b</style>',
    '<p>a</p><p>b</p>',
    'text',
    'text added at the end',
  ],
  ['swapped words', '<p>a b</p>', '<p>b a</p>', 'text', 'text differs'],

  ['a lost link', '<p><a href="/a">a</a> b</p>', '<p>a b</p>', 'links', 'link missing'],
  ['a link too many', '<p>b</p>', '<p><a href="/a">b</a></p>', 'links', 'link added'],
  [
    'another target',
    '<a href="/a?b=1&amp;c">a</a>',
    '<a href="/a?b=1">a</a>',
    'links',
    'link: target differs',
  ],
  [
    'a shortened link',
    '<a href="/a">a b</a>',
    '<a href="/a">a</a> b',
    'links',
    'link: text differs',
  ],
  [
    'links in another order',
    '<a href="/a">a</a> <a href="/b">b</a>',
    '<a href="/b">b</a> <a href="/a">a</a>',
    'links',
    'link added',
  ],
  [
    'an image that left its link',
    '<a href="/a"><img src="/i"></a>',
    '<img src="/i">',
    'links',
    'link missing',
  ],
  [
    'a case changed in a path',
    '<a href="/A">a</a>',
    '<a href="/a">a</a>',
    'links',
    'link: target differs',
  ],
  ['a live script', '<p>a</p>', '<p><a href="http://x.y/">a</a></p>', 'links', 'link added'],

  ['a lost image', '<p>a <img src="/i" alt="i"></p>', '<p>a</p>', 'images', 'image missing'],
  [
    'a lost alternative text',
    '<img src="/i" alt="i">',
    '<img src="/i">',
    'images',
    'image: alternative text differs',
  ],
  [
    'another source',
    '<img src="/i" alt="i">',
    '<img src="/j" alt="i">',
    'images',
    'image: target differs',
  ],
  ['an image twice', '<img src="/i">', '<img src="/i"><img src="/i">', 'images', 'image added'],

  ['lost strong', '<p><b>a</b> b</p>', '<p>a b</p>', 'emphasis', 'strong missing'],
  ['lost emphasis', '<p><i>a</i> b</p>', '<p>a b</p>', 'emphasis', 'em missing'],
  ['strong for emphasis', '<i>a</i>', '<b>a</b>', 'emphasis', 'em missing'],
  ['emphasis over too many words', '<i>a</i> b', '<i>a b</i>', 'emphasis', 'em: extent differs'],
  ['emphasis over the wrong one of two', '<i>a</i> a', 'a <i>a</i>', 'emphasis', 'em missing'],
  ['one of two marks lost', '<i><b>a</b></i>', '<b>a</b>', 'emphasis', 'em missing'],
  ['emphasised symbols left out', '<b>+1</b>', '+<b>1</b>', 'emphasis', 'strong: extent differs'],
  ['lost code', '<code>a*b</code>', 'a*b', 'emphasis', 'code missing'],
  [
    'code that lost a sign at its edge',
    '<code>a*</code>',
    '<code>a</code>*',
    'emphasis',
    'code: extent differs',
  ],
  ['lost deletion', '<s>a</s>', 'a', 'emphasis', 'del missing'],

  ['a lost heading', '<h2>a</h2><p>b</p>', '<p>a</p><p>b</p>', 'structure', 'heading missing'],
  [
    'a heading that took in the text below',
    '<h2>a</h2><p>b</p>',
    '<h2>a b</h2>',
    'structure',
    'heading: extent differs',
  ],
  [
    'levels that changed places',
    '<h2>a</h2><h3>b</h3>',
    '<h3>a</h3><h2>b</h2>',
    'structure',
    'heading: order of levels differs',
  ],
  [
    'levels that became one',
    '<h2>a</h2><h3>b</h3>',
    '<h2>a</h2><h2>b</h2>',
    'structure',
    'heading: order of levels differs',
  ],
  ['a lost list', '<ul><li>a</li></ul>', '<p>a</p>', 'structure', 'item missing'],
  [
    'a flattened list',
    '<ul><li>a<ul><li>b</li></ul></li></ul>',
    '<ul><li>a</li><li>b</li></ul>',
    'structure',
    'item: extent differs',
  ],
  [
    'bullets for numbers',
    '<ol><li>a</li></ol>',
    '<ul><li>a</li></ul>',
    'structure',
    'item: content or place differs',
  ],
  [
    'a lost start',
    '<ol start="3"><li>a</li></ol>',
    '<ol><li>a</li></ol>',
    'structure',
    'item: content or place differs',
  ],
  [
    'two items made one',
    '<ul><li>a</li><li>b</li></ul>',
    '<ul><li>a b</li></ul>',
    'structure',
    'item: extent differs',
  ],
  [
    'a paragraph that left its item',
    '<ul><li><p>a</p><p>b</p></li></ul>',
    '<ul><li>a</li></ul><p>b</p>',
    'structure',
    'item: extent differs',
  ],
  ['a lost quote', '<blockquote>a</blockquote>', '<p>a</p>', 'structure', 'quote missing'],
  [
    'a quote that took in the text below',
    '<blockquote>a</blockquote><p>b</p>',
    '<blockquote>a b</blockquote>',
    'structure',
    'quote: extent differs',
  ],
  [
    'two quotes made one',
    '<blockquote>a</blockquote><blockquote>b</blockquote>',
    '<blockquote>a b</blockquote>',
    'structure',
    'quote: extent differs',
  ],
  ['a lost code block', '<pre>a</pre>', '<p>a</p>', 'structure', 'code missing'],
  [
    'lost indentation',
    '<pre>  a\n  b</pre>',
    '<pre>a\n b</pre>',
    'structure',
    'code: content or place differs',
  ],
  [
    'a lost line of code',
    '<pre>a<br>b</pre>',
    '<pre>a b</pre>',
    'structure',
    'code: content or place differs',
  ],
  [
    'a lost blank line in code',
    '<pre>a\n\nb</pre>',
    '<pre>a\nb</pre>',
    'structure',
    'code: content or place differs',
  ],
  ['a lost table', '<table><tr><td>a</table>', '<p>a</p>', 'structure', 'row missing'],
  [
    'cells in another order',
    '<table><tr><td>a<td>b</table>',
    '<table><tr><td>b<td>a</table>',
    'structure',
    'row: content or place differs',
  ],
  [
    'a row cut in two',
    '<table><tr><td>a<td>b</table>',
    '<table><tr><td>a<tr><td>b</table>',
    'structure',
    'row: content or place differs',
  ],
  [
    'a cell that lost its span',
    '<table><tr><td colspan=2>a<tr><td>b<td>c</table>',
    '<table><tr><td>a<tr><td>b<td>c</table>',
    'structure',
    'row: content or place differs',
  ],
  [
    'a lost empty cell before another',
    '<table><tr><td><td>b</table>',
    '<table><tr><td>b</table>',
    'structure',
    'row: content or place differs',
  ],
  ['a lost rule', '<p>a</p><hr><p>b</p>', '<p>a</p><p>b</p>', 'structure', 'rule missing'],
  [
    'a rule in another place',
    '<p>a</p><hr><p>b</p>',
    '<p>a</p><p>b</p><hr>',
    'structure',
    'rule: extent differs',
  ],
];

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
  ['empty headings and quotes', '<h2> </h2><blockquote></blockquote>a', '<p>a</p>'],
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
  ['bold and links of a printed program', '<pre><b>a</b></pre>', '<pre><code>a</code></pre>'],
];

describe('damage', () => {
  test.each(DAMAGE)('%s', (_, source, rendered, point, kind) => {
    expect(judge(source, rendered).differences[point]?.kind).toBe(kind);
  });
});

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
