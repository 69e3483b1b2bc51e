/** @file Leaves out what the recipe names: furniture, boxes beside the text, and quotations that repeat it. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isText } from '../html/elements.ts';
import { isHeadingAnchor } from '../html/link-rules.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { alternatives } from '../recipes/selector.ts';
import { closestIn, type Finder } from './find.ts';
import { letters } from './letters.ts';

export function dropFurniture(find: Finder, recipe: Recipe): void {
  for (const { rule, selector, rest } of namedDrops(recipe)) {
    if (!rest) drop(find, find.page.select(selector), rule);
  }
  for (const aside of recipe.asides ?? []) drop(find, find.page.select(aside), 'aside');
}

/** Drops the signs by which headings that may be the title link to themselves: they are none of its words. */
export function dropTitleAnchors(find: Finder): void {
  const links = find.page.select('h1, h2').flatMap((heading) => find.page.select('a', heading));
  drop(find, links.filter(isHeadingAnchor), 'heading-anchor');
}

/** Drops what the recipe leaves out the rest of, once all that it finds has got its role. */
export function dropRest(find: Finder, recipe: Recipe, roots: ReadonlySet<ParentNode>): void {
  for (const { rule, elements } of rests(find, recipe, roots)) drop(find, elements, rule);
}

/** What the recipe leaves out the rest of. */
export function restOf(
  find: Finder,
  recipe: Recipe,
  roots: ReadonlySet<ParentNode>,
): readonly Element[] {
  return rests(find, recipe, roots).flatMap(({ elements }) => elements);
}

function rests(
  find: Finder,
  recipe: Recipe,
  roots: ReadonlySet<ParentNode>,
): { readonly rule: string; readonly elements: readonly Element[] }[] {
  const rules = namedDrops(recipe).filter(({ rest }) => rest);
  return rules.map(({ rule, selector }) => ({
    rule,
    // What stands in the text is text.
    elements: find.elements(selector).filter((element) => !closestIn(element, roots)),
  }));
}

/** A selector of the recipe's `drop`. */
export interface DropRule {
  readonly rule: string;
  readonly selector: string;
  readonly rest: boolean;
}

/** A bare selector names itself. */
export function namedDrops({ drop: entries = [] }: Recipe): DropRule[] {
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [{ rule: entry, selector: entry, rest: false }];
    const { rule, select, rest = false } = entry;
    return alternatives(select).map((selector) => ({ rule, selector, rest }));
  });
}

function drop(find: Finder, elements: readonly Element[], rule: string): void {
  for (const element of elements) find.assign(element, { as: 'dropped', rule });
}

/** More pull quotes than any post has; the rest stay, which loses nothing and keeps the search short. */
const MOST_PULLQUOTES = 50;

/** Drops the pull quotes whose words stand in the text too; the rest hold words found nowhere else. */
export function dropPullquotes(find: Finder, recipe: Recipe, roots: readonly AnyNode[]): void {
  const quotes = find.elements(recipe.pullquotes);
  if (quotes.length === 0) return;
  const skip = new Set<AnyNode>(quotes);
  const text = lettersBelow(roots, find, skip);
  for (const quote of quotes.slice(0, MOST_PULLQUOTES)) {
    const words = lettersBelow(quote.children, find, skip);
    if (words !== '' && text.includes(words)) {
      find.assign(quote, { as: 'dropped', rule: 'pullquote' });
    }
  }
}

/** Of what is kept. */
function lettersBelow(nodes: readonly AnyNode[], find: Finder, skip: ReadonlySet<AnyNode>): string {
  const parts: string[] = [];
  const visit = (node: AnyNode): void => {
    if (isText(node)) parts.push(node.data);
    else if ('children' in node && !skip.has(node) && !find.reading.roles.has(node)) {
      node.children.forEach(visit);
    }
  };
  nodes.forEach(visit);
  return letters(parts.join(''));
}
