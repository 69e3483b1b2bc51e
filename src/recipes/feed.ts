/** @file Posts as a feed carries them: a bare body with no furniture but what the feed's maker appended. */

import type { Recipe } from './recipe.ts';
import { serviceFurniture } from './service-furniture.ts';

export const feed: Recipe = {
  name: 'feed',
  match: {
    url: '^https?://(?:[\\w-]+\\.)*(?:medium\\.com|matters\\.(?:news|town)|allnow\\.com)/',
    // A saved page is a whole document, with furniture that a feed has not.
    has: ':root:not(html)',
  },
  drop: serviceFurniture,
  // What the site shows over the post is the first thing in its feed.
  image: {
    // A gallery's figures stand in one that is theirs together.
    each: ':root:first-child > figure:first-child:not(:has(figure)), :root:first-child > figure:first-child figure:not(:has(figure))',
    src: 'img@src',
    caption: 'figcaption',
  },
  body: 'body',
  whitespace: 'as-is',
};
