/** @file Makers of large inputs that make careless converters slow, each as one function from a size in bytes to a post file. */

import { numbered, postFile } from './post-file.ts';

export type Bomb = (bytes: number) => string;

function flood(open: string, piece: string, close: string): Bomb {
  return (bytes) => postFile(bytes, open, piece, close);
}

/** The openings, then as many closings. */
function nested(open: string, close: string): Bomb {
  return (bytes) => {
    const times = Math.floor((bytes - 400) / (open.length + close.length));
    return postFile(1, '', `${open.repeat(times)}deep${close.repeat(times)}`, '');
  };
}

function inText(piece: string): Bomb {
  return flood('<p>', piece, '</p>');
}

/** A first row with one wide cell, then short rows, half of the size each: padding to one width would square it. */
function squareTable(bytes: number): string {
  const row = '<tr><td>a</td><td>b</td></tr>\n';
  const rows = row.repeat(Math.floor((bytes - 400) / 2 / row.length));
  const wide = 'w'.repeat(Math.floor((bytes - 400) / 2));
  const head = `<tr><th>${wide}</th><th>b</th></tr>\n`;
  return postFile(1, '<table>\n', head + rows, '</table>');
}

/** Front matter that holds everything, with or without its end. */
function hugeFrontMatter(bytes: number, close: string): string {
  return `---\ntitle: "${'x'.repeat(bytes - 100)}"\n${close}<div>\n<p>text</p>\n</div>\n`;
}

const FLOODS: Readonly<Record<string, Bomb>> = {
  p: flood('', '<p>a</p>', ''),
  br: inText('a<br>'),
  'p-empty': flood('', '<p></p>', ''),
  li: flood('<ul>', '<li>a</li>', '</ul>'),
  'li-unclosed': flood('<ul>', '<li>a', '</ul>'),
  comments: inText('<!--c-->'),
  inline: inText('<b>a</b><i>b</i> '),
  links: inText('<a href="/x">a</a> '),
  imgs: inText('<img src="/x.png" alt="a">'),
  tr: flood('<table>', '<tr><td>a</td></tr>', '</table>'),
  td: flood('<table><tr>', '<td>a</td>', '</tr></table>'),
  hr: flood('', '<hr>', ''),
  h: flood('', '<h2>a</h2>', ''),
  code: inText('<code>a</code> '),
  pre: flood('', '<pre>a</pre>', ''),
  articles: flood('', '<article><p>a</p></article>', ''),
  entities: inText('&amp;'),
  ncr: inText('&#42;'),
};

const ATTRIBUTES: Readonly<Record<string, Bomb>> = {
  attrs: (bytes) => numbered(bytes, '<p', (index) => ` a${index}="v"`, '>text</p>'),
  'attrs-dup': flood('<p', ' a="v"', '>text</p>'),
  attr: flood('<p title="', 'v', '">text</p>'),
  'class-many': flood('<p class="', 'c ', '">text</p>'),
  tagname: flood('<p>a<x', 'x', '>text</p>'),
  'data-uri': flood('<p>a<img alt="i" src="data:image/png;base64,', 'iVBO', '"></p>'),
  'href-long': flood('<p><a href="https://example.org/', 'a(b)*_', '">text</a></p>'),
};

const OTHERS: Readonly<Record<string, Bomb>> = {
  'fm-huge.1-scalar': (bytes) => hugeFrontMatter(bytes, '---\n'),
  'fm-huge.5-nofence': (bytes) => hugeFrontMatter(bytes, ''),
  'huge-text.text': inText('x'),
  'huge-text.words': inText('some words and '),
  'huge-text.cjk': inText('中文。'),
  'huge-text.pre': flood('<pre>', 'line of code\n', '</pre>'),
  'redos-title.1-nl': flood('<p><a href="/x" title="', '\n', 'e">text</a></p>'),
  'ws-text.1-trail': flood('<p>a', ' ', 'b</p>'),
  'table-pad.1-square': squareTable,
};

/** The maker of a class and variant of the manifest; a size at the variant's end (`-1M`) counts for nothing here. */
export function bombFor(hostileClass: string, variant: string): Bomb | undefined {
  const name = variant.replace(/(-\d+[MK])+$/, '');
  if (hostileClass === 'flood') return FLOODS[name];
  if (hostileClass === 'wide-attr') return ATTRIBUTES[name];
  return OTHERS[`${hostileClass}.${name}`];
}

