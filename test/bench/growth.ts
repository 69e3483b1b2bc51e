/** @file What a byte costs in posts from a kilobyte to eight megabytes. */

import { inTurn, median, warm } from './clock.ts';
import type { Library } from './shipped.ts';
import { atMost, type Row } from './table.ts';

const KILOBYTE = 1024;
const SIZES: readonly number[] = [1, 16, 128, 1024, 8192].map((size) => size * KILOBYTE);

/** Small posts are converted until they make up this many bytes: one alone is too quick to measure. */
const LEAST = 256 * KILOBYTE;

/** Turns until V8 has compiled what it will. */
const WARM_UP = 2;

const HEAD =
  '---\ntitle: Growth\nfrom: https://example.org/growth\ndate: 2024-01-02\n---\n\n<div>\n';
const TAIL = '</div>\n';

/** What posts are made of, in no site's markup. */
function piece(number: number): string {
  return `<h2>Part ${number}</h2>
<p>The ${number}. paragraph has <em>stress</em>, <strong>weight</strong> and <a href="/notes/${number}">a link</a>,
and goes on for another line, 中文也有，<strong>重点</strong>在这里。</p>
<ul><li>one thing</li><li>another, with <code>code</code></li></ul>
<p><img src="/images/${number}.jpg" alt="Picture ${number}"></p>
<p>Plain words stand here for as long as people write them, one sentence after the other, with a full stop each.</p>
`;
}

/** A post file of about so many bytes. */
export function postOf(bytes: number): string {
  const pieces: string[] = [];
  let length = HEAD.length + TAIL.length;
  for (let number = 1; length < bytes - 400; number++) {
    const next = piece(number);
    pieces.push(next);
    length += Buffer.byteLength(next);
  }
  return HEAD + pieces.join('') + TAIL;
}

export async function growthRows(library: Library, runs: number): Promise<Row[]> {
  const posts = SIZES.map(postOf);
  const times = await inTurn(
    { runs, before: WARM_UP },
    posts.map((text) => {
      const bytes = Buffer.byteLength(text);
      const count = Math.max(1, Math.round(LEAST / bytes));
      const go = warm(() => {
        for (let done = 0; done < count; done++) library.convertPost(text);
      });
      return async () => ((await go()) * 1e6) / (bytes * count);
    }),
  );
  const costs = times.map(median);
  const note = costs
    .map((cost, index) => `${(SIZES[index] ?? 0) / KILOBYTE} KB ${cost.toFixed()} ns`)
    .join(', ');
  const most = Math.max(...costs) / Math.min(...costs);
  return [atMost('a byte in the dearest size over the cheapest, 1 KB to 8 MB', most, 1.2, note)];
}
