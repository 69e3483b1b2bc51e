/** @file Allnow's mobile pages, scraped as pretty-printed HTML. Its feed has bare bodies, which `feed` reads. */

import type { Recipe } from './recipe.ts';

export const allnow: Recipe = {
  name: 'allnow',
  match: { url: '^https?://(?:\\w+\\.)?allnow\\.com/', has: '#article-content' },
  drop: [
    { rule: 'date without a year', select: '.author-wrap .time' },
    { rule: "author's picture", select: '.author-wrap .single-avatar' },
  ],
  title: '.column-wrap .title',
  byline: '.author-wrap .single-name',
  tags: '.column-wrap .column-link',
  image: { src: '.head-img-wrap img@src' },
  lead: '.abstract-wrap .abstract',
  body: '#article-content',
  whitespace: 'prettified',
};
