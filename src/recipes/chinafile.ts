/** @file ChinaFile's other pages: essays, reports, excerpts, podcasts, lists. A gallery has no body here and falls to the last recipe. */

import type { Drop, FigureRecipe, LeadImageRecipe, Recipe } from './recipe.ts';

/** The photo over a page of any kind. */
export const featuredPhoto: LeadImageRecipe = {
  // A slideshow has a row a picture.
  each: '.view-featured-photo .views-row, .view-featured-photo:not(:has(.views-row))',
  src: 'img@src',
  full: 'a.colorbox@href',
  caption: '.photo-caption',
  credit: '.photo-credit',
};

/** What the site puts into a page's text. */
export const siteDrops: readonly Drop[] = [
  { rule: 'share buttons', select: '.pullquote-share' },
  { rule: 'end mark', select: 'span.cube' },
];

/** A picture that stands upright in the text. */
export const visualBox: FigureRecipe = {
  each: '.visual-box.vertical',
  image: 'img',
  caption: '.photo-caption',
  credit: '.photo-credit',
};

/** Cards about other pages; contributors are cards too. */
export const relatedCards: readonly string[] = ['.node.cboxes:not(.contributor)'];

export const chinafile: Recipe = {
  name: 'chinafile',
  match: { url: '^https?://(?:www\\.)?chinafile\\.com/', has: '.content > .field' },
  drop: [...siteDrops, { rule: 'rule over the footnotes', select: 'hr:has(+ ol#footnotes)' }],
  image: featuredPhoto,
  // Video and sound stand in fields before the text, a book's review in one after it.
  body: '.content > .field',
  figures: [
    {
      each: '.view-photo-embed',
      image: 'img',
      caption:
        '.views-field-field-common-subtitle-1, .img-caption, .views-field-field-common-link-back',
      credit: '.img-credit',
    },
    visualBox,
  ],
  asides: relatedCards,
  footnotes: {
    ref: 'sup[id^=fnr]',
    list: 'ol#footnotes > li[id^=fn]',
    back: 'ol#footnotes a[title^="Jump back"], ol#footnotes a[href*="#fnr"]',
  },
  pullquotes: '.pullquote',
};
