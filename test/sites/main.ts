/** @file `npm run sites`: for each site of the corpus what its posts have, and where the characters of its pages went. */

import { postFiles } from '../fidelity/corpora.ts';
import { type ReadPost, read } from './read.ts';
import { printSite, printSites } from './tables.ts';

/** Sites of fewer posts stand together. */
const FEW = 2;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function groups(
  posts: readonly ReadPost[],
  keyOf: (post: ReadPost) => string,
): Map<string, ReadPost[]> {
  const grouped = new Map<string, ReadPost[]>();
  for (const post of posts) {
    const key = keyOf(post);
    grouped.set(key, [...(grouped.get(key) ?? []), post]);
  }
  return grouped;
}

const files = postFiles();
if (files === undefined) {
  say('The corpus of posts is absent.');
} else {
  const posts: ReadPost[] = [];
  const failed: string[] = [];
  for (const { name, text } of files) {
    const post = read(name, text);
    if (typeof post === 'string') failed.push(`${post}: ${name}`);
    else if (post) posts.push(post);
  }
  const hosts = groups(posts, ({ site }) => site);
  const sites = groups(posts, ({ site }) =>
    (hosts.get(site)?.length ?? 0) > FEW ? site : 'other sites',
  );
  const ordered = new Map([...sites].sort(([, a], [, b]) => b.length - a.length));
  say(`${files.length} posts, ${posts.length} read, ${failed.length} failed\n`);
  printSites(ordered, say);
  for (const line of failed) say(`failed: ${line}`);
  for (const [site, among] of ordered) printSite(site, among, say);
}
