/** @file The tags that a page shows by its article, as links to what else goes by them. */

import type { Element, ParentNode } from 'domhandler';
import { isElement } from '../../html/elements.ts';
import { closestIn } from '../find.ts';
import { lineOf, linksIn, textsBetweenLinks } from './line.ts';
import { leadingLabelRule } from './phrases.ts';

/** The rule that such links go by. */
export const TAGS = 'tags and categories';

/** Where sites list what has a tag. */
const LIST = /\/(?:tags?|tagged|topics?|themen?|categor(?:y|ies)|labels?)\/[^/]/;

/** More letters than a tag has. */
const LONGEST = 50;

export function leadsToTag({ attribs }: Element): boolean {
  return LIST.test(attribs.href ?? '') || /\btag\b/.test(attribs.rel ?? '');
}

/** Each tag once, of the furniture in the article or right beside it, and of what stands there besides. */
export function tagsBy(
  roots: readonly ParentNode[],
  furniture: ReadonlyMap<Element, string>,
): string[] {
  const beside = new Set(roots.flatMap((root) => [root, root.parent ?? root]));
  const inside = [...furniture]
    .filter(([element, rule]) => rule === TAGS && closestIn(element.parent, beside))
    .map(([element]) => element);
  const after = roots.flatMap(siblingsAfter).filter(isLineOfTags);
  const tags = [...inside, ...after]
    .flatMap((element) => tagLinks(element).map(lineOf))
    .map((tag) => tag.replace(/^#/, ''))
    .filter((tag) => tag !== '' && tag.length <= LONGEST);
  return [...new Set(tags)];
}

/** The links of a line of tags; those to comments, say, may stand beside them. */
function tagLinks(element: Element): Element[] {
  const links = linksIn(element);
  const toTags = links.filter(leadsToTag);
  return toTags.length > 0 ? toTags : links.filter(({ attribs }) => !attribs.href?.includes('#'));
}

/** So many of them may be about the article. */
const BESIDE = 6;

function siblingsAfter(root: ParentNode): Element[] {
  const siblings = root.parent?.children ?? [];
  return siblings
    .slice(siblings.indexOf(root as Element) + 1)
    .filter(isElement)
    .slice(0, BESIDE);
}

function isLineOfTags(element: Element): boolean {
  const links = linksIn(element);
  if (links.length === 0) return false;
  return links.every(leadsToTag) || leadingLabelRule(textsBetweenLinks(element)) === TAGS;
}
