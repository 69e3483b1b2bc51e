/** @file The built library, as its users load it, for the measures that run beside the tests. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** As much of the library as the measures use. */
export interface Product {
  htmlToMarkdown(html: string, options?: { baseUrl?: string }): string;
  convertPost(
    source: string | Uint8Array,
    options?: { recipe?: string; baseUrl?: string; title?: boolean },
  ): { markdown: string; report: { recipe?: string; unchanged: boolean } };
}

/** The library in `dist`; undefined while it isn't built. Runs from the project's root, as npm scripts do. */
export async function loadProduct(): Promise<Product | undefined> {
  const path = resolve('dist/index.js');
  if (!existsSync(path)) return undefined;
  const module: Partial<Product> = await import(pathToFileURL(path).href);
  return module.htmlToMarkdown && module.convertPost ? (module as Product) : undefined;
}

/** A post's Markdown; undefined for a page that holds no post, which is an error to its user and no measure's affair. */
export function convertedPost(product: Product, text: string): string | undefined {
  try {
    return product.convertPost(text).markdown;
  } catch (error) {
    const { problem } = error as { problem?: { code: string } };
    if (problem?.code === 'recipe-found-nothing') return undefined;
    throw error;
  }
}

/** A post's Markdown without its front matter. */
export function bodyOf(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
}
