/** @file Blocks: paragraphs, headings, quotes, rules, lists, definitions, details. */

import { describe, expect, test } from 'vitest';
import { sketchHtml } from './sketch.ts';

describe('Paragraphs and boxes', () => {
  test.each([
    ['text without a box is a paragraph', 'a<p>b</p>c', 'p{a} p{b} p{c}'],
    ['boxes end lines', '<div>a<div>b</div>c</div><section>d</section>', 'p{a} p{b} p{c} p{d}'],
    ['custom elements are containers', '<my-box>a<p>b</p></my-box>', 'p{a} p{b}'],
    ['a block in a span', '<p><span>a<div>b</div></span></p>', 'p{a} p{b}'],
    [
      'centred text says so',
      '<p align="center">* * *</p><center>a</center>',
      'p@center{* * *} p@center{a}',
    ],
    ['by style too, and inherited', '<div style="text-align: right"><p>a</p></div>', 'p@right{a}'],
    ['a picture has no need to', '<p align="center"><img src="i"></p>', 'p{![](i)}'],
    ['a rule', 'a<hr>b', 'p{a} --- p{b}'],
    ['a quote holds blocks', '<blockquote>a<p>b</p></blockquote>', 'quote{p{a} p{b}}'],
    [
      'quotes nest',
      '<blockquote><blockquote>a</blockquote>b</blockquote>',
      'quote{quote{p{a}} p{b}}',
    ],
    ['details', '<details><summary>S</summary>a</details>', '<details>{<summary>{p{S}} p{a}}'],
    ['MathML is its text', '<math><mi>x</mi><mo>=</mo><mn>2</mn></math>', 'p{x=2}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('Headings', () => {
  test.each([
    ['with marks and images', '<h2>a <b>b</b> <img src="i" alt="c"></h2>', 'h2{a *b* ![c](i)}'],
    ['with breaks', '<h1>a<br>b</h1>', 'h1{a/b}'],
    ['with boxes, whose lines are broken', '<h3><div>a</div><p>b</p></h3>', 'h3{a/b}'],
    ['round a list, whose items it is in', '<h3>a<ul><li>b</ul></h3>', 'h3{a} ul{li{h3{b}}}'],
    ['empty ones vanish', '<h2> </h2>a', 'p{a}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('Lists', () => {
  test.each([
    [
      'nested in an item',
      '<ul><li>a<ol><li>b</ol><li>c</ul>',
      'ul{li{p{a} ol1{li{p{b}}}} li{p{c}}}',
    ],
    [
      'nested beside the items',
      '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>',
      'ul{li{p{a} ul{li{p{b}}}} li{p{c}}}',
    ],
    [
      'text between items goes on in the one before',
      '<ul>x<li>a</li>y<li>b</li></ul>',
      'p{x} ul loose{li{p{a} p{y}} li{p{b}}}',
    ],
    ['items in a box', '<ul><div><li>a</li><li>b</li></div></ul>', 'ul{li{p{a}} li{p{b}}}'],
    ['items without a list', 'x<li>a</li> <li>b</li>y', 'p{x} ul{li{p{a}} li{p{b}}} p{y}'],
    [
      'a paragraph makes them loose',
      '<ul><li><p>a</p></li><li>b</li></ul>',
      'ul loose{li{p{a}} li{p{b}}}',
    ],
    [
      'so does a second block',
      '<ul><li>a<blockquote>b</blockquote></li></ul>',
      'ul loose{li{p{a} quote{p{b}}}}',
    ],
    ['two breaks make two paragraphs', '<ul><li>a<br><br>b</ul>', 'ul loose{li{p{a} p{b}}}'],
    ['a start', '<ol start="5"><li>a<li>b</ol>', 'ol5{li{p{a}} li{p{b}}}'],
    ["a start below zero can't be said", '<ol start="-3"><li>a</ol>', 'ol0{li{p{a}}}'],
    [
      'a jump begins a list',
      '<ol><li>a<li value="7">b<li>c</ol>',
      'ol1{li{p{a}}} ol7{li{p{b}} li{p{c}}}',
    ],
    ['counting down too', '<ol reversed><li>a<li>b</ol>', 'ol2{li{p{a}}} ol1{li{p{b}}}'],
    [
      'tasks',
      '<ul><li><input type="checkbox" checked> a<li><label><input type=checkbox> b</label><li>c</ul>',
      'ul{li[x]{p{a}} li[ ]{p{b}} li{p{c}}}',
    ],
    ['a checkbox later on is none', '<ul><li>a <input type="checkbox"></ul>', 'ul{li{p{a}}}'],
    [
      'empty items keep their place, those of the page’s machinery vanish',
      '<ul><li></li><li>a</li></ul><ul><li class="end"> </li></ul>',
      'ul{li{} li{p{a}}}',
    ],
    ['menu is a list', '<menu><li>a</menu>', 'ul{li{p{a}}}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('Definitions', () => {
  test.each([
    [
      'terms and what is said',
      '<dl><dt>a<dt>b<dd>c<dd><p>d</p><p>e</p></dl>',
      'dl{dt{p{a}} dt{p{b}} dd{p{c}} dd{p{d} p{e}}}',
    ],
    ['grouped', '<dl><div><dt>a</dt><dd>b</dd></div></dl>', 'dl{dt{p{a}} dd{p{b}}}'],
    ['blocks in a term are lines', '<dl><dt><p>a</p><p>b</p></dt></dl>', 'dl{dt{p{a/b}}}'],
    ['stray text', '<dl><dt>a</dt>b</dl>', 'dl{dt{p{a}} dd{p{b}}}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('Links', () => {
  test.each([
    ['in text', 'a <a href="x" title="T">b</a>', 'p{a [b](x "T")}'],
    ['round a picture', '<a href="x"><img src="i" alt="A"></a>', 'p{[![A](i)](x)}'],
    ['white space moves out', 'a<a href="x"> b </a>c', 'p{a [b](x) c}'],
    ['round one block', '<a href="x"><p>a</p></a>', 'p{[a](x)}'],
    ['round a heading', '<a href="x"><h3>a</h3></a>', 'h3{[a](x)}'],
    [
      'round several lines',
      '<a href="x"><div><img src="i"></div><div>a</div><p>b</p></a>',
      'p{[![](i)/a/b](x)}',
    ],
    [
      'round lines in running text',
      'a <a href="x"><div>b</div><div>c</div></a> d',
      'p{a} p{[b/c](x)} p{d}',
    ],
    ['round a heading and more', '<a href="x"><h3>a</h3><p>b</p></a>', 'h3{[a](x)} p{[b](x)}'],
    ['round a list', '<a href="x"><ul><li>a<li>b</ul></a>', 'ul{li{p{[a](x)}} li{p{[b](x)}}}'],
    [
      'neighbours to one place stay two',
      '<a href="x">a</a><a href="x">b</a> <a href="x">c</a>',
      'p{[a](x)[b](x) [c](x)}',
    ],
    [
      'in a link, the inner one counts',
      '<a href="x">a<table><tr><td>b<a href="y">c</a></table></a>',
      'p{[a](x)} p{[b](x)[c](y)}',
    ],
    ['an unsafe one is its text', 'a <a href="javascript:alert(1)">b</a>', 'p{a b}'],
    ['an empty one is nothing', 'a <a href="x"></a><a href="y"> </a>b', 'p{a b}'],
    ['an anchor is its text', '<a name="x">a</a>', 'p{a}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });

  test('a long address is not repeated without bound', () => {
    const html = `<a href="/${'x'.repeat(10_000)}">${'<h3>a</h3>'.repeat(2000)}</a>`;
    expect(sketchHtml(html).length).toBeLessThan(200_000);
  });
});