const CHARACTERS: readonly string[] = [...'*_`[]<&\\{|~$:.@!#-+>=^"', '\u00a0', '\u200d', '字'];

/** What `npm run scale` measures. */
export const SCALE: ReadonlyMap<string, Bomb> = new Map([
  ...CHARACTERS.map((sign): [string, Bomb] => [
    `text of ${/[\u00a0\u200d]/.test(sign) ? `U+${sign.codePointAt(0)?.toString(16)}` : sign}`,
    inText(sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : sign),
  ]),
  ['text of * and blanks', inText('* ')],
  ['text of a*', inText('a*')],
  ['text of a_', inText('a_')],
  ['text of [a](', inText('[a](')],
  ['text of ![a](', inText('![a](')],
  ['text of ]( and )', inText('](b)')],
  ['text of `a', inText('`a ')],
  ['text of www.a ', inText('www.a ')],
  ['text of https://a', inText('https://a')],
  ['text of a@b.c', inText('a@b.c')],
  ['text of {{', inText('{{ ')],
  ['text of {%', inText('{% ')],
  ['text of 1.', inText('1. ')],
  ['lines of -', inText('-<br>')],
  ['lines of 1.', inText('1.<br>')],
  ['lines of |', inText('|a|<br>')],
  ['div in div', nested('<div>', '</div>')],
  ['b in b', nested('<b>', '</b>')],
  ['em in strong', nested('<em><strong>', '</strong></em>')],
  ['quote in quote', nested('<blockquote>', '</blockquote>')],
  ['list in list', nested('<ul><li>', '</li></ul>')],
  ['table in table', nested('<table><tr><td>', '</td></tr></table>')],
  ['spans never closed', flood('', '<span>a', '')],
  ['b never closed', flood('', '<b>a<p>', '')],
  ['links never closed', flood('', '<a href=/x>a<b>', '')],
  ...Object.entries(FLOODS).map(([name, bomb]): [string, Bomb] => [`flood of ${name}`, bomb]),
  ...Object.entries(ATTRIBUTES).map(([name, bomb]): [string, Bomb] => [`wide ${name}`, bomb]),
  ['em beside CJK', inText('字<em>文。</em>字')],
  ['strong after punctuation', inText('a<strong>(b)</strong>c')],
  ['links around blocks', flood('', '<a href="/x"><div>a</div><h3>b</h3></a>', '')],
  ['links with one URL', inText('<a href="/x">a</a>')],
  [
    'numbered links',
    (bytes) => numbered(bytes, '<p>', (at) => `<a href="/${at}">${at}</a> `, '</p>'),
  ],
  [
    'footnotes',
    (bytes) =>
      numbered(bytes, '<p>', (at) => `<sup><a href="#fn${at}" id="r${at}">${at}</a></sup>`, '</p>'),
  ],
  ['newlines in pre', flood('<pre>', '\n', 'e</pre>')],
  ['blanks in pre', flood('<pre>', ' ', 'e</pre>')],
  ['backticks in pre', flood('<pre>', '`', '</pre>')],
  ['spans in pre', flood('<pre>', '<b>a</b>\n', '</pre>')],
  ['br in pre', flood('<pre>', 'a<br>', '</pre>')],
  ['blanks', flood('<p>a', ' ', 'b</p>')],
  ['newlines', flood('<p>a', '\n', 'b</p>')],
  ['nbsp in spans', inText('<b>&nbsp;</b>')],
  ['nbsp at edges', inText('<b>&nbsp;a&nbsp;</b>')],
  ['br after br', inText('<br>')],
  ['wide table', squareTable],
  ['spans in a table', flood('<table>', '<tr><td rowspan=9 colspan=9>a</td></tr>', '</table>')],
  ['comment never closed', flood('<!--', 'a-', '')],
  ['comments never closed', flood('', '<!-- a ', '')],
  ['tags never closed', flood('', '<p a ', '')],
  ['lone <', flood('<p>', '<', '')],
  ['text', inText('some words and ')],
]);
