/** @file The tables of `npm run sites`. */

import type { Drop, ReadPost } from './read.ts';

type Say = (line: string) => void;

const HAS = ['title', 'date', 'image', 'credit', 'description', 'body'];
/** The largest drops that are shown of a site. */
const LARGEST = 20;

interface Sum {
  characters: number;
  readonly posts: Set<ReadPost>;
}

export function printSites(sites: ReadonlyMap<string, readonly ReadPost[]>, say: Say): void {
  const head = ['site', 'posts', 'exact', ...HAS, 'kept', 'moved', 'dropped', 'lost', 'recipes'];
  const rows = [...sites].map(([site, posts]) => {
    const sums = sumsOf(posts);
    const total = posts.reduce((sum, { ledger }) => sum + ledger.total.characters, 0);
    const of = (kind: string): number =>
      [...sums].reduce((sum, [key, one]) => sum + (key.startsWith(kind) ? one.characters : 0), 0);
    return [
      site,
      String(posts.length),
      String(posts.filter(({ exact }) => exact).length),
      ...HAS.map((key) => String(posts.filter(({ has }) => has.has(key)).length)),
      ...['kept', 'moved', 'dropped', 'lost'].map((kind) => share(of(kind), total)),
      [...new Set(posts.map(({ recipe }) => recipe))].sort().join(', '),
    ];
  });
  columns([head, ...rows], say);
}

/** Where a site's characters went, by rule, and what the largest of its drops are. */
export function printSite(site: string, posts: readonly ReadPost[], say: Say): void {
  const total = posts.reduce((sum, { ledger }) => sum + ledger.total.characters, 0);
  say(
    `\n${site}: ${posts.length} posts, ${total.toLocaleString('en')} characters that can be seen`,
  );
  const sums = [...sumsOf(posts)].sort(([, a], [, b]) => b.characters - a.characters);
  const rows = sums.map(([name, { characters, posts: among }]) => [
    `  ${name}`,
    characters.toLocaleString('en'),
    share(characters, total),
    `${among.size} posts`,
  ]);
  columns(rows, say);
  const drops = merged(posts.flatMap((post) => post.drops));
  for (const { rule, characters, sample, post, times } of drops.slice(0, LARGEST)) {
    say(`    ${String(characters).padStart(6)}  ${rule}${times > 1 ? ` (${times} times)` : ''}`);
    say(`            ${sample}`);
    say(`            in ${post}`);
  }
}

function sumsOf(posts: readonly ReadPost[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  const add = (name: string, characters: number, post: ReadPost): void => {
    const sum = sums.get(name) ?? { characters: 0, posts: new Set() };
    sum.characters += characters;
    sum.posts.add(post);
    sums.set(name, sum);
  };
  for (const post of posts) {
    const { kept, moved, dropped, lost } = post.ledger;
    add('kept', kept.characters, post);
    for (const [key, one] of Object.entries(moved)) add(`moved to ${key}`, one.characters, post);
    for (const [rule, one] of Object.entries(dropped)) {
      add(`dropped: ${rule}`, one.characters, post);
    }
    if (lost.characters > 0) add('lost', lost.characters, post);
  }
  return sums;
}

/** The largest first; furniture is the same on every page, and said once. */
function merged(drops: readonly Drop[]): (Drop & { readonly times: number })[] {
  const first = new Map<string, Drop & { times: number }>();
  for (const drop of [...drops].sort((a, b) => b.characters - a.characters)) {
    const key = `${drop.rule}\n${drop.sample.slice(0, 40)}`;
    const known = first.get(key);
    if (known) known.times += 1;
    else first.set(key, { ...drop, times: 1 });
  }
  return [...first.values()];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}

function columns(rows: readonly (readonly string[])[], say: Say): void {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, at) => {
      if (at === row.length - 1 && at > 0 && !/^[\d.,]+/.test(cell)) return cell;
      return at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
    });
    say(cells.join('  '));
  }
}
