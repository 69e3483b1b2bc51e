/** @file Post files through `convertPost`, as a user runs it, each held against what its recipe keeps of the page. */

import { judge } from '../judge/index.ts';
import { expandFootnotes } from '../measure/footnotes.ts';
import type { Renderer } from '../measure/renderers.ts';
import { bodyOf, convertedPost, type Product } from '../product.ts';
import { postFiles } from './corpora.ts';
import { keptSource } from './kept-source.ts';
import type { Result } from './print.ts';
import { countSigns, Tally } from './score.ts';
import { PRODUCT } from './tools.ts';

/** Nothing where the corpus is absent. */
export function measureRealPosts(product: Product, renderers: readonly Renderer[]): Result[] {
  const tallies = renderers.map(() => new Tally());
  const signs = { characters: 0, escapes: 0, entities: 0, tags: 0 };
  const files = postFiles();
  for (const { name, text } of files ?? []) {
    try {
      const source = keptSource(text);
      if (source === undefined) continue;
      const body = bodyOf(convertedPost(product, text) ?? '');
      const counted = countSigns(body);
      signs.characters += counted.characters;
      signs.escapes += counted.escapes;
      signs.entities += counted.entities;
      signs.tags += counted.tags;
      for (const [index, renderer] of renderers.entries()) {
        const rendered = renderer.render(expandFootnotes(body));
        tallies[index]?.add(name, judge(source.html, rendered, source));
      }
    } catch (error) {
      for (const tally of tallies) tally.crash(name, error);
    }
  }
  if (files === undefined) return [];
  return renderers.map((renderer, index) => ({
    tool: PRODUCT,
    corpus: 'post files',
    renderer: renderer.name,
    score: (tallies[index] ?? new Tally()).score(),
    signs,
  }));
}
