/** @file Figures: by a recipe's role, by `figure`, by WordPress's box; credits; embeds. */

import { describe, expect, test } from 'vitest';
import { toBlocks, toFigure } from '../../src/html/blocks.ts';
import { clean } from '../../src/html/clean.ts';
import { withoutParentheses } from '../../src/html/credit.ts';
import { parse } from '../../src/html/parse.ts';
import type { Inline } from '../../src/post.ts';
import { readingOf, sketch, sketchHtml, sketchInline } from './sketch.ts';

describe('Figures of the page', () => {
  test.each([
    [
      'a picture and its caption',
      '<figure><img src="i" alt="A"><figcaption>c <i>d</i></figcaption></figure>',
      'figure{![A](i) "c _d_" ()}',
    ],
    [
      'linked',
      '<figure><a href="x"><img src="i"></a><figcaption>c</figcaption></figure>',
      'figure{[![](i)](x) "c" ()}',
    ],
    [
      'linked all round',
      '<a href="x"><figure><img src="i"><figcaption>c</figcaption></figure></a>',
      'figure{[![](i)](x) "[c](x)" ()}',
    ],
    [
      'in boxes, the caption first',
      '<figure><figcaption>c</figcaption><div><p><b><img src="i"></b></p></div></figure>',
      'figure{![](i) "c" ()}',
    ],
    [
      'two pictures',
      '<figure><img src="i"> <img src="j"><figcaption>c</figcaption></figure>',
      'figure{![](i)![](j) "c" ()}',
    ],
    [
      'a caption of paragraphs',
      '<figure><img src="i"><figcaption><p>c</p><p>d</p></figcaption></figure>',
      'figure{![](i) "c/d" ()}',
    ],
    ['without a caption it is a picture', '<figure><img src="i"></figure>', 'p{![](i)}'],
    [
      'an embed',
      '<figure><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><figcaption>c</figcaption></figure>',
      'figure{[https://www.youtube.com/watch?v=abcdefghijk](https://www.youtube.com/watch?v=abcdefghijk) "c" ()}',
    ],
    [
      'round a quote, the caption in its place',
      '<figure><blockquote>a</blockquote><figcaption>c</figcaption></figure>',
      'quote{p{a}} p{c}',
    ],
    [
      'a gallery',
      '<figure><figure><img src="i"><figcaption>c</figcaption></figure><figcaption>d</figcaption></figure>',
      'figure{![](i) "c" ()} p{d}',
    ],
    ['a caption alone', '<figure><figcaption>c</figcaption></figure>', 'p{c}'],
    [
      'WordPress',
      '<div class="alignright wp-caption"><a href="x"><img src="i"></a><p class="wp-caption-text">c</p></div>',
      'figure{[![](i)](x) "c" ()}',
    ],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('Figures of a recipe', () => {
  const html =
    '<p>a</p><div class="f"><a href="big"><img src="i"></a><p class="c">C <span class="k">(K)</span></p><p>rest</p></div><p>b</p>';

  test('their parts, and after them what else they hold', () => {
    const page = parse(html);
    const reading = readingOf();
    const [element] = page.select('.f');
    if (element === undefined) throw new Error('no figure');
    const parts = {
      media: page.select('img', element),
      caption: page.select('.c', element),
      credit: page.select('.k', element),
    };
    reading.roles.set(element, { as: 'figure', parts });
    clean(page, reading);
    expect(sketch(toBlocks(page.document.children, reading))).toBe(
      'p{a} figure{[![](i)](big) "C" (K)} p{rest} p{b}',
    );
  });

  test('a lead image by its parts alone', () => {
    const page = parse(html);
    const parts = { media: page.select('img'), caption: page.select('.c'), credit: [] };
    const figure = toFigure(parts, readingOf());
    expect(figure === undefined ? '' : sketch([figure])).toBe('figure{[![](i)](big) "C (K)" ()}');
  });

  test('none without a picture', () => {
    const page = parse('<img src="javascript:x"><p>c</p>');
    const parts = { media: page.select('img'), caption: page.select('p'), credit: [] };
    expect(toFigure(parts, readingOf())).toBeUndefined();
  });
});

describe('A credit', () => {
  const text = (value: string): Inline => ({ tag: 'text', value });
  test.each([
    ['(Getty Images)', 'Getty Images'],
    ['Ma Jun—Agency', 'Ma Jun—Agency'],
    ['GREG BAKER/AFP via Getty Images)', 'GREG BAKER/AFP via Getty Images'],
    ['(AFP', 'AFP'],
    ['AFP (via Getty)', 'AFP (via Getty)'],
    ['(AFP) and (Getty)', '(AFP) and (Getty)'],
    ['（新华社）', '新华社'],
    ['()', ''],
  ])('%s', (credit, expected) => {
    expect(sketchInline(withoutParentheses([text(credit)]))).toBe(expected);
  });

  test('with marks at its edges', () => {
    const credit: Inline[] = [{ tag: 'emphasis', children: [text('(A')] }, text(' B)')];
    expect(sketchInline(withoutParentheses(credit))).toBe('_A_ B');
  });

  test('with what holds no text at its edges', () => {
    const place: Inline = { tag: 'anchor', name: 'x' };
    const credit: Inline[] = [place, text('(A)'), place];
    expect(withoutParentheses(credit)).toEqual([place, text('A'), place]);
  });
});

describe('Embeds', () => {
  test.each([
    [
      'YouTube',
      '<iframe src="//www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe>',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      'Vimeo',
      '<iframe src="https://player.vimeo.com/video/123?h=1"></iframe>',
      'https://vimeo.com/123',
    ],
    [
      'SoundCloud',
      '<iframe src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1"></iframe>',
      'https://api.soundcloud.com/tracks/1',
    ],
    ['any frame', '<iframe src="/viz.html"></iframe>', 'https://e.org/viz.html'],
    [
      'a lazy frame',
      '<iframe src="about:blank" data-src="/viz.html"></iframe>',
      'https://e.org/viz.html',
    ],
    [
      'a video',
      '<video controls><source src="/v.mp4"><p>No <a href="y">video</a>.</p></video>',
      'https://e.org/v.mp4',
    ],
    ['a sound', '<audio src="/a.mp3"></audio>', 'https://e.org/a.mp3'],
    [
      'Flash',
      '<object><param name="movie" value="https://www.youtube.com/v/abcdefghijk"><embed src="y"></object>',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
  ])('%s', (_, html, url) => {
    expect(sketchHtml(html)).toBe(`p{[${url}](${url})}`);
  });

  test("a title is its text, the player's name is none", () => {
    const html =
      '<iframe src="/a" title="A\n talk"></iframe><iframe src="/b" title="YouTube video player"></iframe>';
    expect(sketchHtml(html)).toBe(
      'p{[A talk](https://e.org/a)} p{[https://e.org/b](https://e.org/b)}',
    );
  });

  test('it stands on a line of its own', () => {
    expect(sketchHtml('<p>a <iframe src="/x"></iframe> b</p>')).toBe(
      'p{a} p{[https://e.org/x](https://e.org/x)} p{b}',
    );
  });

  test.each([
    ['<iframe src="javascript:alert(1)"></iframe>a'],
    ['<embed src="data:text/html,x">a'],
    ['<object data="javascript:x">a</object>'],
    ['<iframe srcdoc="x"></iframe>a'],
    ['<video><source src="blob:https://e.org/1"></video>a'],
  ])('nothing of %s', (html) => {
    expect(sketchHtml(html)).toBe('p{a}');
  });
});
