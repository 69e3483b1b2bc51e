/** @file A recipe of the user's own: YAML of the shape that `recipe.ts` gives, checked to the last selector. */

import { SchemaReader, SettingsError } from '../schema/reader.ts';
import type { Recipe } from './recipe.ts';
import { type Expectation, file } from './schema.ts';

export interface LoadedRecipe {
  readonly recipe: Recipe;
  /** What the file promises of posts beside it. */
  readonly tests: readonly Expectation[];
}

/**
 * @param name what the recipe is called where it doesn't say so itself
 * @throws {SettingsError}
 */
export function loadRecipe(text: string, name: string): LoadedRecipe {
  const reader = new SchemaReader('recipe', text);
  // Shape for shape what `schema.ts` says of both types.
  const value = (reader.value(file) ?? {}) as Partial<Recipe> & { test?: Expectation[] };
  const { test = [], ...fields } = value;
  if (fields.body === undefined && fields.contributions === undefined) {
    throw new SettingsError([reader.problem('field-missing', { field: 'body', within: '' }, 0)]);
  }
  return { recipe: { name, match: {}, ...fields }, tests: test };
}
