/** @file What the recipe finds on the page, and the roles that it gives. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { type FoundFootnote, footnotesOf, type NamedFootnotes } from '../html/footnotes.ts';
import type { Metadata } from '../post.ts';
import type { Recipe } from '../recipes/recipe.ts';
import type { Known } from './article/byline.ts';
import { type Article, findArticle } from './article/index.ts';
import { shareBarsIn } from './article/share-bars.ts';
import { tagsBy } from './article/tags.ts';
import { type Entry, everyEntry, findContributions } from './contributions.ts';
import { dropFurniture, dropPullquotes, dropTitleAnchors } from './drop.ts';
import { findLead, type LeadParts, markFigures, statedImage } from './figures.ts';
import { closestIn, type Finder, outermost } from './find.ts';
import { hasValue, isStated, readMetadata, type Source } from './metadata.ts';
import { isPerson } from './names.ts';
import { siteNames } from './site.ts';

/** The parts of a post, where they stand on the page. */
export interface Plan {
  readonly lead: LeadParts | undefined;
  readonly intro: readonly Element[];
  readonly body: readonly ParentNode[];
  /** The heading over the contributions. */
  readonly heading: Element | undefined;
  readonly entries: readonly Entry[];
  readonly notes: readonly FoundFootnote[];
  readonly metadata: Metadata;
  /** All elements whose content is read as blocks. */
  readonly roots: ReadonlySet<ParentNode>;
}

/** @param linkedNotes labels of footnotes that stay links and what these lead to. */
export function planOf(
  find: Finder,
  recipe: Recipe,
  source: Source,
  linkedNotes: ReadonlySet<string>,
): Plan {
  // First what is left out, so that nothing else finds it.
  dropFurniture(find, recipe);
  dropTitleAnchors(find);
  const entries = findContributions(find, recipe);
  const shown = find.all(recipe.lead).filter((found) => !isStated(found));
  const intro = outermost(shown.map(({ element }) => element));
  const { roots: body, printed, furniture } = bodyOf(find, recipe);
  const bodies = everyEntry(entries).flatMap((entry) => entry.body);
  const roots = new Set<ParentNode>([...intro, ...body, ...bodies]);
  dropPullquotes(find, recipe, [...roots]);

  const said = readMetadata(find, recipe, source, (element) => closestIn(element.parent, roots));
  const { known, byline } = signed(find, source, said, printed);
  const outside = furniture({ ...known, ...byline });
  for (const [element, rule] of outside) find.assign(element, { as: 'dropped', rule });
  const tags = said.tags ?? tagsBy(body, outside);
  const movesOriginal = !hasValue(source.frontMatter, 'image');
  const lead = findLead(find, recipe, { roots, intro }, movesOriginal);
  const image = lead ? undefined : statedImage(find, recipe);
  const metadata = {
    ...said,
    ...byline,
    ...(tags.length > 0 && { tags }),
    ...(image && { image }),
  };
  markFigures(find, recipe);
  const notes = footnotesOf(find.page, find.reading, namedFootnotes(find, recipe), linkedNotes);
  const heading = entries.length > 0 ? find.first(recipe.contributions?.heading) : undefined;
  return { lead, intro, body, heading: heading?.element, entries, notes, metadata, roots };
}

/** Whether the node would be written as part of what stands round it. */
export function isInText(node: AnyNode, roots: Plan['roots']): boolean {
  return closestIn(node.parent, roots) !== undefined;
}

/** The elements that hold the body; the page itself where the recipe takes all of it. */
function bodyOf(find: Finder, recipe: Recipe): Article {
  const found = outermost(find.elements(recipe.body));
  const [first] = found;
  if (recipe.narrow && first) return findArticle(find, first);
  const isWhole = found.length === 0 && recipe.body === 'body';
  const roots = isWhole ? [find.page.document] : found;
  // Of a fragment that the recipe would narrow, were it a page.
  const furniture = (): ReadonlyMap<Element, string> =>
    isWhole && recipe.narrow ? shareBarsIn(find) : new Map();
  return { roots, printed: () => ({}), furniture };
}

/** Author and date, and what of them the page prints; a person whom it prints comes before a site that it states. */
function signed(
  find: Finder,
  source: Source,
  said: Metadata,
  printed: Article['printed'],
): { readonly known: Known; readonly byline: Known } {
  const known = knownOf(source, said);
  const { author } = known;
  const sites = siteNames(find);
  if (hasValue(source.frontMatter, 'author') || author === undefined || isPerson(author, sites)) {
    return { known, byline: printed(known) };
  }
  const { author: _, ...rest } = known;
  const byline = printed(rest);
  const isBetter = byline.author !== undefined && isPerson(byline.author, sites);
  return { known, byline: isBetter ? byline : { ...byline, author } };
}

/** Author and date as the front matter will have them: the source's own first. */
function knownOf({ frontMatter }: Source, { author, date }: Metadata): Known {
  const own = (key: string): Known =>
    hasValue(frontMatter, key) ? { [key]: String(frontMatter.get(key)) } : {};
  return { ...(author && { author }), ...(date && { date }), ...own('author'), ...own('date') };
}

function namedFootnotes(find: Finder, { footnotes }: Recipe): NamedFootnotes | undefined {
  return (
    footnotes && {
      references: find.elements(footnotes.ref),
      notes: find.elements(footnotes.list),
      back: find.elements(footnotes.back),
    }
  );
}
