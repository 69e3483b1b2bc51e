/** @file The recipe that `--recipe` forces. */

import { UsageError } from '../batch/usage-error.ts';
import { none } from '../recipes/article.ts';
import { recipes } from '../recipes/index.ts';
import type { Recipe } from '../recipes/recipe.ts';

/** The option for the converter. @throws {UsageError} `recipe-unknown` */
export function recipeOption(name: string | undefined): { recipe?: Recipe } {
  return name === undefined ? {} : { recipe: recipeNamed(name) };
}

function recipeNamed(name: string): Recipe {
  const known = [...recipes, none];
  const found = known.find((recipe) => recipe.name === name);
  if (found !== undefined) return found;
  const data = { name, known: known.map((recipe) => recipe.name) };
  throw new UsageError({ problem: { code: 'recipe-unknown', severity: 'error', data } });
}
