/** @file The corpus in one process that has warmed up, beside parse5 alone on the same HTML. */

import { parse, parseFragment } from 'parse5';
import { inTurn, median, ratio, warm } from './clock.ts';
import type { PostFile } from './posts.ts';
import type { Library } from './shipped.ts';
import { atMost, milliseconds, type Row } from './table.ts';

/** What each post passes once is optimized last: until then V8 compiles while the turns go on. */
const WARM_UP = 20;

export async function warmRows(
  library: Library,
  posts: readonly PostFile[],
  runs: number,
): Promise<Row[]> {
  const [parsed = [], unverified = [], verified = []] = await inTurn({ runs, before: WARM_UP }, [
    warm(() => parseAll(posts)),
    warm(() => convertAll(library, posts, false)),
    warm(() => convertAll(library, posts, true)),
  ]);
  const row = (what: string, times: number[], most: number): Row =>
    atMost(
      what,
      ratio(times, parsed),
      most,
      `${milliseconds(median(times))} over ${milliseconds(median(parsed))}`,
    );
  return [
    row('all posts, warm, unverified, over parse5 alone', unverified, 2.2),
    row('the same, verified', verified, 4),
  ];
}

/** As post2md parses: without scripts, a document where the source is one. */
function parseAll(posts: readonly PostFile[]): void {
  for (const { html } of posts) {
    const isDocument = /^\s*<(?:!doctype|html|head|body)[\s>]/i.test(html);
    (isDocument ? parse : parseFragment)(html, { scriptingEnabled: false });
  }
}

/** Whole post files, front matter included. A post that its recipe finds nothing in is an error, as it is to a user. */
export function convertAll(library: Library, posts: readonly PostFile[], verify: boolean): void {
  for (const { text } of posts) {
    try {
      library.convertPost(text, { verify });
    } catch (error) {
      if (!(error instanceof Error && error.name === 'PostError')) throw error;
    }
  }
}
