/** @file The extractors that are measured, each as one function from a whole page to the words that it keeps. */

import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { markdownIt } from '../measure/renderers.ts';
import { bodyOf, convertedPost, loadProduct, type Product } from '../product.ts';
import { wordsOfHtml } from './words.ts';

export interface Extractor {
  readonly name: string;
  words(html: string): Promise<string[]> | string[];
}

export const PRODUCT = 'post2md';

/** The product first, where it is built; then its peers. */
export async function loadExtractors(): Promise<Extractor[]> {
  const product = await loadProduct();
  return [...(product ? [post2md(product)] : []), readability(), defuddle()];
}

/** The body, rendered: what stands in the front matter is no part of the article's text. */
function post2md(product: Product): Extractor {
  const renderer = markdownIt();
  return {
    name: PRODUCT,
    words(html) {
      const markdown = convertedPost(product, html) ?? '';
      return wordsOfHtml(renderer.render(bodyOf(markdown)));
    },
  };
}

function readability(): Extractor {
  return {
    name: 'Readability',
    words: (html) => wordsOfHtml(new Readability(documentOf(html)).parse()?.content ?? ''),
  };
}

function defuddle(): Extractor {
  return {
    name: 'Defuddle',
    async words(html) {
      // Nothing is fetched: every extractor gets the page alone.
      const { content } = await Defuddle(documentOf(html), undefined, { useAsync: false });
      return wordsOfHtml(content);
    },
  };
}

/** Mended by parse5 first, as a browser would: linkedom makes no document of a page without an `<html>`. */
function documentOf(html: string): ConstructorParameters<typeof Readability>[0] {
  return parseHTML(serialize(parse(html))).document;
}
