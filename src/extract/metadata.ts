/** @file What the page says of itself: title, author, date, tags, address. What stands in the front matter leaves the body. */

import type { Element } from 'domhandler';
import { canonicalOf } from '../html/canonical.ts';
import type { FrontMatter, Metadata } from '../post.ts';
import type { Recipe, Selector } from '../recipes/recipe.ts';
import { isoDate } from './dates.ts';
import type { Finder } from './find.ts';

/** What the source says beside the page. */
export interface Source {
  readonly frontMatter: FrontMatter;
  /** The scrape stamp as printed. */
  readonly stamp?: string;
  readonly heading?: { readonly title: string; readonly url: string };
  /** What the page's addresses are relative to, where the caller knows better than `from`. */
  readonly url?: string;
}

/** `isContent` tells whether an element would be written in the body. */
export function readMetadata(
  find: Finder,
  recipe: Recipe,
  { frontMatter, heading }: Source,
  isContent: (element: Element) => boolean,
): Metadata {
  /** What the page has under the key, once its elements have a role. */
  const take = (
    key: string,
    selector: Selector | undefined,
    read: (texts: string[]) => string[] | string | undefined,
  ): string[] => {
    const found = find.all(selector).flatMap((one) => {
      const text = find.text(one);
      return text === undefined ? [] : [{ ...one, text }];
    });
    const values = [read(found.map(({ text }) => text)) ?? []].flat();
    const said = [hasValue(frontMatter, key) ? frontMatter.get(key) : values].flat().map(letters);
    for (const { element, attribute, text } of found) {
      const own = letters(text);
      if (isContent(element)) {
        // In the text only what is the value itself may go.
        if (attribute === undefined && said.includes(own))
          find.assign(element, { as: 'moved', key });
      } else if (said.some((value) => attribute !== undefined || value.includes(own))) {
        find.assign(element, { as: 'moved', key });
      } else {
        find.assign(element, { as: 'dropped', rule: `${key} not taken` });
      }
    }
    return values;
  };
  const [title = heading?.title] = take('title', recipe.title, (texts) => texts[0]);
  const [author] = take('author', recipe.byline, (texts) => texts.join(', ') || undefined);
  const [date] = take('date', recipe.date, (texts) => isoDate(texts[0] ?? ''));
  const tags = take('tags', recipe.tags, (texts) => [...new Set(texts)]);
  const from = heading?.url ?? canonicalOf(find.page);
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(author && { author }),
    ...(from && { from }),
    ...(tags.length > 0 && { tags }),
  };
}

/** Whether the source says anything under the key; an empty value says nothing. */
export function hasValue(frontMatter: FrontMatter, key: string): boolean {
  const value = frontMatter.get(key);
  return value !== undefined && value !== null && value !== '';
}

/** Letters and digits alone, all of it where there are none: what two texts have in common that say the same. */
function letters(value: unknown): string {
  const text = String(value ?? '').toLowerCase();
  return text.replace(/[^\p{L}\p{N}]+/gu, '') || text;
}
