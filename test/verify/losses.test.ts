/** @file Every kind of damage is noticed, and nothing that is none. */

import { describe, expect, test } from 'vitest';
import { verify } from '../../src/verify/index.ts';
import { factsOf } from './page.ts';

/** Source, Markdown, and the kinds of loss that a proof must tell, each once per loss. */
const DAMAGE: readonly (readonly [what: string, html: string, markdown: string, kinds: string])[] =
  [
    ['a word is dropped', '<p>one two three</p>', 'one three', 'text'],
    ['two words are swapped', '<p>one two three four</p>', 'one three two four', 'text text'],
    ['a character is changed', '<p>中文。</p>', '中文，', 'text'],
    ['a space between words is lost', '<p>one <b>two</b></p>', 'one**two**', 'text'],
    ['a space comes between CJK characters', '<p>中文</p>', '中 文', 'text'],
    ['text is added', '<p>one</p>', 'one\n\ntwo', 'text'],
    ['all text is lost', '<p>one</p>', '', 'text'],
    ['emphasis does not stand', '<p><b>中文。</b>后文</p>', '**中文。**后文', 'text text emphasis'],
    ['an entity is decoded twice', '<p>&amp;lt;b&amp;gt;</p>', '&lt;b>', 'text'],
    ['an escape is missing', '<p>a *b* c</p>', 'a *b* c', 'text emphasis'],
    ['an underscore is lost', '<p>snake_case_name</p>', 'snakecasename', 'text'],

    ['a URL is changed', '<a href="https://a.example/x">t</a>', '[t](https://a.example/y)', 'link'],
    [
      'a query is cut',
      '<a href="https://a.example/?a=1&amp;copy;=2">t</a>',
      '[t](https://a.example/?a=1&copy;=2)',
      'link',
    ],
    ['a link is lost', '<a href="https://a.example/">t</a>', 't', 'link'],
    [
      'two links to one page become one',
      '<a href="https://a.example/">a</a><a href="https://a.example/">b</a>',
      '[ab](https://a.example/)',
      'link link',
    ],
    [
      'a link falls in two',
      '<a href="https://a.example/">a b</a>',
      '[a](https://a.example/) [b](https://a.example/)',
      'link link',
    ],
    [
      'a link covers less',
      '<a href="https://a.example/">one two</a>',
      '[one](https://a.example/) two',
      'link',
    ],
    [
      'a link moves to the same word elsewhere',
      '<a href="https://a.example/">t</a> t',
      't [t](https://a.example/)',
      'link',
    ],
    [
      'a bare URL becomes a link',
      '<p>see https://a.example/x now</p>',
      'see https://a.example/x now',
      'link',
    ],
    ['a bare www becomes a link', '<p>see www.a.example now</p>', 'see www.a.example now', 'link'],
    [
      'a bare address becomes a link',
      '<p>mail me@a.example now</p>',
      'mail me@a.example now',
      'link',
    ],
    [
      'an escaped address becomes a link',
      '<p>mail me@a.example now</p>',
      'mail me\\@a.example now',
      'link',
    ],
    [
      'a link comes to life',
      '<p>[t](https://a.example/)</p>',
      '[t](https://a.example/)',
      'text link',
    ],
    ['a target that runs is written', '<p>t</p>', '[t](javascript:alert)', 'link'],

    ['an image is lost', '<p>a<img src="https://a.example/i.png" alt="x"></p>', 'a', 'image'],
    [
      'an alt text is lost',
      '<img src="https://a.example/i.png" alt="x">',
      '![](https://a.example/i.png)',
      'image',
    ],
    [
      'an image moves',
      '<img src="https://a.example/i.png">t',
      't![](https://a.example/i.png)',
      'image',
    ],
    [
      'an image loses its link',
      '<a href="https://a.example/"><img src="https://a.example/i.png"></a>',
      '![](https://a.example/i.png)',
      'link',
    ],

    ['strong is lost', '<p>a <b>b</b> c</p>', 'a b c', 'emphasis'],
    ['em becomes strong', '<p>a <i>b</i> c</p>', 'a **b** c', 'emphasis'],
    ['emphasis covers less', '<p><b>one two</b></p>', '**one** two', 'emphasis'],
    ['emphasis falls in two', '<p><b>one, two</b></p>', '**one**, **two**', 'emphasis emphasis'],
    ['code is lost', '<p><code>a</code></p>', 'a', 'emphasis'],
    ['code loses its punctuation', '<p><code>--a</code></p>', '--`a`', 'emphasis'],
    ['a deletion is lost', '<p><s>a</s> b</p>', 'a b', 'emphasis'],
    ['a subscript is lost', '<p>H<sub>2</sub>O</p>', 'H2O', 'emphasis'],

    ['a heading is lost', '<h2>a</h2>', 'a', 'structure'],
    ['two headings become one', '<h2>a</h2><h2>b</h2>', '## a b', 'structure structure'],
    ['two levels become one', '<h2>a</h2><h3>b</h3>', '## a\n\n## b', 'structure'],
    ['levels turn round', '<h2>a</h2><h3>b</h3>', '### a\n\n## b', 'structure'],
    ['an item is lost', '<ul><li>a</li><li>b</li></ul>', '- a b', 'structure structure'],
    ['a list falls in two', '<ul><li>a</li><li>b</li></ul>', '- a\n\n<!-- -->\n\n- b', 'structure'],
    ['two lists become one', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n- b', 'structure'],
    ['a list changes its kind', '<ul><li>a</li></ul>', '1. a', 'structure'],
    ['a number is changed', '<ol start="3"><li>a</li></ol>', '1. a', 'structure'],
    [
      'a nested list is flattened',
      '<ul><li>a<ul><li>b</li></ul></li></ul>',
      '- a\n- b',
      'structure structure',
    ],
    ['a task is lost', '<ul><li><input type="checkbox" checked> a</li></ul>', '- a', 'structure'],
    [
      'a task is undone',
      '<ul><li><input type="checkbox" checked> a</li></ul>',
      '- [ ] a',
      'structure',
    ],
    ['a quote is lost', '<blockquote>a</blockquote>', 'a', 'structure'],
    [
      'two quotes become one',
      '<blockquote>a</blockquote><blockquote>b</blockquote>',
      '> a\n>\n> b',
      'structure structure',
    ],
    ['code loses white space', '<pre>a\n  b</pre>', '```\na\n b\n```', 'structure'],
    ['code loses a blank line', '<pre>a\n\nb</pre>', '```\na\nb\n```', 'structure'],
    ['a code block is lost', '<pre>a</pre>', '`a`', 'emphasis structure'],
    [
      'a cell is lost',
      '<table><tr><th>a<th>b<tr><td>c<td>d</table>',
      '| a | b |\n| - | - |\n| c d | |',
      'structure structure',
    ],
    [
      'cells are swapped',
      '<table><tr><th>a<th>b<tr><td>c<td>d</table>',
      '| a | b |\n| - | - |\n| d | c |',
      'text text structure structure structure',
    ],
    [
      'a merged cell is lost',
      '<table><tr><th colspan=2>a<tr><td>c<td>d</table>',
      '| a | |\n| - | - |\n| c | d |',
      'structure',
    ],
    [
      'a header is lost',
      '<table><tr><th>a<td>b<tr><th>c<td>d</table>',
      '| a | b |\n| - | - |\n| c | d |',
      'structure structure',
    ],
    ['a rule is lost', '<p>a</p><hr><p>b</p>', 'a\n\nb', 'structure'],
    ['a rule is added', '<p>a</p><p>---</p>', 'a\n\n---', 'text structure'],
    ['a text becomes a heading', '<p>a</p><p>---</p>', 'a\n---', 'text structure'],
    ['a number becomes a list', '<p>1. a</p>', '1. a', 'text structure'],
    ['a detail is opened', '<details><summary>a</summary>b</details>', 'a\n\nb', 'structure'],
  ];

describe('is noticed:', () => {
  test.each(DAMAGE)('%s', (_what, html, markdown, kinds) => {
    const fidelity = verify(factsOf(html), markdown);
    expect(fidelity.exact).toBe(false);
    expect(fidelity.losses.map(({ kind }) => kind).join(' ')).toBe(kinds);
  });
});

const EQUAL: readonly (readonly [what: string, html: string, markdown: string])[] = [
  ['white space collapses', '<p> a\n  b\t c </p>', 'a b c'],
  ['a line break between CJK characters is none', '<p>中\n文</p>', '中文'],
  ['a soft break between CJK characters is none', '<p>中文</p>', '中\n文'],
  ['a no-break space is a space', '<p>a&nbsp;b</p>', 'a\u00a0b'],
  ['spaces are one', '<p>a&nbsp; b</p>', 'a\u00a0 b'],
  ['blocks are apart', '<div>a</div>b<p>c</p>', 'a\n\nb\n\nc'],
  ['a line break', '<p>a<br>b</p>', 'a\\\nb'],
  ['two line breaks', '<p>a<br><br>b</p>', 'a\n\nb'],
  ['invisible characters', '<p>a\u200bb\u00ad</p>', 'ab'],
  ['entities', '<p>&lt;b&gt; &amp;lt; &copy;</p>', '\\<b> &amp;lt; ©'],
  ['scripts are not text', '<p>a<script>b</script><style>c</style></p>', 'a'],

  ['edge punctuation moves out', '<p><b>中文。</b>后文</p>', '**中文**。后文'],
  ['edge white space moves out', '<p>a<b> b </b>c</p>', 'a **b** c'],
  ['neighbours merge', '<p><b>a</b><strong>b</strong></p>', '**ab**'],
  ['neighbours merge over white space', '<p><b>a</b> <b>b</b></p>', '**a b**'],
  ['nesting does not count', '<p><b><i>a</i></b></p>', '_**a**_'],
  ['the same inside the same', '<p><b>a<strong>b</strong></b></p>', '**ab**'],
  ['emphasis round blocks', '<b><p>a.</p><p>b.</p></b>', '**a**.\n\n**b.**'],
  ['emphasis over a line break', '<p><b>a.<br>b</b></p>', '**a**.\\\n**b**'],
  ['punctuation alone stays', '<p><b>——</b></p>', '**——**'],
  ['empty emphasis', '<p>a<b> </b><i></i></p>', 'a'],
  ['a reference beside a run', '<p>中<b>「文」</b>后</p>', '&#20013;**「文」**&#21518;'],
  ['code', '<p><code>a`b</code></p>', '``a`b``'],
  ['inline HTML', '<p>H<sub>2</sub>O <u>a</u></p>', 'H<sub>2</sub>O <u>a</u>'],

  [
    'a URL is written in another form',
    '<a href="HTTPS://A.example">t</a>',
    '[t](https://a.example/)',
  ],
  [
    'a URL is percent-encoded',
    '<a href="https://a.example/中 文?a|b">t</a>',
    '[t](https://a.example/%E4%B8%AD%20%E6%96%87?a%7Cb)',
  ],
  [
    'a lone percent sign is encoded',
    '<a href="https://a.example/100%">t</a>',
    '[t](https://a.example/100%25)',
  ],
  [
    'a link round blocks',
    '<a href="https://a.example/"><h2>a</h2><p>b</p></a>',
    '## [a](https://a.example/)\n\n[b](https://a.example/)',
  ],
  [
    'white space at a link’s edge',
    'a<a href="https://a.example/"> b </a>c',
    'a [b](https://a.example/) c',
  ],
  ['an empty link', 'a<a href="https://a.example/"></a>', 'a'],
  ['an autolink', '<a href="https://a.example/x">https://a.example/x</a>', '<https://a.example/x>'],
  ['an escaped URL', '<p>see https://a.example/x</p>', 'see https\\://a.example/x'],
  ['an escaped www', '<p>see www.a.example</p>', 'see www\\.a.example'],
  ['a target that runs is dropped', '<a href="javascript:alert(1)">t</a>', 't'],
  [
    'a player',
    '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    '<https://www.youtube.com/watch?v=abcdefghijk>',
  ],
  [
    'white space in alt',
    '<img src="https://a.example/i.png" alt=" a\n b ">',
    '![a b](https://a.example/i.png)',
  ],
  [
    'markup in alt',
    '<img src="https://a.example/i.png" alt="a *b*">',
    '![a \\*b\\*](https://a.example/i.png)',
  ],

  ['levels move together', '<h1>a</h1><h2>b</h2>', '## a\n\n### b'],
  ['an empty heading', '<h2> </h2><p>a</p>', 'a'],
  ['a loose list', '<ul><li>a</li><li>b</li></ul>', '- a\n\n- b'],
  ['an empty item', '<ul><li>a</li><li></li><li>b</li></ul>', '- a\n- b'],
  ['numbers', '<ol start="3"><li>a</li><li value="7">b</li></ol>', '3. a\n\n<!-- -->\n\n7. b'],
  ['a list in a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
  ['items without a list', '<li>a</li> <li>b</li>', '- a\n- b'],
  [
    'tasks',
    '<ul><li><input type="checkbox" checked> a</li><li><input type="checkbox"> b</li></ul>',
    '- [x] a\n- [ ] b',
  ],
  ['quotes', '<blockquote><p>a</p><blockquote>b</blockquote></blockquote>', '> a\n>\n> > b'],
  ['code blocks', '<pre><code>a\n\n  <b>b</b>\n</code></pre>', '```\na\n\n  b\n```'],
  ['code with line breaks', '<pre>a<br>b</pre>', '```\na\nb\n```'],
  ['code in HTML', '<pre>a\n\nb</pre>', '<pre><code>a&#10;&#10;b</code></pre>'],
  [
    'tables',
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr></tbody></table>',
    '| a | b |\n| - | - |\n| c | |',
  ],
  [
    'a table without header cells',
    '<table><tr><td>a<td>b<tr><td>c<td>d</table>',
    '| a | b |\n| - | - |\n| c | d |',
  ],
  [
    'an empty header',
    '<table><tr><td>a<td>b<tr><td>c<td>d</table>',
    '| | |\n| - | - |\n| a | b |\n| c | d |',
  ],
  [
    'merged cells',
    '<table><tr><th colspan=2>a<tr><td>c<td>d</table>',
    '<table>\n<thead>\n<tr><th colspan="2">a</th></tr>\n</thead>\n<tbody>\n<tr><td>c</td><td>d</td></tr>\n</tbody>\n</table>',
  ],
  [
    'a span below zero, which is none',
    '<table><tr><th>a<tr><td rowspan="-2">b<tr><td>c</table>',
    '| a |\n| - |\n| b |\n| c |',
  ],
  ['rules', 'a<hr>b', 'a\n\n---\n\nb'],
  [
    'details',
    '<details><summary>a</summary>b</details>',
    '<details><summary>a</summary>b</details>',
  ],
  ['definitions', '<dl><dt>a<dd>b</dl>', '<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>'],
  [
    'a caption',
    '<figure><figcaption>a</figcaption><img src="https://a.example/i.png"></figure>',
    '![](https://a.example/i.png)\n\na',
  ],
];

describe('is no loss:', () => {
  test.each(EQUAL)('%s', (_what, html, markdown) => {
    expect(verify(factsOf(html), markdown)).toEqual({
      exact: true,
      losses: [],
      counts: { text: 0, link: 0, image: 0, emphasis: 0, structure: 0 },
    });
  });
});
