/** @file The judge of live script sees what runs, so that its silence means something. */

import { expect, it } from 'vitest';
import { liveParts, runsAnything } from './live.ts';

const LIVE: readonly string[] = [
  '<script>x</script>',
  '<p><img src="x" onerror="x"></p>',
  '<p><a href="javascript:x">a</a></p>',
  '<p><a href=" java\tscript:x">a</a></p>',
  '<p><a href="&#106;avascript:x">a</a></p>',
  '<p><a href="JAVASCRIPT&colon;x">a</a></p>',
  '<p><a href="vbscript:x">a</a></p>',
  '<p><a href="data:text/html,x">a</a></p>',
  '<iframe src="https://example.org/"></iframe>',
  '<div><svg onload="x"></svg></div>',
  '<template><script>x</script></template>',
  '<p onclick="x">a</p>',
];

it.each(LIVE)('sees %s', (html) => {
  expect(liveParts(html)).not.toEqual([]);
  expect(runsAnything(html)).toBe(true);
});

it.each(['<font color="red">a</font>', '<p data-x="1">a</p>', '<p style="color: red">a</p>'])(
  'sees that %s has no business there',
  (html) => {
    expect(liveParts(html)).not.toEqual([]);
  },
);

it('is silent about what Markdown makes', () => {
  const html =
    '<h2 id="a">a</h2><p>&lt;script&gt; <a href="https://a.org/" title="t">b</a> <sub>2</sub>' +
    '<a href="javascript">of a file</a><img src="data:image/png;base64,xx" alt="javascript:x"></p><pre><code class="language-js">x</code></pre>' +
    '<table><thead><tr><th style="text-align:center">a</th></tr></thead></table>';
  expect(liveParts(html)).toEqual([]);
});
