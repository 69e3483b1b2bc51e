/** @file Headings stand where the Markdown lets them, and keep their order. */

import { describe, expect, it } from 'vitest';
import { headingsFrom, lowerHeadings, topLevel } from '../../src/extract/headings.ts';
import { toBlocks } from '../../src/html/blocks.ts';
import { parse } from '../../src/html/parse.ts';
import type { Block } from '../../src/post.ts';

function blocks(html: string): Block[] {
  return toBlocks(parse(html).document.children, { whitespace: 'as-is', roles: new Map() });
}

function levels(list: readonly Block[]): number[] {
  return [...JSON.stringify(list).matchAll(/"tag":"heading","level":(\d)/g)].map((match) =>
    Number(match[1]),
  );
}

const nested =
  '<h2>a</h2><blockquote><h3>b</h3></blockquote><ul><li><h4>c</h4></li></ul>' +
  '<details><summary>s</summary><h5>d</h5></details><dl><dt>t</dt><dd><h6>e</h6></dd></dl>';

describe('headings', () => {
  it('are found wherever blocks stand', () => {
    expect(topLevel(blocks('<blockquote><h3>a</h3></blockquote><h4>b</h4>'))).toBe(3);
    expect(topLevel(blocks('<p>a</p>'))).toBeUndefined();
  });

  it('are lowered wherever they stand, to the sixth level at most', () => {
    expect(levels(blocks(nested))).toEqual([2, 3, 4, 5, 6]);
    expect(levels(lowerHeadings(blocks(nested), 1))).toEqual([3, 4, 5, 6, 6]);
  });

  it('go down just as far as the highest must', () => {
    expect(levels(headingsFrom(blocks('<h3>a</h3><h4>b</h4>'), 4))).toEqual([4, 5]);
    expect(levels(headingsFrom(blocks('<h5>a</h5>'), 4))).toEqual([5]);
    expect(levels(headingsFrom(blocks('<p>a</p>'), 4))).toEqual([]);
  });
});
