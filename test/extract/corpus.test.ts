/** @file All shared posts through their recipes: nothing is lost, and what is dropped has a name. */

import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { convertPost } from '../../src/convert.ts';
import { shared } from '../shared.ts';

const folder = shared('corpus/posts');
const files: readonly string[] = folder ? readdirSync(folder) : [];

/** The recipe that has to read a site's pages; ChinaFile's stubs, which have no body, go to the last one. */
const SITES: readonly (readonly [url: RegExp, recipes: readonly string[]])[] = [
  [/^https:\/\/www\.chinafile\.com\/conversation\//, ['chinafile-conversation']],
  [/^https:\/\/www\.chinafile\.com\//, ['chinafile', 'article']],
  [/^https:\/\/www\.iyouport\.org\//, ['iyouport']],
  [/^https:\/\/nei\.st\//, ['nei-st']],
  [/^https:\/\/pao-pao\.net\//, ['pao-pao']],
  [/^https:\/\/m\.allnow\.com\//, ['allnow', 'feed']],
  [/^https:\/\/(?:www\.allnow\.com|matters\.news|(?:[\w-]+\.)?medium\.com)\//, ['feed']],
  [/^/, ['article']],
];

describe.skipIf(!folder)('posts of the shared corpus', () => {
  const shares = new Map<string, { posts: number; kept: number; moved: number; dropped: number }>();

  afterAll(() => {
    for (const [recipe, { posts, kept, moved, dropped }] of shares) {
      const percent = (part: number): string =>
        `${((100 * part) / (kept + moved + dropped)).toFixed(1)} %`;
      console.log(
        `${recipe}: ${posts} posts, ${percent(kept)} kept, ${percent(moved)} moved, ${percent(dropped)} dropped`,
      );
    }
  });

  it.each(files)('%s', (file) => {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    const from = /^from: (\S+)/m.exec(source)?.[1] ?? '';
    const expected = SITES.find(([url]) => url.test(from))?.[1];
    const { report } = convertPost(source);
    // One page of the corpus is a heading over nothing.
    const codes = report.problems.map(({ code }) => code);
    expect(codes.includes('recipe-found-nothing')).toBe(source.includes('empty-content'));
    const { recipe = '', ledger } = report;
    expect(expected).toContain(recipe);
    expect(ledger).toMatchObject({
      balanced: true,
      losses: [],
      lost: { characters: 0, links: 0, images: 0 },
    });
    const share = shares.get(recipe) ?? { posts: 0, kept: 0, moved: 0, dropped: 0 };
    const sum = (entries: Readonly<Record<string, { characters: number }>> = {}): number =>
      Object.values(entries).reduce((total, { characters }) => total + characters, 0);
    share.posts += 1;
    share.kept += ledger?.kept.characters ?? 0;
    share.moved += sum(ledger?.moved);
    share.dropped += sum(ledger?.dropped);
    shares.set(recipe, share);
  });
});
