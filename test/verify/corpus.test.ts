/** @file Every post of the archive comes out exact, and its ledger balances. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convertPost } from '../../src/convert.ts';
import { shared } from '../shared.ts';

const folder = shared('corpus/posts');
const posts =
  folder === undefined
    ? []
    : readdirSync(folder).filter((name) => /\.(?:md|txt|html?)$/.test(name));

describe.skipIf(folder === undefined)('the archive (skipped where it is absent)', () => {
  test.each(posts)('%s', (name) => {
    const { report } = convertPost(readFileSync(`${folder}/${name}`));
    if (report.unchanged) return;
    expect(report.fidelity?.losses).toEqual([]);
    expect(report.ledger).toMatchObject({ balanced: true, losses: [] });
  });
});
