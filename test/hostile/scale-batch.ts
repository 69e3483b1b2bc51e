/**
 * @file `npm run scale:batch`: batches of more and more posts, each run under a meter and with 64 open files at most.
 * Memory has to stay the same, but for the names of the posts: flat to 10,000, and 256 MiB for 100,000.
 */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

interface Size {
  readonly posts: number;
  /** Characters of text in each. */
  readonly length: number;
}

const SIZES: readonly Size[] = [
  { posts: 1_000, length: 16_000 },
  { posts: 10_000, length: 16_000 },
  { posts: 100_000, length: 100 },
];

/** Of 10,000 posts' peak over that of 1,000. */
const FLAT = 1.25;
const MOST_MIB = 256;
/** As many files in one folder as an archive has. */
const IN_FOLDER = 1_000;
const PATIENCE = 3_600_000;

interface Measured extends Size {
  readonly rss: number;
  readonly seconds: number;
  readonly flaw: string | undefined;
}

async function measure({ posts, length }: Size): Promise<Measured> {
  const stage = mkdtempSync(join(tmpdir(), 'post2md-scale-'));
  const work = join(stage, 'work');
  try {
    for (let index = 0; index < posts; index += 1) {
      const folder = join(work, 'in', String(Math.floor(index / IN_FOLDER)));
      if (index % IN_FOLDER === 0) mkdirSync(folder, { recursive: true });
      const text = `Post ${index}. ${'some words '.repeat(length / 11).trim()}`;
      writeFileSync(join(folder, `${index}.txt`), `<div>\n<p>${text}</p>\n</div>\n`);
    }
    const begin = performance.now();
    const { code, stderr, rss } = await run(['-q', '-d', 'out', 'in'], {
      cwd: work,
      shell: 'ulimit -n 64; exec "$@"',
      timeout: PATIENCE,
    });
    const seconds = (performance.now() - begin) / 1_000;
    const written = readdirSync(join(work, 'out'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.md'),
    ).length;
    const failed = code !== 0 || written !== posts;
    const flaw = failed ? `exit ${code}, ${written} written: ${stderr.slice(0, 200)}` : undefined;
    return { posts, length, rss, seconds, flaw };
  } finally {
    rmSync(stage, { recursive: true });
  }
}

async function main(): Promise<number> {
  const measured: Measured[] = [];
  for (const size of SIZES) {
    const one = await measure(size);
    measured.push(one);
    const { posts, rss, seconds, flaw } = one;
    const pace = ((seconds / posts) * 1_000).toFixed(1);
    console.log(
      `${posts} posts: ${rss.toFixed()} MiB at most, ${seconds.toFixed()} s, ${pace} ms a post` +
        (flaw === undefined ? '' : `; ${flaw}`),
    );
  }
  const [few, more, many] = measured;
  const growth = (more?.rss ?? 0) / (few?.rss ?? 1);
  console.log(`10,000 posts take ${growth.toFixed(2)} times the memory of 1,000`);
  const good = growth <= FLAT && (many?.rss ?? 0) <= MOST_MIB;
  return good && measured.every(({ flaw }) => flaw === undefined) ? 0 : 1;
}

process.exitCode = await main();
