/** @file Pao-Pao, a Drupal site scraped as pretty-printed HTML. Its readers' comments are spam and left out; a copy of this recipe with `keep: true` takes them. */

import type { Recipe } from './recipe.ts';

export const paoPao: Recipe = {
  name: 'pao-pao',
  match: { url: '^https?://(?:www\\.)?pao-pao\\.net/', has: '.field-name-body' },
  drop: [
    { rule: 'text for screen readers', select: '.element-invisible, .element-hidden' },
    { rule: 'share buttons', select: '.service-links, .field-name-service-links-displays-group' },
    { rule: 'related posts', select: '.block.related' },
    { rule: 'comment links', select: 'ul.links, .permalink' },
    { rule: 'comment form', select: '#comments > h2, .comment-form' },
    { rule: 'pages of comments', select: '#comments .item-list' },
    { rule: 'label of the byline', select: '.field-name-author .label-inline' },
    { rule: 'teaser title', select: '.field-name-field-promotitle' },
  ],
  title: '.field-name-title h1.page-title',
  byline: '.field-name-author .username',
  date: '.submitted [property~="dc:date"]@content',
  image: {
    each: '.node > .content > .field-name-field-image',
    src: 'img@src',
    credit: '.field-name-field-image-source',
  },
  body: '.node > .content > .field-name-body',
  figures: [
    {
      each: '.field-name-body .media-element-container',
      image: 'img, iframe',
      credit: '.field-name-field-image-source',
    },
  ],
  whitespace: 'prettified',
  contributions: {
    heading: '#comments > h2.title:not(.comment-form)',
    each: '#comments .comment',
    id: ['previous a[id^=comment-]@id', 'a[id^=comment-]@id'],
    people: { name: ['.commenter-name .username', '.commenter-name'] },
    date: '.comment-time [content]@content',
    title: '.comment-text > h3',
    body: '.field-name-comment-body',
    nested: '.indented',
    keep: false,
  },
};
