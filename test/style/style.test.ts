/** @file The rule fixtures and a sample of posts keep the style that prettier and markdownlint hold. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertPost } from '../../src/index.ts';
import { shared } from '../shared.ts';
import { ruleCases } from './rule-cases.ts';
import { styleProblems } from './style-problems.ts';

const FRONT_MATTER = '---\ntitle: t\n---\n\n';
const folder: string | undefined = shared('corpus/posts');

describe('rule fixtures', () => {
  const cases = ruleCases(new URL('../../fixtures/rules/', import.meta.url));
  test.each(cases)('$name', async ({ markdown }) => {
    expect(await styleProblems(FRONT_MATTER + markdown)).toEqual([]);
  });
});

describe.skipIf(folder === undefined)('a post of every twenty (needs the shared corpus)', () => {
  const names = folder === undefined ? [] : readdirSync(folder).sort();
  test.each(names.filter((_, index) => index % 20 === 0))('%s', async (name) => {
    const { markdown } = convertPost(readFileSync(join(folder ?? '', name)));
    expect(await styleProblems(markdown)).toEqual([]);
  });
});
