/** @file Nei.st, a WordPress blog scraped as pretty-printed HTML, with advertisements between the paragraphs and a paywall's boxes below them. */

import type { Recipe } from './recipe.ts';

export const neiSt: Recipe = {
  name: 'nei-st',
  match: { url: '^https?://(?:www\\.)?nei\\.st/', has: '.entry-content' },
  drop: [
    { rule: 'advertisements', select: '.code-block' },
    {
      rule: 'related posts',
      select:
        'section.collection, section.wxyz, .streamItem--heading, .streamItem--heading + section, .js-elevateBottomRecirc, .blog-post__siblings-list-aside',
    },
    {
      rule: 'paywall',
      select:
        '.bqdn, .dndo, [class*=BarrierFailsafe], .aspectRatioPlaceholder.nykpaywall, .css--lede-fullscreen-wrapper',
    },
    {
      rule: 'logo of the source',
      select:
        '.navigation__primary-inner, .container:is(.wsj, .nyt, .infzm, .qyoLgsBMfk2RyP6PZqEQUQ), .container.ag.ah, .js-postMetaLockup',
    },
    { rule: 'second copy of the title', select: '.featured-section .page-header__content' },
    { rule: 'categories', select: 'footer.entry-footer .categories' },
    { rule: 'card footer', select: '.card-footer' },
  ],
  title: '.page-header .page-title',
  tags: 'footer.entry-footer .tags a',
  lead: '.entry-content > .blog-post__description',
  body: '.entry-content',
  figures: [
    {
      each: '.container.img:has(.aesop-cap-description, .aesop-cap-cred)',
      image: '.progressiveMedia img',
      caption: '.aesop-cap-description',
      credit: '.aesop-cap-cred',
    },
  ],
  whitespace: 'prettified',
};
