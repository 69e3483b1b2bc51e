/** @file Code blocks: their text to the character, and their language by every convention that is met. */

import { describe, expect, test } from 'vitest';
import { sketchHtml } from './sketch.ts';

describe('The text', () => {
  test.each([
    ['to the character', '<pre>  a\n\tb  c\u00a0\n</pre>', 'code{  a\n\tb  c\u00a0}'],
    ['one final newline goes', '<pre><code>a\n\n</code></pre>', 'code{a\n}'],
    ['breaks are newlines', '<pre>a<br>b<br/>\nc</pre>', 'code{a\nb\n\nc}'],
    ['lines in boxes', '<pre><div>a</div><div>b</div>c</pre>', 'code{a\nb\nc}'],
    [
      'markup in it is its text',
      '<pre><span class="k">if</span> <b>x</b> <a href="y">z</a></pre>',
      'code{if x z}',
    ],
    ['controls go', '<pre>a\u0001b&#13;c</pre>', 'code{ab\nc}'],
    ['a picture parts it', '<pre>a<img src="i">b</pre>', 'code{a} p{![](i)} code{b}'],
    ['in a list', '<ul><li>a<pre>b</pre></ul>', 'ul loose{li{p{a} code{b}}}'],
    ['an empty one vanishes', '<pre> \n</pre>a', 'p{a}'],
    ['marks round it do nothing to it', '<b><pre>a</pre></b>', 'code{a}'],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});

describe('The language', () => {
  test.each([
    ['CommonMark renderers', '<pre><code class="language-js">a</code></pre>', 'js'],
    ['on the pre', '<pre class="language-c++">a</pre>', 'c++'],
    ['Google code prettify', '<pre class="prettyprint lang-py">a</pre>', 'py'],
    ['highlight.js', '<pre><code class="hljs ruby">a</code></pre>', 'ruby'],
    ['GitHub', '<div class="highlight highlight-source-shell"><pre>a</pre></div>', 'shell'],
    ['GitHub before it is highlighted', '<pre lang="go"><code>a</code></pre>', 'go'],
    [
      'Rouge',
      '<div class="language-yaml highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a</code></pre></div></div>',
      'yaml',
    ],
    ['SyntaxHighlighter', '<pre class="brush: xml; toolbar: false">a</pre>', 'xml'],
    [
      'pandoc',
      '<pre class="sourceCode haskell"><code class="sourceCode haskell">a</code></pre>',
      'haskell',
    ],
    ['Hugo', '<pre><code class="language-go" data-lang="go">a</code></pre>', 'go'],
    [
      'Hexo',
      '<figure class="highlight css"><table><tr><td class="gutter"><pre><span class="line">1</span></pre></td><td class="code"><pre>a</pre></td></tr></table></figure>',
      'css',
    ],
    ['none', '<pre><code class="language-none">a</code></pre>', ''],
    ['a language of the page', '<pre lang="zh">a</pre>', ''],
    ['a language of the page round code', '<pre lang="en"><code>a</code></pre>', ''],
    ['Enlighter', '<pre class="EnlighterJSRAW" data-enlighter-language="go">a</pre>', 'go'],
    ['Enlighter without one', '<pre data-enlighter-language="generic">a</pre>', ''],
    ['Crayon', '<pre class="lang:go decode:true">a</pre>', 'go'],
    ['WP-Syntax', '<pre lang="go" line="1">a</pre>', 'go'],
    ['a class alone', '<pre><code class="go">a</code></pre>', 'go'],
    ['a class that is no language', '<pre class="poem">a</pre>', ''],
    ['no word', '<pre><code class="language-&quot;x">a</code></pre>', ''],
  ])('%s', (_, html, language) => {
    expect(sketchHtml(html)).toBe(language === '' ? 'code{a}' : `code.${language}{a}`);
  });
});

test('A box round more than the code says nothing of its language', () => {
  expect(sketchHtml('<div class="language-zh"><p>x</p><pre>a</pre></div>')).toBe('p{x} code{a}');
});

describe('Line numbers', () => {
  test.each([
    [
      'in a column',
      '<table><tr><td class="gutter"><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr></table>',
    ],
    ['in the lines', '<pre><span class="lineno">1 </span>a\n<span class="lineno">2 </span>b</pre>'],
  ])('%s go', (_, html) => {
    expect(sketchHtml(html)).toBe('code{a\nb}');
  });
});
