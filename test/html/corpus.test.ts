/** @file Every post of the shared corpus through parse, clean and blocks: nothing lost, nothing malformed. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toBlocks } from '../../src/html/blocks.ts';
import { clean } from '../../src/html/clean.ts';
import { parse } from '../../src/html/parse.ts';
import { shared } from '../shared.ts';
import { readingOf } from './sketch.ts';
import { flawsOf, tapeOfModel, tapeOfTree } from './tape.ts';

const folder = shared('corpus/posts');

describe.skipIf(folder === undefined)('The corpus (skipped without the shared folder)', () => {
  const names = folder === undefined ? [] : readdirSync(folder);

  test.each(names)('%s', (name) => {
    const source = readFileSync(`${folder}/${name}`, 'utf8');
    const html = source.slice(source.indexOf('\n---\n', 4) + 5);
    const from = /^from: (.*)$/m.exec(source)?.[1];
    const page = parse(html);
    const reading = readingOf(html.startsWith('<!--') ? 'as-is' : 'prettified', from);
    clean(page, reading);
    const blocks = toBlocks(page.document.children, reading);
    const shown = tapeOfTree(page.document.children, reading);
    const held = tapeOfModel(blocks);
    expect(held.text).toBe(shown.text);
    expect(held.images).toEqual(shown.images);
    expect(flawsOf(blocks)).toEqual([]);
  });
});
