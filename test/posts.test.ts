/** @file Every folder of fixtures/posts is a case: a post as it was scraped, and the Markdown that a person expects of it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { convertPost } from '../src/convert.ts';

const root: string = fileURLToPath(new URL('../fixtures/posts/', import.meta.url));

const cases: readonly (readonly [recipe: string, slug: string])[] = readdirSync(root).flatMap(
  (recipe) => readdirSync(root + recipe).map((slug) => [recipe, slug] as const),
);

describe('posts', () => {
  it.each(cases)('%s/%s', (recipe, slug) => {
    const folder = `${root}${recipe}/${slug}`;
    const expectation = `${folder}/expected.md`;
    // Never written by this run: what a post should become is for a person to say.
    expect(existsSync(expectation), `${expectation} is missing`).toBe(true);
    const expected = readFileSync(expectation, 'utf8');

    const { markdown, report } = convertPost(readFileSync(`${folder}/input.txt`));

    expect(markdown).toBe(expected);
    expect(report.recipe).toBe(recipe);
    expect(report.problems).toEqual([]);
    expect(report.fidelity?.losses).toEqual([]);
    expect(report.ledger).toMatchObject({ balanced: true, losses: [] });
    const again = convertPost(markdown);
    expect(again.markdown).toBe(markdown);
    expect(again.report.unchanged).toBe(true);
  });
});
