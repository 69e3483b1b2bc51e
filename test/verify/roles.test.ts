/** @file The proof reads a page by its roles, as the block builder does. */

import { describe, expect, test } from 'vitest';
import { parse } from '../../src/html/parse.ts';
import type { FigureParts, Reading } from '../../src/html/reading.ts';
import { parentheses } from '../../src/verify/credit.ts';
import { expectedFacts, verify } from '../../src/verify/index.ts';
import { factsOf } from './page.ts';

function exact(html: string, roles: Parameters<typeof factsOf>[2], markdown: string): void {
  expect(verify(factsOf(html, 'as-is', roles), markdown).losses).toEqual([]);
}

describe('roles', () => {
  test('what is dropped, moved or placed is not expected', () => {
    const roles = {
      nav: { as: 'dropped', rule: 'navigation' },
      h1: { as: 'moved', key: 'title' },
      aside: { as: 'placed', place: 'lead' },
    } as const;
    exact('<div>a<nav>b</nav><h1>c</h1><aside>d</aside>e</div>', roles, 'a\n\ne');
  });

  test('what is placed is expected of the part that is written from it', () => {
    const roles = { aside: { as: 'placed', place: 'body' } } as const;
    exact('a<aside>d</aside>e', roles, 'a\n\nd\n\ne');
  });

  test('what is unwrapped leaves its children', () => {
    const roles = { a: { as: 'unwrapped', rule: 'unsafe-target' } } as const;
    exact('<a href="https://a.example/">a <b>b</b></a>', roles, 'a **b**');
  });

  test('a layout table’s cells are lines', () => {
    const roles = { table: { as: 'unwrapped', rule: 'layout-table' } } as const;
    exact('<table><tr><td>a<tr><td><ul><li>b</ul></table>', roles, 'a\n\n- b');
  });

  test('a footnote’s mark is no text', () => {
    const roles = { sup: { as: 'footnote-reference', label: '1' } } as const;
    exact('a<sup>[1]</sup> b', roles, 'a[^1] b\n\n[^1]:');
  });
});

function figure(html: string): { parts: FigureParts; reading: Reading } {
  const page = parse(html);
  const parts = {
    media: page.select('img'),
    caption: page.select('.caption'),
    credit: page.select('.credit'),
  };
  const reading: Reading = { whitespace: 'as-is', roles: new Map() };
  for (const element of page.select('section')) reading.roles.set(element, { as: 'figure', parts });
  return { parts, reading };
}

describe('a figure', () => {
  const html =
    '<section><p class="credit">(Getty <b>Images</b>)</p><img src="https://a.example/i.png"><p class="caption">A cat.</p>rest</section>';

  test('reads as image, caption, credit in parentheses, then the rest', () => {
    const { reading } = figure(html);
    const page = [...reading.roles.keys()];
    const facts = expectedFacts([{ place: 'body', nodes: page }], reading);
    const markdown = '![](https://a.example/i.png)\n\nA cat. (Getty **Images**)\n\nrest';
    expect(verify(facts, markdown).losses).toEqual([]);
  });

  test('that leads has its caption for an alt text', () => {
    const { parts, reading } = figure(html);
    const facts = expectedFacts([{ place: 'lead', figure: parts }], reading);
    const markdown = '![A cat.](https://a.example/i.png)\n\nA cat. (Getty **Images**)';
    expect(verify(facts, markdown).losses).toEqual([]);
  });

  test('has the parentheses of its credit taken away, whatever without ink stands in it', () => {
    const { reading } = figure(
      '<section><img src="https://a.example/i.png"><p class="credit">(Pho&shy;to by X)</p></section>',
    );
    const facts = expectedFacts([{ place: 'body', nodes: [...reading.roles.keys()] }], reading);
    const markdown = '![](https://a.example/i.png)\n\n(Pho\u00adto by X)';
    expect(verify(facts, markdown).losses).toEqual([]);
  });

  test.each([
    ['(Getty Images)', true, true],
    ['（新华社）', true, true],
    ['Getty Images', false, false],
    ['Name (Agency)', false, false],
    ['(A) and (B)', false, false],
    [' GREG BAKER/AFP via Getty Images)'.trim(), false, true],
    ['(Getty', true, false],
    ['', false, false],
    ['()', true, true],
  ])('credited %s', (credit, first, last) => {
    expect(parentheses(credit)).toEqual({ first, last });
  });
});

describe('white space that a tool put in', () => {
  const habit = '<p>中 a 文 b 中 c 文</p>';

  test.each([
    ['<p>\n 中\n <b>\n  文\n </b>\n 。\n</p>', '中**文**。'],
    ['<p>\n one\n <b>\n  two\n </b>\n .\n</p>', 'one **two**.'],
    ['<p>\n 中\n <b>\n  a\n </b>\n 文\n</p>', '中 **a** 文'],
    ['<p>\n <code>\n  a\n  b\n </code>\n</p>', '`a b`'],
    ['<pre>中\n文</pre>', '```\n中\n文\n```'],
  ])('%j', (html, markdown) => {
    const losses = verify(
      factsOf(habit + html, 'prettified'),
      `中 a 文 b 中 c 文\n\n${markdown}`,
    ).losses;
    expect(losses).toEqual([]);
  });
});
