/** @file The built-in recipes, in the order in which they are tried, and the choice of one for a page. */

import { canonicalOf } from '../html/canonical.ts';
import type { Page } from '../html/parse.ts';
import { PostError } from '../problem.ts';
import { allnow } from './allnow.ts';
import { article, none } from './article.ts';
import { chinafile } from './chinafile.ts';
import { chinafileConversation } from './chinafile-conversation.ts';
import { feed } from './feed.ts';
import { iyouport } from './iyouport.ts';
import { type MatchReport, matches, matchReport } from './match.ts';
import { neiSt } from './nei-st.ts';
import { paoPao } from './pao-pao.ts';
import type { Recipe } from './recipe.ts';

/**
 * To add a site: write `recipes/<site>.ts`, put it here, and give it a folder in `fixtures/posts`.
 * The first match wins, so what matches less stands before what matches more, and `article`, which
 * matches everything, last.
 */
export const recipes: readonly Recipe[] = [
  chinafileConversation,
  chinafile,
  iyouport,
  neiSt,
  paoPao,
  allnow,
  feed,
  article,
];

/** Which recipes a page is read by. */
export interface RecipeChoice {
  /** A recipe, or the name of one, whatever the page; `none` keeps the page whole. */
  readonly recipe?: Recipe | string;
  /** The user's own, tried first. */
  readonly recipes?: readonly Recipe[];
}

/**
 * The recipe for a page; without a `url` the page's own word for where it stands counts.
 * @throws PostError `recipe-unknown` for a name that no recipe has.
 * @internal
 */
export function recipeFor(page: Page, url: string | undefined, choice: RecipeChoice = {}): Recipe {
  const { recipe: forced, recipes: own = [] } = choice;
  if (typeof forced === 'object') return forced;
  if (forced !== undefined) return recipeNamed(forced, own);
  const address = url ?? canonicalOf(page);
  return [...own, ...recipes].find((recipe) => matches(recipe, page, address)) ?? article;
}

/** @throws PostError `recipe-unknown` */
export function recipeNamed(name: string, own: readonly Recipe[] = []): Recipe {
  const known = [...own, ...recipes, none];
  const found = known.find((recipe) => recipe.name === name);
  if (found) return found;
  throw new PostError({
    code: 'recipe-unknown',
    severity: 'error',
    data: { name, known: known.map((recipe) => recipe.name) },
  });
}

/**
 * How each built-in recipe, and the user's own before them, does on the page, in the order in which they are tried.
 * @internal
 */
export function matchReports(
  page: Page,
  url: string | undefined,
  own: readonly Recipe[],
): MatchReport[] {
  const address = url ?? canonicalOf(page);
  const tried = new Set([...own, ...recipes]);
  return [...tried].map((recipe) => matchReport(recipe, page, address));
}
