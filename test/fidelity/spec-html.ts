/** @file The HTML of the CommonMark examples, and of examples of what GFM adds to them. */

import { tests } from 'commonmark-spec';

export interface Example {
  readonly name: string;
  readonly html: string;
}

function table(head: string[], ...rows: string[][]): string {
  const row = (name: string, cells: string[]): string =>
    `<tr>\n${cells.map((cell) => `<${name}>${cell}</${name}>\n`).join('')}</tr>\n`;
  const body = rows.map((cells) => row('td', cells)).join('');
  return `<table>\n<thead>\n${row('th', head)}</thead>\n${body && `<tbody>\n${body}</tbody>\n`}</table>\n`;
}

function task(text: string, checked: boolean): string {
  return `<li><input ${checked ? 'checked="" ' : ''}disabled="" type="checkbox"> ${text}</li>\n`;
}

/** No package ships the examples of GFM's own specification: these show the same constructs. */
const GFM: readonly string[] = [
  table(['one', 'two'], ['three', 'four']),
  table(['left', 'right'], ['a', 'b']).replaceAll('<td>b', '<td align="right">b'),
  table(['a | b'], ['<code>c | d</code>'], ['<strong>e | f</strong>']),
  `${table(['one', 'two'], ['three', 'four'])}<blockquote>\n<p>five</p>\n</blockquote>\n`,
  `${table(['one', 'two'], ['three', 'four'], ['five', ''])}<p>six</p>\n`,
  table(['one', 'two'], ['three', ''], ['', 'four']),
  `<p>| one | two |\n| --- |\n| three |</p>\n`,
  table(['one', 'two']),
  table(['<em>a</em>', '<a href="/b">b</a>'], ['<del>c</del>', '<img src="d" alt="e">']),
  table(['a'], ['\\'], ['\\|'], ['`']),
  `<ul>\n<li>a\n${table(['b'], ['c'])}</li>\n</ul>\n`,
  `<ul>\n${task('one', false)}${task('two', true)}</ul>\n`,
  `<ul>\n<li><input checked="" disabled="" type="checkbox"> one\n<ul>\n${task('two', false)}${task('three', true)}</ul>\n</li>\n${task('four', false)}</ul>\n`,
  `<ol>\n${task('one', false)}${task('two', true)}</ol>\n`,
  '<ul>\n<li>[x] not a task</li>\n<li>[ ] nor this</li>\n</ul>\n',
  '<p><del>Hi</del> Hello, <del>there</del> world!</p>\n',
  '<p>This ~~has a\n</p><p>new paragraph~~.</p>\n',
  '<p>This will ~~~not~~~ strike.</p>\n',
  '<p>a<del>b</del>c <del><strong>d</strong> e</del></p>\n',
  '<p>~a~ and ~~b</p>\n',
  '<p><a href="http://www.commonmark.org">www.commonmark.org</a></p>\n',
  '<p>Visit <a href="http://www.commonmark.org/help">www.commonmark.org/help</a> for more.</p>\n',
  '<p>Visit <a href="http://www.commonmark.org">www.commonmark.org</a>.</p>\n',
  '<p><a href="http://www.google.com/search?q=Markup+(business)">www.google.com/search?q=Markup+(business)</a>)</p>\n',
  '<p><a href="http://www.google.com/search?q=commonmark">www.google.com/search?q=commonmark</a>&amp;hl;</p>\n',
  '<p><a href="http://www.commonmark.org/he">www.commonmark.org/he</a>&lt;lp</p>\n',
  '<p><a href="http://commonmark.org">http://commonmark.org</a></p>\n',
  '<p>(Visit <a href="https://encrypted.google.com/search?q=Markup+(business)">https://encrypted.google.com/search?q=Markup+(business)</a>)</p>\n',
  '<p><a href="mailto:foo@bar.baz">foo@bar.baz</a></p>\n',
  '<p>hello@mail+xyz.example isn\'t valid, but <a href="mailto:hello+xyz@mail.example">hello+xyz@mail.example</a> is.</p>\n',
  '<p>a.b-c_d@a.b- and http://x.y and www.x.y</p>\n',
];

/** Every example that leaves a reader anything to see. */
export function specExamples(): Example[] {
  const own = GFM.map((html, index) => ({ name: `GFM ${index + 1}`, html }));
  return [
    ...tests.map(({ number, section, html }) => ({ name: `${section} ${number}`, html })),
    ...own,
  ].filter(({ html }) => html.trim() !== '');
}
