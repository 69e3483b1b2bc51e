/** @file `npm run sites:build`: converted posts in real sites. Each must build, and show the posts' words. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import createRenderer from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { Folder } from '../../cli/post2md.ts';
import { readFacts } from '../../judge/facts.ts';
import { bodyOf } from '../../product.ts';
import { shared } from '../../shared.ts';
import { installed } from '../installed.ts';
import { type Generator, generators, templatesInCode } from './generators.ts';

const renderer = createRenderer({ html: true });

/** The posts of the fixtures, named as Jekyll wants them. */
function fixtures(): Record<string, string> {
  const root = fileURLToPath(new URL('../../../fixtures/posts/', import.meta.url));
  const inputs = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => basename(path) === 'input.txt',
  );
  return Object.fromEntries(
    inputs.map((path) => [
      `2020-01-01-${path.split('/').slice(0, -1).join('-')}.txt`,
      readFileSync(root + path, 'utf8'),
    ]),
  );
}

/** Names that differ in case alone are one page to Hugo: post2md says so, and its user renames one of the posts. */
function corpus(): Record<string, string> {
  const folder = shared('corpus/posts');
  if (folder === undefined) return {};
  const taken = new Set<string>();
  const posts: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const isTaken = taken.has(name.toLowerCase());
    taken.add(name.toLowerCase());
    const renamed = isTaken ? name.replace(/\.\w+$/, ' (another)$&') : name;
    posts[renamed] = readFileSync(`${folder}/${name}`, 'utf8');
  }
  return posts;
}

/** A site with the posts' Markdown in it, built. */
async function build(generator: Generator, posts: Readonly<Record<string, string>>) {
  const site = new Folder(generator.files);
  const scraped = new Folder(posts);
  const converted = await site.run(['--quiet', '-d', generator.posts, scraped.path]);
  expect(converted).toMatchObject({ code: 0, stderr: '' });
  const built = await site.runProgram(generator.program, generator.args);
  return { site, built };
}

/** By the file name of its source, what each page shows of its post. */
function pagesOf(site: Folder, output: string): Map<string, string> {
  const pages = new Map<string, string>();
  for (const path of site.files()) {
    if (!path.startsWith(`${output}/`) || !path.endsWith('.html')) continue;
    const page = load(site.read(path));
    // A note's mark would be one word with the word before it.
    page('sup[id^="fnref"]').replaceWith(' ');
    pages.set(basename(page('#source').text()), page('main').html() ?? '');
  }
  return pages;
}

/** How often each word stands there. Typographic signs aren't part of words: generators mend them. */
function words(html: string): Map<string, number> {
  const { text } = readFacts(html, { base: 'https://harbour.example/', embeds: new Set() });
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The post's words, without the marks of notes, which become numbers and go to the end. */
function wordsOf(markdown: string): Map<string, number> {
  return words(renderer.render(bodyOf(markdown).replace(/\[\^[^\]\s]+\]:?/g, ' ')));
}

function missing(
  wanted: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): string[] {
  return [...wanted].flatMap(([word, count]) => ((found.get(word) ?? 0) < count ? [word] : []));
}

const templates = `---
title: Templates
---
<div><p>Write</p><pre><code>{{ site.title }} {% unknown %} {{&lt; figure &gt;}}</code></pre></div>
`;

const batches = [
  { name: 'the fixtures', posts: fixtures(), by: generators },
  { name: 'the corpus (skipped where it is absent)', posts: corpus(), by: generators },
  { name: 'templates in code', posts: { '2020-01-01-code.txt': templates }, by: templatesInCode },
];

describe.each(batches)('$name', ({ posts, by }) => {
  describe.skipIf(Object.keys(posts).length === 0)('as a site', () => {
    for (const generator of by) {
      it.skipIf(!installed(generator.program))(
        `of ${generator.name} (skipped where it is absent)`,
        async () => {
          const { site, built } = await build(generator, posts);
          expect(built).toMatchObject({ code: 0, stderr: '' });
          const pages = pagesOf(site, generator.output);
          const lacking: Record<string, string[]> = {};
          for (const name of Object.keys(posts)) {
            const file = name.replace(/\.\w+$/, '.md');
            const page = pages.get(file);
            const wanted = wordsOf(site.read(`${generator.posts}/${file}`));
            const gone = page === undefined ? ['(the page)'] : missing(wanted, words(page));
            if (gone.length > 0) lacking[file] = gone;
          }
          expect(lacking).toEqual({});
        },
      );
    }
  });
});
