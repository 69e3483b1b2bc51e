/** @file Makers of large inputs that make careless converters slow, each as one function from a size in bytes to a post file. */

import { numbered, postFile } from './post-file.ts';

export type Bomb = (bytes: number) => string;

export function flood(open: string, piece: string, close: string): Bomb {
  return (bytes) => postFile(bytes, open, piece, close);
}

/** The openings, then as many closings. */
export function nested(open: string, close: string): Bomb {
  return (bytes) => {
    const times = Math.floor((bytes - 400) / (open.length + close.length));
    return postFile(1, '', `${open.repeat(times)}deep${close.repeat(times)}`, '');
  };
}

export function inText(piece: string): Bomb {
  return flood('<p>', piece, '</p>');
}

const WORDS = `<p>${'Some words of text that run on. '.repeat(4)}</p>`;

/** As much of one piece as of another, all of the first before the second. */
export function halves(open: string, first: string, between: string, second: string): Bomb {
  return (bytes) => {
    const half = first.repeat(Math.floor(bytes / 2 / first.length));
    return postFile(bytes, open + half + between, second, '');
  };
}

/** A page's article with as much of one piece as of another, all of the first before the second; `#` is the piece's number. */
export function inArticle(first: string, second: string): Bomb {
  const many = (piece: string, bytes: number): string =>
    Array.from({ length: Math.floor(bytes / piece.length) }, (_, index) =>
      piece.replaceAll('#', String(index)),
    ).join('');
  return (bytes) =>
    `<!doctype html><title>a 1 | Site</title><article>${WORDS}${many(first, bytes / 2)}${many(second, bytes / 2)}${WORDS}</article>`;
}

/** A whole page with the piece as often as it fits, within what is around it, in its head or beside the words of its article. */
export function inPage(
  place: 'head' | 'article',
  open: string,
  piece: string,
  close: string,
): Bomb {
  return (bytes) => {
    const many = open + piece.repeat(Math.floor((bytes - 400) / piece.length)) + close;
    const [head, beside] = place === 'head' ? [many, ''] : ['', many];
    return `<!doctype html><title>a 1 | Site</title>${head}<article>${WORDS}${beside}${WORDS}</article>`;
  };
}

/** A first row with one wide cell, then short rows, half of the size each: padding to one width would square it. */
export function squareTable(bytes: number): string {
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

export const FLOODS: Readonly<Record<string, Bomb>> = {
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

export const ATTRIBUTES: Readonly<Record<string, Bomb>> = {
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
