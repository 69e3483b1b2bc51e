/** @file The recipe of last resort: all of a fragment, and of a whole document the article, found by its text and its names. */

import type { ContributionsRecipe, Drop, Recipe } from './recipe.ts';
import { serviceFurniture } from './service-furniture.ts';

/** Only a whole document has a `body`, and a site's furniture round the post; a scraped fragment is the post. */
function inDocument(...selectors: readonly string[]): string {
  return selectors.map((selector) => `body ${selector}`).join(', ');
}

function furniture(rule: string, ...selectors: readonly string[]): Drop {
  return { rule, select: inDocument(...selectors) };
}

/** What the head says of the post under any of the names, in capitals or not; the parser ends the head at the first element that can't stand in one, so later ones are in the body. */
function meta(...names: readonly string[]): string[] {
  return names.flatMap((name) => [`[property="${name}" i]`, `[name="${name}" i]`].map(content));
}

function content(condition: string): string {
  return `:is(head, body) meta${condition}@content`;
}

function jsonLd(property: string): string {
  return `script[type="application/ld+json"]@${property}`;
}

/** What Yoast has networks show below a post, by the words of its site's language. */
const LABELS = [
  'Written by',
  'Verfasst von',
  'Geschrieben von',
  'Écrit par',
  'Escrito por',
  'Scritto da',
  'Geschreven door',
  'Napisane przez',
].map((label) => `[content="${label}"]`);
const WRITTEN_BY = content(
  `[name="twitter:label1"]:is(${LABELS.join(', ')}) ~ meta[name="twitter:data1"]`,
);

/**
 * Readers' comments as WordPress, Drupal, Disqus and Blogger print them. They are not part of the post, and mostly
 * not worth keeping; a copy of this recipe with `keep: true` takes them.
 */
const comments: ContributionsRecipe = {
  each: [
    inDocument('ol.comment-list li.comment', 'ol.commentlist li.comment', '#comments li.comment'),
    inDocument('article.comment', '#comments .comment', '.comments .comment'),
    inDocument('.dsq-comment', '#disqus_thread li.post'),
  ],
  id: ['previous a[id^=comment-]@id', ':scope@id'],
  people: {
    name: [
      '.comment-author .fn',
      '.comment-header .user',
      '.username',
      '.dsq-comment-header cite',
      'header .author',
      '.comment-author',
    ],
    url: ['.comment-author .fn a@href', '.comment-header .user a@href', 'a.username@href'],
  },
  date: [
    '.comment-metadata time@datetime',
    'time@datetime',
    '.comment-meta a',
    '.comment-header .datetime',
    '.submitted [content]@content',
  ],
  body: [
    '.comment-content',
    '.field-name-comment-body, .field--name-comment-body',
    '.dsq-comment-message, .dsq-comment-text',
    '.post-message',
    '.content',
  ],
  nested: '.children, .indented, .comment-replies',
  keep: false,
};

export const article: Recipe = {
  name: 'article',
  match: {},
  drop: [
    ...serviceFurniture,
    furniture('navigation', 'nav', '[role=navigation]', '[role=search]'),
    // A page without a header of its own for the post may have the title in the site's.
    furniture('site header', '> header:not(:has(h1))', '[role=banner]:not(:has(h1))'),
    { rule: 'site header', select: 'body:has(:is(main, article) h1) > header' },
    furniture('site footer', '> footer', '[role=contentinfo]'),
    furniture('sidebar', '> aside', '[role=complementary]'),
    furniture('link to the text', 'a.skip-link', 'a.skip-to-content', 'a.screen-reader-text'),
    furniture('comment form', '#respond', '#commentform', '.comment-form'),
    { rule: 'around the article', select: 'body', rest: true },
  ],
  title: [
    ...meta('og:title'),
    jsonLd('headline'),
    ...meta('twitter:title'),
    'body [itemprop=headline]',
    'h1',
    'title:not(svg title)',
    inDocument('h2', '.entry-title', '.post-title'),
  ],
  byline: [
    jsonLd('author'),
    ...meta('author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author'),
    ...meta('parsely-author', 'sailthru.author', 'shareaholic:article_author_name', 'byl'),
    WRITTEN_BY,
    inDocument('[itemprop=author] [itemprop=name]', '.author .fn'),
    inDocument('[rel=author]', '[itemprop=author]', '.p-author', '.byline .author'),
    // Drupal's.
    inDocument('.submitted .username'),
  ],
  date: [
    ...meta('article:published_time'),
    jsonLd('datePublished'),
    ...meta(
      'og:article:published_time',
      'pubdate',
      'publishdate',
      'publish_date',
      'date',
      'dc.date',
      'dc.date.issued',
      'dc.date.created',
      'dcterms.date',
      'dcterms.issued',
      'dcterms.created',
      'citation_publication_date',
      'parsely-pub-date',
      'sailthru.date',
      'shareaholic:article_published_time',
    ),
    jsonLd('dateCreated'),
    'body [itemprop=datePublished]@content',
    'body [itemprop=datePublished]@datetime',
    'body [property="schema:dateCreated"]@content',
    'body :is(time[pubdate], time.published)@datetime',
    'body abbr.published@title',
    'body :is(article, main, header) time@datetime',
    'body :is(article, main, header) time',
    'body time@datetime',
    // Blogger heads the posts of a day with it.
    'body .date-header',
  ],
  tags: [
    ...meta('article:tag'),
    jsonLd('keywords'),
    inDocument('[rel~=tag]', '.p-category'),
    inDocument('.field-name-field-tags a', '.field--name-field-tags a'),
    ...meta('news_keywords', 'keywords'),
  ],
  lead: [
    'body :is(header, .post-header) > :is(.subtitle, .gh-article-excerpt, .standfirst)',
    'body .pw-subtitle-paragraph',
    ...meta('description', 'og:description'),
    jsonLd('description'),
  ],
  image: {
    src: [
      'body .post-thumbnail img@src',
      'body :is(.featured-image, .entry-thumbnail, .post-full-image, .gh-article-image) img@src',
      'body :is(.field-name-field-image, .field--name-field-image) img@src',
      // WordPress.com states a blank where a post has no picture.
      content('[property="og:image"]:not([content$="/blank.jpg"])'),
      ...meta('twitter:image'),
      jsonLd('image'),
    ],
    caption:
      'body :is(.post-thumbnail, .featured-image, .post-full-image, .gh-article-image) figcaption',
  },
  body: 'body',
  narrow: true,
  contributions: comments,
};

/** What `--recipe none` means: everything is the post. */
export const none: Recipe = { name: 'none', match: {}, body: 'body' };
