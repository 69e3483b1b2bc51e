/** @file What is never content, and by which rule: nothing that can be seen goes without a name. */

import { describe, expect, test } from 'vitest';
import { clean } from '../../src/html/clean.ts';
import { parse } from '../../src/html/parse.ts';
import { readingOf, rolesOf, sketchHtml } from './sketch.ts';

describe('Dropped', () => {
  test.each([
    ['<script>x</script>', 'script dropped script'],
    ['<style>x</style>', 'style dropped style'],
    ['<template><p>x</p></template>', 'template dropped template'],
    ['<link rel="x">', 'link dropped metadata'],
    ['<div><base href="/y"></div>', 'base dropped metadata'],
    ['<svg><title>x</title><style>y</style></svg>', 'svg dropped svg'],
    ['<textarea>x</textarea>', 'textarea dropped form-control'],
    ['<button>x</button>', 'button dropped form-control'],
    ['<select><option>x</select>', 'select dropped form-control'],
    ['<input value="x">', 'input dropped form-control'],
    ['<p hidden>x</p>', 'p dropped hidden'],
    ['<p style="color: red; DISPLAY : none !important">x</p>', 'p dropped hidden'],
    ['<dialog>x</dialog>', 'dialog dropped hidden'],
    ['<span class="a sr-only">x</span>', 'span dropped screen-reader'],
    ['<i class="material-icons md-18">access_time</i>', 'i dropped icon'],
    ['<img width="1" height="1" src="/t.gif">', 'img dropped tracking-pixel'],
    ['<img src="https://medium.com/_/stat?event=x">', 'img dropped tracking-pixel'],
    ['<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP">', 'img dropped placeholder'],
    ['<img>', 'img dropped placeholder'],
    ['<img src="javascript:x">', 'img dropped unsafe-target'],
    ['<iframe src="javascript:x"></iframe>', 'iframe dropped unsafe-target'],
    ['<iframe></iframe>', 'iframe dropped empty-embed'],
    ['<h2> </h2>', 'h2 dropped empty-block'],
    ['<noscript>Switch scripts on.</noscript>', 'noscript dropped noscript'],
    ['<noscript><img width="1" height="1" src="/t"></noscript>', 'noscript dropped noscript'],
    ['<h2>a <a href="#a">#</a></h2>', 'a dropped heading-anchor'],
  ])('%s', (html, role) => {
    expect(rolesOf(html)).toEqual([role]);
  });

  test('no link of two signs: they are words of its heading', () => {
    expect(rolesOf('<h2>C<a href="#a">##</a></h2>')).toEqual([]);
  });
});

describe('Unwrapped', () => {
  test.each([
    ['<a href="x"></a>', 'a unwrapped empty-link'],
    ['<a href="#_msocom_1"><br></a>', 'a unwrapped empty-link'],
    ['<a href="https://e.org/undefined">x</a>', 'a unwrapped undefined-anchor'],
    ['<a href="javascript:void(0)">x</a>', 'a unwrapped unsafe-target'],
    ['<a href="#">x</a>', 'a unwrapped empty-target'],
    ['<table><tr><td>x</table>', 'table unwrapped layout-table'],
    ['<b style="font-weight:normal">x</b>', 'b unwrapped restyled'],
    ['<em style="font-style:normal">x</em>', 'em unwrapped restyled'],
    ['<pre><b>x</b></pre>', 'b unwrapped mark-in-code'],
  ])('%s', (html, role) => {
    expect(rolesOf(html)).toEqual([role]);
  });

  test('a break in an empty link stays', () => {
    expect(sketchHtml('a<a href="#_msocom_1"><br></a>b')).toBe('p{a/b}');
  });
});

