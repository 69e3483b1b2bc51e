/** @file Parsing: fragments and documents, selection, depth, and input that is meant to do harm. */

import type { AnyNode } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { convertPost } from '../../src/convert.ts';
import { toBlocks } from '../../src/html/blocks.ts';
import { clean } from '../../src/html/clean.ts';
import { rawText } from '../../src/html/elements.ts';
import { DEPTH_LIMIT } from '../../src/html/flatten.ts';
import { footnotesOf } from '../../src/html/footnotes.ts';
import { NESTING_LIMIT } from '../../src/html/nesting.ts';
import { parse } from '../../src/html/parse.ts';
import { readingOf, sketchHtml } from './sketch.ts';

function depthOf(nodes: readonly AnyNode[]): number {
  let deepest = 0;
  for (const node of nodes) {
    if ('children' in node) deepest = Math.max(deepest, 1 + depthOf(node.children));
  }
  return deepest;
}

describe('Parsing', () => {
  test('a fragment has no head', () => {
    expect(parse('<div>a</div>').select('head, body')).toEqual([]);
  });

  test.each([
    '<!DOCTYPE html>',
    '<html>',
    '\ufeff <!-- x --> <HTML>',
    '<?xml version="1.0"?><html>',
    '<body>',
    '<meta property="og:image" content="a.jpg"><script>if (1 < 2) a("<p>")</script>\n<!doctype html>',
    '<br />\n<b>Warning</b>:  a() [<a href="b">b</a>]: none in <b>/c.php</b> on line <b>7</b><br />\n<html>',
  ])('%j begins a document', (start) => {
    expect(parse(`${start}a`).select('html > body').length).toBe(1);
  });

  test.each(['<script>a</script>b', '<meta content="a"><p>a', '<b>Warning</b>: wet paint<html>'])(
    '%j begins none',
    (start) => expect(parse(start).select('html, body')).toEqual([]),
  );

  test('noscript holds elements', () => {
    expect(parse('<noscript><img></noscript>').select('noscript > img').length).toBe(1);
  });

  test('brackets and quotes in a selector are read whole', () => {
    const page = parse('<p class="a"><i id="b" title="],x"></i></p><b class="a" id="c"></b>');
    const found = (selector: string) => page.select(selector).map(({ name }) => name);
    expect(found('.a [id]')).toEqual(['i']);
    expect(found('.a [id="b"]')).toEqual(['i']);
    expect(found('i[title="],x"], u')).toEqual(['i']);
    expect(found('[id="c"]')).toEqual(['b']);
  });

  test('selection stays below what it is asked to look in, in page order', () => {
    const page = parse('<p id="a"><b>1</b></p><p id="b"><b>2</b><i>3</i></p>');
    const [, second] = page.select('p');
    expect(page.select('i, b', second).map((element) => rawText([element]))).toEqual(['2', '3']);
    expect(page.select('> b', second).length).toBe(1);
  });

  test('NUL and what numbers name by mistake', () => {
    expect(sketchHtml('a\0b&#0;c&#x80;d')).toBe('p{ab\ufffdc€d}');
  });
});

describe('Depth', () => {
  test('what is deeper than the limit keeps its text, its order and its nearest element', () => {
    const html = `${'<div>'.repeat(DEPTH_LIMIT + 5)}a<b>b</b><a href="x">c</a>${'</div>'.repeat(3)}d`;
    const page = parse(html);
    expect(page.flattened).toEqual([{ of: 'elements', limit: DEPTH_LIMIT }]);
    expect(depthOf(page.document.children)).toBeLessThanOrEqual(DEPTH_LIMIT + 1);
    expect(rawText(page.document.children)).toBe('abcd');
    expect(page.select('b').length + page.select('a[href="x"]').length).toBe(2);
  });

  test.each([
    ['quotes', '<blockquote>', '> '],
    ['lists', '<ul><li>', '  '],
    ['lists and quotes', '<ol><li><blockquote>', '   > '],
  ])('a page of %s in each other is little longer in Markdown', (_, open, mark) => {
    const html = `${open.repeat(150)}${'<p>a</p>'.repeat(500)}`;
    const { markdown, report } = convertPost(html, { html: true });
    expect(markdown.length).toBeLessThan(html.length * 2 * NESTING_LIMIT);
    expect(markdown.match(/a$/gm)).toHaveLength(500);
    expect(markdown).toContain(mark.repeat(NESTING_LIMIT / (mark.length > 3 ? 2 : 1)));
    expect(report.problems).toMatchObject([
      { code: 'depth-flattened', data: { of: 'quotes and lists', limit: NESTING_LIMIT } },
    ]);
    expect(report.fidelity?.exact).toBe(true);
  });

  test('what is not is left alone', () => {
    expect(parse('<div>'.repeat(DEPTH_LIMIT - 10)).flattened).toEqual([]);
    expect(parse('<blockquote>'.repeat(NESTING_LIMIT)).flattened).toEqual([]);
  });
});

/** Each is one piece; they are read twenty thousand times over. */
const BOMBS = [
  ...[
    '<div>',
    '<b>',
    '<b><i>',
    '<p><b>x',
    '<a href=x><div>y',
    '<ul><li>x',
    '<blockquote>x',
    '<sup>x',
  ],
  ...[
    '<table><tr><td>x',
    '<font size=1>x<p>',
    '<figure><figcaption>x',
    '<details><summary>x',
    '<dl><dt>x<dd>',
  ],
  ...[
    '<div hidden>x',
    '<noscript><img src=x>',
    '<svg>',
    '<math><mi>',
    '<template>x',
    '<select><option>x',
  ],
  ...[
    '<li>x</li>',
    'a<br>',
    '&nbsp; ',
    '中\n',
    '<input type=checkbox>',
    '<td>1',
    '<caption>x</caption>',
  ],
  ...[
    '<sup id=a><a href="#b">1</a></sup><p id=b><a href="#a">1</a>',
    '<a href="#b">1</a>',
    '<img src=x>',
  ],
];

describe('Twenty thousand times over', () => {
  test.each(BOMBS)('%s', (piece) => {
    const page = parse(piece.repeat(20_000));
    const reading = readingOf('prettified');
    const shown = rawText(page.document.children).length;
    footnotesOf(page, reading);
    clean(page, reading);
    const size = JSON.stringify(toBlocks(page.document.children, reading)).length;
    expect(size).toBeLessThan(200 * piece.length * 20_000);
    expect(shown).toBeLessThanOrEqual(piece.length * 20_000);
  });
});
