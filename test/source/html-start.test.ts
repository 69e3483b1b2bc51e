import { describe, expect, it } from 'vitest';
import { htmlStart } from '../../src/source/html-start.ts';

/** A body with `▶` where its HTML starts. */
function marked(text: string): { body: string; start: number } {
  return { body: text.replace('▶', ''), start: text.indexOf('▶') };
}

describe('a scrape, known by itself', () => {
  it.each([
    ['a document', '▶<!DOCTYPE html>\n<html><body>\n\n# x\n\n</body></html>'],
    ['a document without doctype', '▶<html>\n<head><title>x</title></head>\n\n- a'],
    [
      'a page with its comment before',
      '▶<!-- saved from url=(0014)about:internet -->\n<div>x</div>',
    ],
    ['a wrapper', '▶<article class="post" id="post-1">\n <p>\n  x\n </p>\n</article>\n'],
    ['a list after Markdown', 'Words.\n\n▶<ul><li>a</li><li>b</li></ul>\n'],
    ['a printed list after Markdown', 'Words.\n\n▶<ol>\n  <li>a</li>\n</ol>\n'],
    ['several blocks', '▶<p>One.</p>\n<p>Two.</p>\n\n<h2>Three</h2>\n<ul><li>a</li></ul>\n'],
    [
      'text after a wrapper that an extra end tag closes',
      '▶<div><p>long text</p></div></div>\n\n<p>y</p>',
    ],
    ['a little loose text', '▶<p>One long paragraph.</p>\n\nloose\n\n<p>Two.</p>'],
    [
      'blank lines and dashes inside',
      '▶<div>\n\n- not a list\n\n1. nor this\n\n> nor this\n\n</div>',
    ],
    ['code with Markdown in it', '▶<pre>\n\n# not a heading\n\n```\n</pre>\n<p>x</p>'],
    ['only a line', '▶<b>bold</b> text'],
    [
      'inline elements first',
      '▶<a href="https://e.org/"><img src="/a.png"></a>\n<br>\ntext and <i>more</i>',
    ],
    ['an empty stub', '▶<div>\n</div>\n'],
    ['indentation', '▶    <div>\n      <p>x</p>\n    </div>'.replace('▶    ', '    ▶')],
    ['an unclosed paragraph', '▶<p>one\n\n<p>two\n\n<p>three'],
    ['upper case', '▶<DIV CLASS=x>\n<P>one\n</DIV>'],
    ['a custom element', '▶<amp-img src="x"></amp-img>\n<p>x</p>'],
    ['a plain table alone', '▶<table>\n<tr><th>a</th></tr>\n<tr><td>b</td></tr>\n</table>'],
    ['a centred heap', '▶<div align="center">\n<h1>x</h1>\n<p>y</p>\n</div>'],
    ['an attribute with a bracket', '▶<a href="x" title="a > b"><div>x</div></a>\n<p>y</p>'],
    ['a script before it', '▶<script>\nif (a < b) { x = "</div>" }\n\n# x\n</script>\n<p>x</p>'],
    ['a textarea', '▶<textarea>\n\n# x\n\n</textarea><p>x</p>'],
    ['Markdown first', 'Some *Markdown*.\n\n- a\n\n▶<div class="x"><p>scraped</p></div>\n'],
    ['text first, without a blank line', 'Some text\n▶<div class="x"><p>scraped</p></div>\n'],
    [
      'Markdown and a comment first',
      'Some *Markdown*.\n\n▶<!-- x -->\n\n<div class="x"><p>scraped</p></div>',
    ],
    [
      'Markdown first, with blocks of HTML in lists and quotes',
      '- <table>\n  <tr><td>a</td></tr>\n  </table>\n\n> 1. <dl>\n>    <dd>b</dd>\n>    </dl>\n\n▶<p>scraped</p>\n',
    ],
    [
      'a box that Markdown has no form for, with a link that would run',
      '▶<details>\n<summary>x</summary>\n<p><a href="java&#115;cript:a()">y</a></p>\n</details>\n',
    ],
    ['an item whose fence its end closes', '- ```\n  <p>\n\n▶<section>x</section>'],
    ['code with tags first', '`<div>` and\n\n```html\n<div>\n```\n\n▶<section>x</section>'],
  ])('%s', (_, text) => {
    const { body, start } = marked(text);
    expect(htmlStart(body, false).at).toBe(start);
    expect(htmlStart(body, true).at).toBe(start);
  });
});

