/** @file Footnotes: marks and notes are kept, in cmark-gfm's order. */

import { describe, expect, test } from 'vitest';
import { parse } from '../../src/html/parse.ts';
import { blockIsExact, expectedFacts, factsOfBlocks, verify } from '../../src/verify/index.ts';

const page = parse(
  '<main>a<sup><a href="#n1">1</a></sup> b<sup><a href="#n2">2</a></sup></main><ol><li id="n1">c</li><li id="n2">d <b>e</b></li></ol>',
);
const [main, one, two] = ['main', '#n1', '#n2'].map((selector) => page.select(selector)[0]);
const facts = expectedFacts(
  [
    { place: 'body', nodes: main?.children ?? [] },
    { place: 'footnote 1', nodes: one?.children ?? [], footnote: '1' },
    { place: 'footnote 2', nodes: two?.children ?? [], footnote: '2' },
  ],
  {
    whitespace: 'as-is',
    roles: new Map(
      page
        .select('sup')
        .map((sup, index) => [sup, { as: 'footnote-reference', label: `${index + 1}` }] as const),
    ),
  },
);

function kindsOf(markdown: string): string[] {
  return verify(facts, markdown).losses.map(({ kind }) => kind);
}

describe('footnotes', () => {
  test('are the same', () => {
    expect(kindsOf('a[^1] b[^2]\n\n[^1]: c\n\n[^2]: d **e**')).toEqual([]);
  });

  test('stand anywhere', () => {
    expect(kindsOf('[^2]: d **e**\n[^1]:\n    c\n\na[^1] b[^2]')).toEqual([]);
  });

  test('of several blocks go on where the lines are indented', () => {
    expect(kindsOf('a[^1] b[^2]\n\n[^1]: c\n\n[^2]: d\n\n    **e**')).toEqual([]);
  });

  test('that nothing refers to are not printed', () => {
    expect(kindsOf('a[^1] b\n\n[^1]: c\n\n[^2]: d **e**')).toContain('text');
  });

  test('that are not defined are text', () => {
    expect(kindsOf('a[^1] b[^2]\n\n[^1]: c\n\nd **e**')).toContain('text');
  });

  test('are links where a target stands directly behind', () => {
    expect(kindsOf('a[^1](c) b[^2]\n\n[^1]: c\n\n[^2]: d **e**')).toContain('link');
  });

  test('must have their own labels', () => {
    expect(kindsOf('a[^2] b[^1]\n\n[^2]: c\n\n[^1]: d **e**')).toContain('structure');
  });

  test('of one block are taken to be defined elsewhere', () => {
    const block = {
      tag: 'paragraph',
      children: [
        { tag: 'text', value: 'a' },
        { tag: 'footnote-reference', label: 'X' },
      ],
    } as const;
    const expected = factsOfBlocks([{ ...block, children: [...block.children] }]);
    expect(blockIsExact(expected, 'a[^X]')).toBe(true);
    expect(blockIsExact(expected, 'a[^Y]')).toBe(false);
  });
});
