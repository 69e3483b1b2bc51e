/** @file ChinaFile's conversations: a photo, an introduction, and comments signed by one or more people. */

import { featuredPhoto, relatedCards, siteDrops, visualBox } from './chinafile.ts';
import type { Recipe } from './recipe.ts';

export const chinafileConversation: Recipe = {
  name: 'chinafile-conversation',
  match: {
    url: '^https?://(?:www\\.)?chinafile\\.com/conversation/',
    has: 'article.comment .field-name-comment-body',
  },
  drop: [{ rule: 'comment links', select: 'nav.links' }, ...siteDrops],
  image: featuredPhoto,
  // A related card inside the introduction has fields too, so the child combinator matters.
  lead: '.content > .field',
  figures: [
    visualBox,
    {
      each: '.view-photo-embed',
      image: 'img',
      caption: '.img-caption',
      credit: '.img-credit',
    },
  ],
  asides: relatedCards,
  pullquotes: '.pullquote',
  contributions: {
    heading: '#comments > h2.title',
    // Not below #comments: an extra </div> in some comments closes that wrapper early.
    each: 'article.comment',
    id: 'previous a[id^=comment-]@id',
    people: {
      each: '.node-profile.contributor',
      // Where the anchor before a comment is not closed, the parser repeats it in every block of the comment.
      name: ['h3 > a:not([id^=comment-])', 'h3'],
      url: 'h3 > a:not([id^=comment-])@href',
      image: ['.field-name-field-profile-photo img@src', 'img@src'],
    },
    body: '.field-name-comment-body',
  },
};