describe('Markdown with HTML in it', () => {
  it.each([
    ['no HTML', 'A [link](https://e.org/) and `code`.\n'],
    ['inline HTML', 'H<sub>2</sub>O and <span class="x">more</span>, <img src="a.png">.\n'],
    ['a comment', 'Intro.\n\n<!-- more -->\n\nRest.\n'],
    ['only a comment', '<!-- nothing yet -->\n'],
    ['a long comment', '<!--\n\n<div>\n\nold\n\n</div>\n-->\n\nText.\n'],
    ['an autolink', '<https://e.org/> is first.\n\n<mail@e.org>\n'],
    ['fenced code', '```html\n<div class="x">\n\n</div>\n```\n'],
    [
      'fenced code that begins an item or a quote',
      '- ```html\n  <ol></div>\n\n  <p>\n  ```\n\n> 1. ~~~\n>    <div>\n>\n>    <p>\n>    ~~~\n',
    ],
    [
      'fenced code in an item of a list in a list',
      '- - a\n\n    ```\n    <ol>\n    ```\n\nText.\n',
    ],
    ['code spans that begin as a fence does', '``` <div> ``` and ```` <p> ````\n'],
    [
      'a paragraph with marks that is HTML, beside other HTML of post2md’s',
      '<dl>\n<dd>a</dd>\n</dl>\n\n<p><em>x”</em><em>y</em></p>\n\nText.\n',
    ],
    ['a list that post2md lays out', '1. Rope\n\n<ol>\n<li><u>Knot</u></li>\n</ol>\n'],
    ['the same below a list', '- a\n\n  <details>b</details>\n\n<p><strong>c</strong>d</p>\n'],
    ['a list in post2md’s lines', 'Words.\n\n<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n'],
    ['a list set deeper', 'Words.\n\n<ul>\n<ul>\n<li>a</li>\n</ul>\n</ul>\n'],
    ['a fence in tildes, unclosed', '~~~\n<div class="x">\n'],
    ['indented code', 'Text:\n\n    <div class="x">\n    </div>\n\nMore.\n'],
    ['code with a tab', 'Text:\n\n\t<p>x</p>\n'],
    ['a code span', 'Use `<div>` here.\n\n``<p> ` <p>`` there.\n'],
    ['escaped tags', '\\<div>\n\n\\<p> x\n'],
    ['angle brackets', '<3 and 1 < 2\n\n<- back\n\n< div >\n'],
    ['words in angle brackets', 'Array<string> and <your name>\n\n<placeholder>\n'],
    [
      'an embed',
      'Look:\n\n<iframe src="https://v.example/1" width="100"></iframe>\n\n**Nice**, no?\n',
    ],
    [
      'an image with a width',
      'Look:\n\n<img src="a.png" width="300">\n\nNice, is it not? A long line of plain text.\n',
    ],
    [
      'a logo first',
      '<p align="center">\n  <img src="logo.svg" width="90">\n</p>\n\n# Name\n\nText.\n',
    ],
    [
      'a centred title with Markdown inside',
      '<div align="center">\n\n# Name\n\n![logo](a.png)\n\n</div>\n\nText.\n',
    ],
    ['a note', 'A.\n\n<div class="note">\n\nText with **bold**.\n\n</div>\n\nB, and [more](x).\n'],
    ['an anchor', '<a name="top"></a>\n\n# Name\n'],
    [
      'a script that loads an embed',
      '> Tweet\n\n<script async src="https://p.example/w.js"></script>\n\n## More\n',
    ],
    ['a quote with HTML', '> <div class="x">y</div>\n\nText.\n'],
    ['a list with HTML', '- <div class="x">y</div>\n- <p>z</p>\n'],
    ['Liquid', '{% include video.html %}\n\n<div class="x"></div>\n\n{{ page.title }}\n'],
    ['a tag that never ends', 'Text <div class="x\n\nmore *text*\n'],
  ])('stays as it is: %s', (_, body) => {
    expect(htmlStart(body, false).at).toBeUndefined();
  });
});

