/** @file What a page itself says of where its article stands. */

import type { Element, ParentNode } from 'domhandler';
import { type Finder, outermost } from '../find.ts';
import { headlineOf } from '../title.ts';

export interface Landmarks {
  /** What is named as the article's text. */
  readonly content: Element | undefined;
  /** What is marked as all of the article. */
  readonly frame: Element | undefined;
  /** The heading over the post. */
  readonly headline: Element | undefined;
}

/** By these names themes and vocabularies call the article's text, the surest first. */
const CONTENT: readonly string[] = [
  '[itemprop~=articleBody]',
  '.entry-content, .post-content, .article-content, .post-body, .article-body, .story-body, .e-content, .entry__content, .post__content, .article__content, .article__body',
  '.entry, .post-text, .article-text, .article__text, .articleBody, .article_body, .article_content, .post_content, .entry_content',
];

const FRAMES: readonly string[] = ['article, .hentry, .h-entry', 'main, [role=main]'];

/** An element counts where no other goes by the same names. */
export function landmarksOf(find: Finder): Landmarks {
  const onlyOne = (names: readonly string[]): Element | undefined =>
    names
      .map((name) => outermost(find.elements(name)))
      .find(({ length }) => length === 1)
      ?.at(0);
  return { content: onlyOne(CONTENT), frame: onlyOne(FRAMES), headline: headlineOf(find) };
}

/** The element and all that it stands in. */
export function lineageOf(element: Element | undefined): ReadonlySet<ParentNode> {
  const lineage = new Set<ParentNode>();
  for (let node: ParentNode | null = element ?? null; node; node = node.parent) lineage.add(node);
  return lineage;
}
