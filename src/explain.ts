/** @file What post2md makes of a post and why, as data: for a person who wonders, and for one who writes a recipe. */

import { type ConvertOptions, type Report, readPost } from './convert.ts';
import { type Finding, findingsOf } from './extract/findings.ts';
import { canonicalOf } from './html/canonical.ts';
import { textOf } from './html/inline-text.ts';
import { outline } from './markdown/outline.ts';
import type { Block, Post } from './post.ts';
import { matchReports } from './recipes/index.ts';
import type { MatchReport } from './recipes/match.ts';
import type { Recipe } from './recipes/recipe.ts';

export interface OutlineHeading {
  readonly level: number;
  readonly text: string;
}

/** A page as its recipe read it. */
export interface PageExplanation {
  /** The page's address: what the recipe was chosen by. */
  readonly url?: string;
  /** Whether the recipe was forced, so that its `match` didn't count. */
  readonly forced: boolean;
  /** How each recipe matches, in the order in which they are tried; a forced one of the user's own first. */
  readonly matches: readonly MatchReport[];
  readonly findings: readonly Finding[];
  /** The body's headings, those of contributions included. */
  readonly outline: readonly OutlineHeading[];
  /** How many blocks of each kind the body has. */
  readonly blocks: Readonly<Partial<Record<Block['tag'], number>>>;
  readonly frontMatter: Post['frontMatter'];
}

export interface Explanation {
  /** What ended the conversion stands among its problems, as an error. */
  readonly report: Report;
  /** Absent where the input is clean Markdown already. */
  readonly page?: PageExplanation;
}

/** @throws PostError where there is no page to explain */
export function explainPost(
  source: string | Uint8Array,
  options: ConvertOptions = {},
): Explanation {
  const { report, converted } = readPost(source, options);
  if (converted === undefined) return { report };
  const { page, recipe, reading, post } = converted;
  const url = converted.url ?? canonicalOf(page);
  const blocks = outline(post);
  return {
    report,
    page: {
      ...(url !== undefined && { url }),
      forced: options.recipe !== undefined,
      matches: matchReports(page, url, ownRecipes(options)),
      findings: findingsOf(page, recipe, reading),
      outline: blocks.flatMap((block) =>
        block.tag === 'heading' ? [{ level: block.level, text: textOf(block.children) }] : [],
      ),
      blocks: countTags(blocks),
      frontMatter: post.frontMatter,
    },
  };
}

/** A forced one first. */
function ownRecipes({ recipe, recipes = [] }: ConvertOptions): Recipe[] {
  return typeof recipe === 'object' ? [recipe, ...recipes] : [...recipes];
}

function countTags(blocks: readonly Block[]): Partial<Record<Block['tag'], number>> {
  const counts: Partial<Record<Block['tag'], number>> = {};
  for (const { tag } of blocks) counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
}
