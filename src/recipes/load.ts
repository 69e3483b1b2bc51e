/** @file A recipe of the user's own: YAML of the shape that `recipe.ts` gives, checked to the last selector. */

import { PostError, type Problem } from '../problem.ts';
import type { Recipe } from './recipe.ts';
import { RecipeReader } from './recipe-reader.ts';
import { type Expectation, file } from './schema.ts';

export interface LoadedRecipe {
  readonly recipe: Recipe;
  /** What the file promises of posts beside it. */
  readonly tests: readonly Expectation[];
}

/** What is wrong with a recipe, all of it, in the order in which it stands there. */
export class RecipeError extends PostError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems[0]);
    this.problems = problems;
  }
}

/**
 * @param name what the recipe is called where it doesn't say so itself
 * @throws {RecipeError} whose problems are all `recipe-…`
 */
export function loadRecipe(text: string, name: string): LoadedRecipe {
  const reader = new RecipeReader(text);
  const root = reader.parse();
  const value = root && reader.read(root, file, '');
  const [first, ...others] = reader.problems.toSorted(byPlace);
  if (first) throw new RecipeError([first, ...others]);
  // Shape for shape what `schema.ts` says of both types.
  const { test = [], ...fields } = value as Partial<Recipe> & { test?: Expectation[] };
  if (fields.body === undefined && fields.contributions === undefined) {
    throw new RecipeError([reader.problem('recipe-field-missing', { field: 'body' }, 0)]);
  }
  return { recipe: { name, match: {}, ...fields }, tests: test };
}

function byPlace(a: Problem, b: Problem): number {
  return (a.position?.offset ?? 0) - (b.position?.offset ?? 0);
}
