/** @file Tables: heads, captions, alignment, spans, what cells hold, and tables that only place things. */

import { describe, expect, test } from 'vitest';
import { sketchHtml } from './sketch.ts';

describe('Tables', () => {
  test.each([
    [
      'a head by thead',
      '<table><thead><tr><td>a<td>b<tbody><tr><td>c<td>d</table>',
      'table1{a | b // c | d}',
    ],
    ['a head by th', '<table><tr><th>a<th>b<tr><td>c<td>d</table>', 'table1{#a | #b // c | d}'],
    ['no head', '<table><tr><th>a<td>b<tr><th>c<td>d</table>', 'table0{#a | b // #c | d}'],
    ['a foot', '<table><tr><td>a<td>b<tfoot><tr><td>c<td>d</table>', 'table0{a | b // c | d}'],
    [
      'a caption',
      '<table><caption>C <b>d</b></caption><tr><td>a<td>b</table>',
      'table0 "C *d*"{a | b}',
    ],
    [
      'alignment',
      '<table><tr><td align="right">a<td style="text-align:center">b<tr align="left"><td>c<td>d</table>',
      'table0{@right a | @center b // @left c | @left d}',
    ],
    [
      'spans',
      '<table><tr><td colspan="2">a<tr><td rowspan="9">b<td>c</table>',
      'table0{2x1 a // b | c}',
    ],
    [
      'spans without bound',
      '<table><tr><td colspan="1000000000" rowspan="0">a<td>b<tr><td>c</table>',
      'table0{1000x2 a | b // c}',
    ],
    ['breaks in cells', '<table><tr><td>a<br>b<td>c<br><br>d</table>', 'table0{a/b | c//d}'],
    [
      'blocks in cells',
      '<table><tr><td><p>a</p><p>b</p><td><ul><li>c</ul></table>',
      'table0{a//b | ul{li{p{c}}}}',
    ],
    [
      'a lone paragraph is plain',
      '<table><tr><td><p>a</p><td><div>b</div></table>',
      'table0{a | b}',
    ],
    [
      'a table in a cell',
      '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>',
      'table0{a | table0{b | c}}',
    ],
    [
      'empty cells stay, empty tables go',
      '<table><tr><td>a<td></table><table><tr><td> <td></table>',
      'table0{a | }',
    ],
    ['of one cell are boxes', '<table><tr><td>a<p>b</table>', 'p{a} p{b}'],
    ['of one column too', '<table><tr><td>a<tr><td>b</table>', 'p{a} p{b}'],
    ['but not with a head', '<table><tr><th>a<tr><td>b</table>', 'table1{#a // b}'],
    [
      'that say they only place things',
      '<table role="presentation"><tr><td>a<td>b</table>',
      'p{a} p{b}',
    ],
    [
      'a mark round a table goes into its cells',
      '<b><table><tr><td>a<td>b</table></b>',
      'table0{*a* | *b*}',
    ],
    [
      'in a list',
      '<ul><li>x<table><tr><td>a<td>b</table></ul>',
      'ul loose{li{p{x} table0{a | b}}}',
    ],
  ])('%s', (_, html, expected) => {
    expect(sketchHtml(html)).toBe(expected);
  });
});
