/** @file Posts as a feed carries them: a bare body with no furniture but what the feed's maker appended. */

import type { Drop, Recipe } from './recipe.ts';

/** Medium's feed ends a teaser with a link to the whole; blogs on their own domains have it too. */
export const feedFurniture: readonly Drop[] = [
  { rule: 'continue reading', select: '.medium-feed-link' },
];

export const feed: Recipe = {
  name: 'feed',
  match: {
    url: '^https?://(?:[\\w-]+\\.)*(?:medium\\.com|matters\\.(?:news|town)|allnow\\.com)/',
    // A saved page is a whole document, with furniture that a feed has not.
    has: ':root:not(html)',
  },
  drop: feedFurniture,
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
