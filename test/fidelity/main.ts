/** @file `npm run fidelity`: post2md beside its peers, on posts and on the specifications' examples, in two renderers. */

import { readFileSync } from 'node:fs';
import { judge } from '../judge/index.ts';
import { expandFootnotes } from '../measure/footnotes.ts';
import { cmarkGfm, markdownIt } from '../measure/renderers.ts';
import { loadProduct } from '../product.ts';
import { type Corpus, postCorpus, specCorpus } from './corpora.ts';
import { printCauses, printExceptions, printSigns, printTable, type Result } from './print.ts';
import { measureRealPosts } from './real-posts.ts';
import { countSigns, Tally } from './score.ts';
import { loadTools, PRODUCT, type Tool } from './tools.ts';
import { verdictOn } from './verdict.ts';

const tools = await loadTools();
const cmark = cmarkGfm();
const renderers = cmark ? [markdownIt(), cmark] : [markdownIt()];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function measure(tool: Tool, corpus: Corpus): Result[] {
  const tallies = renderers.map(() => new Tally());
  const signs = { characters: 0, escapes: 0, entities: 0, tags: 0 };
  for (const { name, html, base, prettified } of corpus.documents) {
    try {
      const markdown = tool.convert(html, base);
      const counted = countSigns(markdown);
      signs.characters += counted.characters;
      signs.escapes += counted.escapes;
      signs.entities += counted.entities;
      signs.tags += counted.tags;
      for (const [index, renderer] of renderers.entries()) {
        tallies[index]?.add(
          name,
          judge(html, renderer.render(expandFootnotes(markdown)), { base, prettified }),
        );
      }
    } catch (error) {
      for (const tally of tallies) tally.crash(name, error);
    }
  }
  return renderers.map((renderer, index) => ({
    tool: tool.name,
    corpus: corpus.name,
    renderer: renderer.name,
    score: (tallies[index] ?? new Tally()).score(),
    signs,
  }));
}

const only = process.argv[2];
const corpora = [specCorpus(), postCorpus()].filter(
  (corpus): corpus is Corpus => corpus !== undefined,
);
const results: Result[] = [];
for (const corpus of corpora) {
  for (const tool of tools) {
    if (!only || tool.name === only) results.push(...measure(tool, corpus));
  }
}

const product = await loadProduct();
if (product) results.push(...measureRealPosts(product, renderers));

if (!cmark) say('cmark-gfm is not installed: one renderer only.');
if (corpora.length < 2) say('The corpus of posts is absent: the examples only.');
printTable(results, say);
printSigns(results, say);
printCauses(results, say);
const exceptions: Record<string, string> = JSON.parse(
  readFileSync('test/fidelity/exceptions.json', 'utf8'),
);
const open = printExceptions(
  results.filter(({ tool }) => tool === PRODUCT),
  exceptions,
  say,
);
process.exitCode = verdictOn(results, open, say);
