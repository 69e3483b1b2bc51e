/** @file The Markdown of every post of the corpus that is a post. */

import { readdirSync, readFileSync } from 'node:fs';
import { bodyOf, convertedPost, type Product } from '../product.ts';
import { shared } from '../shared.ts';

export function corpusBodies(product: Product): { name: string; body: string }[] {
  const folder = shared('corpus/posts');
  if (folder === undefined) return [];
  return readdirSync(folder).flatMap((name) => {
    const markdown = convertedPost(product, readFileSync(`${folder}/${name}`, 'utf8'));
    return markdown === undefined ? [] : [{ name, body: bodyOf(markdown) }];
  });
}
