/** @file A loss is told with what was expected, what was found, the words around and the part of the post. */

import { describe, expect, test } from 'vitest';
import { parse } from '../../src/html/parse.ts';
import { expectedFacts, verify } from '../../src/verify/index.ts';
import { factsOf } from './page.ts';

describe('a loss', () => {
  test('names the words, what is around them, and the part', () => {
    const page = parse('<p>one two three</p><p>four five six</p>');
    const [first, second] = page.select('p');
    const facts = expectedFacts(
      [
        { place: 'intro', nodes: first?.children ?? [] },
        { place: 'body', nodes: second?.children ?? [] },
      ],
      { whitespace: 'as-is', roles: new Map() },
    );
    expect(verify(facts, 'one two three\n\nfour FIVE six').losses).toEqual([
      {
        kind: 'text',
        expected: 'five',
        found: 'FIVE',
        near: 'one two three four five six',
        place: 'body',
      },
    ]);
  });

  test.each([
    ['<a href="https://a.example/x">t</a>', 't', '[t](https://a.example/x)', ''],
    [
      '<img src="https://a.example/i.png" alt="x">',
      '![](https://a.example/i.png)',
      '![x](https://a.example/i.png)',
      '![](https://a.example/i.png)',
    ],
    ['a <b>b</b>', 'a *b*', '<strong>b', '<em>b'],
    ['<h2>a</h2>', 'a', '<h2>a', ''],
    [
      '<ol start="3"><li>a</li></ol>',
      '1. a',
      '<ol depth=1><li value=3>a',
      '<ol depth=1><li value=1>a',
    ],
    ['<a href="x.html">t</a>', '[t](y.html)', '[t](x.html)', '[t](y.html)'],
  ])('of %s written %s', (html, markdown, expected, found) => {
    expect(verify(factsOf(html), markdown).losses).toEqual([
      expect.objectContaining({ expected, found }),
    ]);
  });

  test('does not make everything after it one', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `<b>w${index}</b>`);
    const markdown = words.map((word) => word.replace('<b>', '**').replace('</b>', '**'));
    markdown.splice(100, 1);
    markdown.splice(1500, 0, '**new**');
    const { losses, counts } = verify(factsOf(words.join(', ')), markdown.join(', '));
    expect(losses.filter(({ kind }) => kind === 'text')).toHaveLength(2);
    expect(counts).toEqual({ text: 2, link: 0, image: 0, emphasis: 2, structure: 0 });
  });

  test('is told fifty times of a kind, and counted always', () => {
    const html = '<p>a</p><hr>'.repeat(80);
    const { losses, counts } = verify(factsOf(html), 'a\n\n'.repeat(80));
    expect(losses).toHaveLength(50);
    expect(counts.structure).toBe(80);
  });
});
