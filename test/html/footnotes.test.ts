/** @file Footnotes in the forms in which sites write them. */

import { describe, expect, test } from 'vitest';
import { toBlocks } from '../../src/html/blocks.ts';
import { clean } from '../../src/html/clean.ts';
import { footnotesOf, toFootnotes } from '../../src/html/footnotes.ts';
import { parse } from '../../src/html/parse.ts';
import { BASE, readingOf, sketch } from './sketch.ts';

function read(html: string): string {
  const page = parse(html);
  const reading = readingOf();
  const found = footnotesOf(page, reading);
  clean(page, reading);
  const body = sketch(toBlocks(page.document.children, reading));
  const notes = toFootnotes(found, reading).map(
    (note) => `^${note.label}: ${sketch(note.children)}`,
  );
  return [body, ...notes].join(' ');
}

describe('Footnotes', () => {
  test.each([
    [
      'GFM',
      '<p>a<sup><a href="#user-content-fn-x" id="user-content-fnref-x" data-footnote-ref>1</a></sup>.</p><section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-x"><p>n <a href="#user-content-fnref-x" class="data-footnote-backref">↩</a></p></li></ol></section>',
      'p{a[^1].} ^1: p{n}',
    ],
    [
      'kramdown and Hugo',
      '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup></p><div class="footnotes"><hr><ol><li id="fn:1"><p>n&#160;<a href="#fnref:1" class="reversefootnote">&#8617;&#xfe0e;</a></p></li></ol></div>',
      'p{a[^1]} ^1: p{n\u00a0}',
    ],
    [
      'ChinaFile, by absolute addresses',
      `<p>a<sup id="fnr1"><a href="${BASE}#fn1">1</a></sup></p><hr><ol id="footnotes"><li id="fn1">n<a title="Jump back" href="${BASE}#fnr1">↩</a></li></ol>`,
      'p{a[^1]} --- ^1: p{n}',
    ],
    [
      'Word',
      '<p>a<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> b</p><div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> n</p><p>m</p></div></div>',
      'p{a[^1] b} ^1: p{n} p{m}',
    ],
    [
      'Wikipedia, one note twice',
      '<p>a<sup id="r_1-0"><a href="#n-1">[1]</a></sup> b<sup id="r_1-1"><a href="#n-1">[1]</a></sup></p><ol><li id="n-1">^ <a href="#r_1-0"><sup>a</sup></a> <a href="#r_1-1"><sup>b</sup></a> <span>n</span></li></ol>',
      'p{a[^1] b[^1]} ^1: p{^ n}',
    ],
    [
      'Tufte CSS, in the margin, with a number or a sign for small screens; and a label of another box',
      '<p>a<label for="s" class="margin-toggle sidenote-number"></label><input type="checkbox" id="s" class="margin-toggle"><span class="sidenote">n</span> b<label for="m" class="margin-toggle">⊕</label><input type="checkbox" id="m" class="margin-toggle"><span class="marginnote">m</span>, <label class="margin-toggle">c</label></p>',
      'p{a[^1] b[^2], c} ^1: p{n} ^2: p{m}',
    ],
    [
      'Drupal',
      '<p>a<a class="see-footnote" id="footnoteref1_x" title="n" href="#footnote1_x">1</a></p><ul class="footnotes"><li class="footnote" id="footnote1_x"><a class="footnote-label" href="#footnoteref1_x">1.</a> n</li></ul>',
      'p{a[^1]} ^1: p{n}',
    ],
    [
      'Hatena, with a delimiter of its own',
      '<p>a<a href="#f-1" id="fn-1">*1</a></p><p class="footnote"><a href="#fn-1" id="f-1">*1</a><span>:</span><span>n</span></p>',
      'p{a[^1]} ^1: p{n}',
    ],
    [
      'signs in place of numbers',
      '<p>a<sup><a href="#f1" id="r1">*</a></sup> b<a href="#f2" id="r2">†</a></p><p id="f1"><a href="#r1">*</a> n</p><p id="f2"><a href="#r2">†</a> m</p>',
      'p{a[^note] b[^note-2]} ^note: p{n} ^note-2: p{m}',
    ],
    [
      'brackets outside the links',
      '<p>a [<a href="#n1" id="r1">1</a>].</p><p>[<a href="#r1" id="n1">1</a>] n</p>',
      'p{a [^1].} ^1: p{n}',
    ],
    [
      'a full stop behind the mark of a note',
      '<p>a<sup><a href="#n1" id="r1">1</a></sup></p><ul><li id="n1"><a href="#r1">1</a>. n</li></ul>',
      'p{a[^1]} ^1: p{n}',
    ],
    [
      'notes on the lines of one paragraph',
      '<p>a<a href="#n1" id="r1">[1]</a> b<a href="#n2" id="r2">[2]</a></p><p>Notes<br><a href="#r1" id="n1">[1]</a> n<br>o<br><sup><a href="#r2" id="n2">[2]</a></sup> m<br><br>z</p>',
      'p{a[^1] b[^2]} p{Notes} p{z} ^1: p{n/o} ^2: p{m}',
    ],
    [
      'brackets round the link back',
      '<p>a<sup><a href="#n1" id="r1">1</a></sup></p><ol><li id="n1">n [<a href="#r1">↩</a>]</li></ol>',
      'p{a[^1]} ^1: p{n}',
    ],
    [
      'a note that does not link back, in a list',
      '<p>a<sup><a href="#f">*</a></sup></p><ul><li id="f">n</li></ul>',
      'p{a[^note]} ^note: p{n}',
    ],
    [
      'two series with the same numbers',
      '<p>a<sup id="r1"><a href="#n1">1</a></sup><sup id="r2"><a href="#n2">1</a></sup></p><ol><li id="n1">n</li><li id="n2">m</li></ol>',
      'p{a[^1][^1-2]} ^1: p{n} ^1-2: p{m}',
    ],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toBe(expected);
  });

  test.each([
    [
      'a table of contents',
      '<ul><li><a id="t" href="#s">Start</a></li></ul><h2 id="s"><a href="#t">Start</a></h2>',
    ],
    ['a link to nothing', '<p>a<sup><a href="#gone">1</a></sup></p>'],
    ['a link up the page', '<ol><li id="n">n</li></ol><p>a<sup><a href="#n">1</a></sup></p>'],
    [
      'a note whose number would leave its bracket',
      '<p>a<a id="r" href="#n">1</a></p><p><a id="n" href="#r">1</a>] n</p>',
    ],
  ])('not %s', (_, html) => {
    expect(read(html)).not.toContain('[^');
  });

  test("a recipe's word is taken", () => {
    const page = parse(
      '<p>a<i class="r"><a href="#n">see</a></i></p><p id="n">n <a class="b" href="#">↑</a></p>',
    );
    const reading = readingOf();
    const found = footnotesOf(page, reading, {
      references: page.select('.r'),
      notes: page.select('#n'),
      back: page.select('.b'),
    });
    expect(sketch(toBlocks(page.document.children, reading))).toBe('p{a[^see]}');
    expect(toFootnotes(found, reading).map((note) => sketch(note.children))).toEqual(['p{n}']);
  });
});
