/** @file What others take for the same posts: each gets the HTML alone, post2md the whole file, and proves what it writes. */

import { Readability } from '@mozilla/readability';
import { load } from 'cheerio';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import TurndownService from 'turndown';
import { gfm } from 'turndown-plugin-gfm';
import { loadTools } from '../fidelity/tools.ts';
import { inTurn, median, ratio, warm } from './clock.ts';
import { type PostFile, sampleOf } from './posts.ts';
import type { Library } from './shipped.ts';
import { atLeast, milliseconds, type Row } from './table.ts';
import { convertAll } from './warm.ts';

/** The sample is a tenth of the corpus: V8 needs many turns of it until it has compiled what it will. */
const WARM_UP = 60;

interface Peer {
  readonly name: string;
  /** How many times post2md's time it should take, at the least. */
  readonly goal: number;
  convert(html: string): unknown;
}

/** Each peer's time over verified post2md's, in this process, warm, on a sample of the posts. */
export async function peerRows(
  library: Library,
  posts: readonly PostFile[],
  runs: number,
): Promise<Row[]> {
  const sample = sampleOf(posts);
  const peers = await loadPeers();
  const [own = [], ...others] = await inTurn({ runs, before: WARM_UP }, [
    warm(() => convertAll(library, sample, true)),
    ...peers.map(({ convert }) =>
      warm(async () => {
        for (const { html } of sample) await convert(html);
      }),
    ),
  ]);
  return peers.map(({ name, goal }, index) => {
    const times = others[index] ?? [];
    const note = `${milliseconds(median(times))} over ${milliseconds(median(own))}, ${sample.length} posts`;
    return atLeast(`${name} over verified post2md`, ratio(times, own), goal, note);
  });
}

async function loadPeers(): Promise<Peer[]> {
  const service = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' });
  service.use(gfm);
  const tools = new Map((await loadTools()).map((tool) => [tool.name, tool]));
  const alone = (name: string): ((html: string) => unknown) => {
    const tool = tools.get(name);
    if (!tool) throw new Error(`no tool ${name}`);
    return (html) => tool.convert(html, 'http://base.test/');
  };
  return [
    {
      name: 'Cheerio + turndown (string)',
      goal: 4,
      convert: (html) => service.turndown(load(html, null, false).html()),
    },
    { name: 'node-html-markdown', goal: 1, convert: alone('node-html-markdown') },
    { name: 'rehype-remark', goal: 1, convert: alone('rehype-remark') },
    {
      name: 'defuddle',
      goal: 1,
      convert: (html) =>
        // Nothing is fetched: the network is no part of the time.
        Defuddle(page(html), 'http://base.test/', { markdown: true, useAsync: false }),
    },
    {
      name: 'Readability + linkedom + turndown',
      goal: 1,
      convert: (html) =>
        service.turndown(new Readability(page(html)).parse()?.content ?? '<p></p>'),
    },
    {
      name: 'mdream in WebAssembly (neither extracts nor verifies)',
      goal: 1,
      convert: alone('mdream'),
    },
  ];
}

/** Both want a whole document; linkedom makes one of nothing else. */
function page(html: string): ConstructorParameters<typeof Readability>[0] {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}
