/** @file What the page says of itself: title, author, date, tags, address. What stands in the front matter leaves the body. */

import { canonicalOf } from '../html/canonical.ts';
import type { FrontMatter, Metadata } from '../post.ts';
import type { Recipe, Selector } from '../recipes/recipe.ts';
import { isoDate } from './dates.ts';
import type { Finder, Found } from './find.ts';

/** What the source says beside the page. */
export interface Source {
  readonly frontMatter: FrontMatter;
  /** The scrape stamp as printed. */
  readonly stamp?: string;
  readonly heading?: { readonly title: string; readonly url: string };
  /** What the page's addresses are relative to, where the caller knows better than `from`. */
  readonly url?: string;
}

type Key = 'title' | 'author' | 'date' | 'tags';

/** `isContent` tells whether a node would be written in the body. */
export function readMetadata(
  find: Finder,
  recipe: Recipe,
  source: Source,
  isContent: (found: Found) => boolean,
): Metadata {
  const take = (key: Key, selector: Selector | undefined, list: boolean): string[] => {
    const found = find.all(selector).filter((one) => find.text(one) !== undefined);
    const texts = list ? found : found.slice(0, 1);
    const values = texts.map((one) => find.text(one) ?? '');
    const kept = hasValue(source.frontMatter, key) ? source.frontMatter.get(key) : values;
    const known = written(kept);
    for (const one of found) {
      const text = find.text(one) ?? '';
      if (known.includes(letters(text)) || one.attribute !== undefined) {
        find.assign(one.element, { as: 'moved', key });
      } else if (!isContent(one)) {
        find.assign(one.element, { as: 'dropped', rule: `${key} that the source has its own of` });
      }
    }
    return values;
  };
  const title = take('title', recipe.title, false)[0] ?? source.heading?.title;
  const author = take('author', recipe.byline, true).join(', ');
  const date = isoDate(take('date', recipe.date, false)[0] ?? '');
  const tags = take('tags', recipe.tags, true);
  const from = source.heading?.url ?? canonicalOf(find.page);
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(author && { author }),
    ...(from && { from }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
  };
}

/** Whether the source says anything under the key; an empty value says nothing. */
export function hasValue(frontMatter: FrontMatter, key: string): boolean {
  const value = frontMatter.get(key);
  return value !== undefined && value !== null && value !== '';
}

function written(value: unknown): string {
  return Array.isArray(value) ? value.map(written).join(' ') : letters(String(value ?? ''));
}

/** Letters and digits alone: what the source's key and the page's text have in common if they say the same. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
