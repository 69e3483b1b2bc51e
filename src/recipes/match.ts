/** @file Whether a recipe is for a page, and by which of its two signs. */

import type { Page } from '../html/parse.ts';
import type { Recipe } from './recipe.ts';
import { alternatives } from './selector.ts';

/** What became of a recipe's `match`; a sign that the recipe doesn't ask for is absent. */
export interface MatchReport {
  readonly recipe: string;
  readonly matches: boolean;
  readonly url?: { readonly pattern: string; readonly fits: boolean };
  /** `found` counts what the first selector with a match finds. */
  readonly has?: { readonly selectors: readonly string[]; readonly found: number };
}

export function matches({ match }: Recipe, page: Page, url: string | undefined): boolean {
  return (
    fits(match.url, url) && (match.has === undefined || found(alternatives(match.has), page) > 0)
  );
}

export function matchReport(
  { name, match }: Recipe,
  page: Page,
  url: string | undefined,
): MatchReport {
  const selectors = alternatives(match.has);
  const address = match.url !== undefined && { pattern: match.url, fits: fits(match.url, url) };
  const has = match.has !== undefined && { selectors, found: found(selectors, page) };
  return {
    recipe: name,
    matches: (!address || address.fits) && (!has || has.found > 0),
    ...(address && { url: address }),
    ...(has && { has }),
  };
}

function fits(pattern: string | undefined, url: string | undefined): boolean {
  return pattern === undefined || (url !== undefined && new RegExp(pattern, 'i').test(url));
}

function found(selectors: readonly string[], page: Page): number {
  for (const selector of selectors) {
    const { length } = page.select(selector);
    if (length > 0) return length;
  }
  return 0;
}
