/** @file The recipe of last resort: all of a fragment, and of a whole document all but what its markup names as furniture. */

import { feedFurniture } from './feed.ts';
import type { Drop, Recipe } from './recipe.ts';

/** Only a whole document has a `body`, and a site's furniture round the post; a scraped fragment is the post. */
function furniture(rule: string, ...selectors: readonly string[]): Drop {
  return { rule, select: selectors.map((selector) => `body ${selector}`).join(', ') };
}

export const article: Recipe = {
  name: 'article',
  match: {},
  drop: [
    ...feedFurniture,
    furniture('navigation', 'nav', '[role=navigation]', '[role=search]'),
    // A page without a header of its own for the post may have the title in the site's.
    furniture('site header', '> header:not(:has(h1))', '[role=banner]:not(:has(h1))'),
    { rule: 'site header', select: 'body:has(:is(main, article) h1) > header' },
    furniture('site footer', '> footer', '[role=contentinfo]'),
    furniture('sidebar', '> aside', '[role=complementary]'),
    furniture('dialog', 'dialog', '[role=dialog]'),
    { rule: 'around the article', select: 'body', rest: true },
    furniture('link to the text', 'a.skip-link', 'a.skip-to-content', 'a.screen-reader-text'),
  ],
  title: ['h1', 'head > meta[property="og:title"]@content', 'head > title'],
  byline: 'head > meta[name=author]@content',
  date: 'head > meta[property="article:published_time"]@content',
  body: 'body',
  prune: true,
};

/** What `--recipe none` means: everything is the post. */
export const none: Recipe = { name: 'none', match: {}, body: 'body' };