describe('what post2md writes', () => {
  it.each([
    ['a comment between lists', '- a\n\n<!-- -->\n\n- b\n'],
    [
      'merged cells alone',
      '<table>\n<thead>\n<tr><th colspan="2">a</th></tr>\n</thead>\n<tbody>\n<tr><td align="right">b</td><td>c</td></tr>\n</tbody>\n</table>\n',
    ],
    [
      'merged cells first',
      '<table>\n<tbody>\n<tr><td rowspan="2">a <a href="https://e.org/">b</a></td></tr>\n</tbody>\n</table>\n\nText.\n',
    ],
    [
      'a table with a list in a cell, last',
      'Text.\n\n<table>\n<tbody>\n<tr><td><ul>\n<li>a</li>\n</ul></td></tr>\n</tbody>\n</table>\n',
    ],
    [
      'details',
      '<details>\n<summary>a</summary>\n<p>b <strong>c</strong></p>\n<pre><code class="language-js">d</code></pre>\n</details>\n',
    ],
    ['a definition list', '<dl>\n<dt>a</dt>\n<dd>b<br>c</dd>\n</dl>\n'],
    ['a centred line', '<p align="center">a <em>b</em></p>\n'],
    [
      'a centred line in a div',
      '<div align="center">a <img src="https://e.org/a.png" alt="b"></div>\n',
    ],
    ['sub at a line’s start', '<sub>a</sub> b\n\n<sub>c</sub>\n'],
    [
      'an own inline element before a table as HTML',
      '<samp>a</samp>[**b**](c)\n\n<table>\n<tr><td><ul><li>d</li></ul></td></tr>\n</table>\n',
    ],
    ['an escape in an own inline element before a table', '<ins>\\*</ins>\n\n<table>\n</table>\n'],
    [
      'a tag in a code span that holds backticks',
      '<kbd>a</kbd> [` ```b `](c) `<b>`\n\n<table>\n</table>\n',
    ],
    [
      'code as HTML at a line’s start',
      '<code>&#123;&#123;&lt; a &gt;&#125;&#125;</code> and [b\\*](c)\n',
    ],
    ['u around code', '<u>`<div>` b</u>\n\n<dl>\n<dt>x</dt>\n</dl>\n'],
    [
      'escaped text inside ruby',
      '<ruby>a<rt>\\<img src=x></rt></ruby>\n\n<dl>\n<dt>x</dt>\n</dl>\n',
    ],
    ['abbr with its title', '<abbr title="b > c">a</abbr> d\n'],
    ['kbd alone on a line', 'a\n\n<kbd>\n\nb\n'],
    [
      'a paragraph that has no right form in Markdown',
      '<p>a <em>long</em> paragraph, longer than the next</p>\n\nb\n',
    ],
    ['a break', 'a<br>\nb\n\n<br>\n'],
    ['text that looks like a scrape', '\\<div class="x">\n\n&lt;p>\n\n\\[a](b)\n'],
  ])('stays as it is: %s', (_, body) => {
    expect(htmlStart(body, false).at).toBeUndefined();
  });

  it.each([
    ['a class', '▶<table class="x">\n<tr><td colspan="2">a</td></tr>\n</table>'],
    ['a style', '▶<p align="center" style="x">a</p>'],
    ['a handler', '▶<details ontoggle="x">a</details>'],
    ['an element within', '▶<details><font>a</font></details>'],
    ['a class that names no language', '▶<details><code class="x">a</code></details>'],
    ['an attribute without quotes', '▶<p align=center>a</p>'],
  ])('is not that which only looks like it: %s', (_, text) => {
    const { body, start } = marked(text);
    expect(htmlStart(body, false).at).toBe(start);
  });
});

describe('under a stamp or a source heading', () => {
  it.each([
    [
      'what post2md could have written',
      '▶<table>\n<tr><td colspan="2">a</td></tr>\n</table>\n\ntext',
    ],
    ['a centred line', '▶<p align="center">a</p>'],
    ['Markdown after it', '▶<div>x</div>\n\n# Heading\n\n**bold**\n'],
    ['Markdown before it', 'A *b*.\n\n```\n<i>\n```\n\n▶<p>x</p>'],
    [
      'a paragraph with tags before it',
      'A *b*.\n\n▶One <img src="x" onerror="y"> two.\n\n<p>x</p>',
    ],
    ['text with tags alone', '▶One<span>two</span>\nthree'],
  ])('the rest is HTML: %s', (_, text) => {
    const { body, start } = marked(text);
    expect(htmlStart(body, true).at).toBe(start);
  });

  it.each([
    ['no tag at all', 'Just text.\n\n- a\n'],
    ['a comment', 'Just text.\n\n<!-- more -->\n\nMore.\n'],
    ['own inline elements', 'H<sub>2</sub>O<br>\nmore.\n'],
    ['code', '`<div>`\n'],
    ['nothing', ''],
  ])('the body is clean with %s', (_, body) => {
    expect(htmlStart(body, true).at).toBeUndefined();
  });
});
