/** @file iYouPort, a WordPress blog scraped as pretty-printed HTML; much of its text came from Medium. */

import type { Recipe } from './recipe.ts';

export const iyouport: Recipe = {
  name: 'iyouport',
  match: { url: '^https?://(?:www\\.)?iyouport\\.org/', has: '.entry-content' },
  drop: [
    { rule: 'share buttons', select: '.sharedaddy' },
    { rule: 'related posts', select: '#jp-relatedposts' },
    { rule: 'reading time', select: '.entry-meta .word-count' },
    { rule: 'categories', select: '.entry-meta .cat-links' },
    { rule: 'date of the last change', select: '.entry-meta time.updated' },
    { rule: 'label of the tags', select: '.entry-footer .post-tags > li:not(:has(a))' },
    { rule: 'byline below the post', select: '.entry-author-wrapper' },
  ],
  title: 'h1.entry-title',
  byline: '.entry-meta .byline a',
  date: '.entry-meta time.published@datetime',
  tags: '.entry-footer .post-tags a',
  // The standfirst is set as a list of one item.
  lead: '.entry-content > ul:first-child > li:only-child',
  image: {
    src: '.entry-content > ul:first-child + :is(p, figure, div) img@src',
    caption: '.entry-content > ul:first-child + figure figcaption',
  },
  body: '.entry-content',
  whitespace: 'prettified',
};