describe('Left alone', () => {
  test.each([
    ['lazy text', '<div style="visibility: hidden; opacity: 0">a</div>', 'p{a}'],
    ['what is found on search', '<p hidden="until-found">a</p>', 'p{a}'],
    [
      'the body of a spoiler',
      '<b>Why?</b><div class="sp-spoiler" style="display:none">a</div>',
      'p{*Why?*} p{a}',
    ],
    ['a tab that is not open', '<div role="tabpanel" hidden>a</div>', 'p{a}'],
    [
      'an accordion’s text',
      '<div class="et_pb_toggle_content" style="display: none">a</div>',
      'p{a}',
    ],
    ['decoration with text', '<span aria-hidden="true">a</span>', 'p{a}'],
    ['an open dialog', '<dialog open>a</dialog>', 'p{a}'],
    ['a button round a picture', '<button><img src="i"></button>', 'p{![](i)}'],
    ['a button that is a heading', '<h3><button>a</button></h3>', 'h3{a}'],
    ['no button beside a heading', '<h3>a <button>Copy</button></h3>', 'h3{a}'],
    ['a small picture', '<img src="i" width="1" height="20">', 'p{![](i)}'],
    [
      'an article that a script shows',
      `<div style="display:none">${'a'.repeat(600)}</div>b`,
      `p{${'a'.repeat(600)}} p{b}`,
    ],
    ['a form round text', '<form>a</form>', 'p{a}'],
    ['a label', '<label>a</label>', 'p{a}'],
    ['a heading that is a link', '<h2><a href="#x">ab</a></h2>', 'h2{[ab](post#x)}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });

  test('roles that a recipe has set', () => {
    const page = parse('<p hidden>a</p><script>b</script>');
    const reading = readingOf();
    const [paragraph] = page.select('p');
    if (paragraph !== undefined) reading.roles.set(paragraph, { as: 'placed', place: 'x' });
    clean(page, reading);
    expect([...reading.roles.values()]).toEqual([
      { as: 'placed', place: 'x' },
      { as: 'dropped', rule: 'script' },
    ]);
  });
});

describe('Pictures behind noscript', () => {
  test.each([
    ['a twin goes', '<img src="i"><noscript><img src="i"></noscript>', 'p{![](i)}'],
    ['before it too', '<noscript><img src="i"></noscript><img data-src="i">', 'p{![](i)}'],
    [
      'wrapped',
      '<a href="x"><img src="i"></a> <noscript><a href="x"><img src="i"></a></noscript>',
      'p{[![](i)](x)}',
    ],
    [
      'the only address',
      '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP"><noscript><img src="i"></noscript>',
      'p{![](i)}',
    ],
    [
      'better than a thumbnail',
      '<img src="60/i.jpg"><noscript><img src="2000/i.jpg"></noscript>',
      'p{![](2000/i.jpg)}',
    ],
    ['alone', 'a<noscript><img src="i"></noscript>', 'p{a![](i)}'],
    [
      'beside another picture',
      '<p><img src="j"> b</p><noscript><img src="i"></noscript>',
      'p{![](j) b} p{![](i)}',
    ],
    [
      'while Cloudflare hides the first',
      '<img data-cfsrc="i" style="display:none"><noscript><img src="i"></noscript>',
      'p{![](i)}',
    ],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('A formula is read once', () => {
  const mathml = '<math><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></math>';
  const plain = '<math><mi>x</mi></math>';
  test.each([
    ['TeX in MathML', mathml, 'p{`x_1`}'],
    [
      'KaTeX',
      `<span class="katex"><span>${mathml}</span><span class="katex-html" aria-hidden="true">x1</span></span>`,
      'p{`x_1`}',
    ],
    [
      'KaTeX without its source',
      `<span class="katex"><span>${plain}</span><span class="katex-html" aria-hidden="true">x</span></span>`,
      'p{`x`}',
    ],
    [
      'KaTeX without MathML',
      '<span class="katex"><span class="katex-html">x</span></span>',
      'p{x}',
    ],
    [
      'MathJax before its script',
      '<span class="MathJax_Preview">x1</span><span class="MathJax">x1</span><script type="math/tex">x_1</script>',
      'p{`x_1`}',
    ],
    [
      'a fraction in MathML',
      '<math><mfrac><mn>1</mn><mi>n</mi></mfrac></math>',
      'p{`\\frac{1}{n}`}',
    ],
    [
      'an alternative text',
      '<math alttext="x_1"><msub><mi>x</mi><mn>1</mn></msub></math>',
      'p{`x_1`}',
    ],
    ['a named formula', '<span class="ztext-math" data-tex="x_1"><b>x</b></span>', 'p{`x_1`}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});
