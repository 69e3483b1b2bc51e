/** @file Inline text: marks, white space at their edges, breaks, and what they make of each other. */

import { describe, expect, test } from 'vitest';
import { sketchHtml } from './sketch.ts';

describe('Marks', () => {
  test.each([
    ['white space moves out of a mark', 'a<b> b </b>c', 'p{a *b* c}'],
    ['out of nested marks too', 'a<b> <i> b </i> </b>c', 'p{a *_b_* c}'],
    ['and blanks that do not collapse', '<b>&nbsp;x&nbsp;</b>y', 'p{\u00a0*x*\u00a0y}'],
    ['an ideographic indent', '<b>\u3000\u3000x</b>', 'p{\u3000\u3000*x*}'],
    ['neighbours are one', '<b>a</b><strong>b</strong>', 'p{*ab*}'],
    ['but not across a blank', '<b>a</b> <b>b</b>', 'p{*a* *b*}'],
    ['the same mark nested is one', '<b>a <strong>b</strong></b>', 'p{*a b*}'],
    ['empty marks vanish', 'a<b></b><i> </i><b>\u200b</b>b', 'p{a \u200bb}'],
    ['different marks nest as they stand', '<i><b>a</b></i><b><i>b</i></b>', 'p{_*a*_*_b_*}'],
    [
      'each element has its mark',
      '<em>a</em> <i>b</i> <s>c</s> <strike>d</strike> <del>e</del>',
      'p{_a_ _b_ ~c~ ~d~ ~e~}',
    ],
    [
      'what Markdown lacks is kept',
      'H<sub>2</sub>O <u>u</u> <kbd>K</kbd> <abbr title="A\n b">ab</abbr>',
      'p{H<sub>2</>O <u>u</> <kbd>K</> <abbr title=A b>ab</>}',
    ],
    ['keys are one each', '<kbd>A</kbd><kbd>B</kbd>', 'p{<kbd>A</><kbd>B</>}'],
    ['an exponent of an exponent', 'x<sup>2<sup>3</sup></sup>', 'p{x<sup>2<sup>3</></>}'],
    [
      'ruby',
      '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
      'p{<ruby>漢<rp>(</><rt>kan</><rp>)</></>}',
    ],
    ['what has no look is its text', '<span>a</span><font>b</font><x-y>c</x-y>', 'p{abc}'],
    ['a mark round blocks goes into each', '<b>x<p>y</p>z</b>', 'p{*x*} p{*y*} p{*z*}'],
    ['a mark round a list too', '<i><ul><li>a</li></ul></i>', 'ul{li{p{_a_}}}'],
    [
      'Google Docs wraps a page in a b that is not bold',
      '<b style="font-weight: normal"><p>a</p></b>',
      'p{a}',
    ],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('Code', () => {
  test.each([
    ['is verbatim inside', '<code>a  b\u00a0c</code>', 'p{`a  b\u00a0c`}'],
    ['has no white space at its edges', 'x<code> a </code>y', 'p{x `a` y}'],
    ['has no newlines', '<code>a\n   b</code>', 'p{`a b`}'],
    [
      'goes inside the marks in it',
      '<code>a<b>b</b><a href="c">c</a></code>',
      'p{`a`*`b`*[`c`](c)}',
    ],
    [
      'is one with code that touches it',
      '<code>a</code><code>b</code> <code>c</code>',
      'p{`ab` `c`}',
    ],
    ['is nothing without ink', 'a<code> </code>b<code>\u00a0</code>', 'p{a b\u00a0}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('Breaks', () => {
  test.each([
    ['one is a break', 'a<br>b', 'p{a/b}'],
    ['white space round it goes', 'a <br> b', 'p{a/b}'],
    ['two are a paragraph', 'a<br><br>b', 'p{a} p{b}'],
    ['with a blank between', 'a<br>&nbsp;\n<br>b', 'p{a} p{b}'],
    ['three are no more', 'a<br><br><br>b', 'p{a} p{b}'],
    ['at the edges they go', '<br>a<br>', 'p{a}'],
    ['in a mark too', '<em><br></em>a<b><br>b<br></b>c', 'p{a/*b*/c}'],
    ['two in a mark part it', '<b>a<br><br>b</b>', 'p{*a*} p{*b*}'],
    ['two in a link are one', '<a href="x">a<br><br>b</a>', 'p{[a/b](x)}'],
    ['in a heading too', '<h2>a<br><br>b</h2>', 'h2{a/b}'],
    ['an indent after one stays', 'a<br>　　b', 'p{a/　　b}'],
    ['before a block they go', 'a<br><ul><li>b</ul>', 'p{a} ul{li{p{b}}}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('White space', () => {
  test.each([
    ['runs are one space', 'a \t b', 'p{a b}'],
    ["none at a block's edge", '<p> a </p>', 'p{a}'],
    ['a blank that does not collapse stays', 'a &nbsp; b\u2009c', 'p{a \u00a0 b\u2009c}'],
    ['a paragraph of blanks is none', '<p>a</p><p>&nbsp;</p><p>\u200b</p><p>b</p>', 'p{a} p{b}'],
    ['controls go', 'a\u0001b\u0080c&#1;d \u0007 e\ufdd0', 'p{abcd e}'],
    ['a newline beside Latin is a space', 'a\nb', 'p{a b}'],
    ['a newline between CJK is nothing', '中\n文', 'p{中文}'],
    ['across a mark too', '中<b>\n文</b>', 'p{中*文*}'],
    ['a space beside an image stays', 'a <img src=i> b', 'p{a ![](i) b}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });

  test('what a printer of HTML put in goes out', () => {
    const html =
      '<p>\n 欢迎\n <strong>\n  中文\n </strong>\n ，以及\n <a href="x">\n  more\n </a>\n .\n</p>';
    expect(sketchHtml(html, 'prettified')).toBe('p{欢迎*中文*，以及 [more](x).}');
  });
});
