/** @file The recipe that `--recipe` forces: a built-in one by its name, or the user's own by its path. */

import { readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { readProblem } from '../batch/read-post.ts';
import { UsageError } from '../batch/usage-error.ts';
import type { Problem } from '../problem.ts';
import { none } from '../recipes/article.ts';
import { recipes } from '../recipes/index.ts';
import { type LoadedRecipe, loadRecipe, RecipeError } from '../recipes/load.ts';
import type { Recipe } from '../recipes/recipe.ts';

/** The option for the converter. @throws {UsageError} `recipe-…`, and what keeps a file from being read */
export function recipeOption(name: string | undefined, cwd: string): { recipe?: Recipe } {
  if (name === undefined) return {};
  return { recipe: isRecipePath(name) ? recipeIn(name, cwd).recipe : recipeNamed(name) };
}

/** No built-in recipe has a name that could be a path. */
export function isRecipePath(name: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(name);
}

/** The recipe in a file, called like the file where it has no name of its own. @throws {UsageError} */
export function recipeIn(path: string, cwd: string): LoadedRecipe {
  let text: string;
  try {
    text = new TextDecoder().decode(readFileSync(resolve(cwd, path)));
  } catch (error) {
    throw new UsageError({ problem: unreadable(error), path });
  }
  try {
    return loadRecipe(text, basename(path, extname(path)));
  } catch (error) {
    if (!(error instanceof RecipeError)) throw error;
    throw new UsageError(...error.problems.map((problem) => ({ problem, path })));
  }
}

/** A directory may hold posts, but is no recipe. */
function unreadable(error: unknown): Problem {
  const problem = readProblem(error);
  if (problem.code !== 'input-is-directory') return problem;
  return { code: 'input-unreadable', severity: 'error', data: { reason: 'EISDIR' } };
}

/** @throws {UsageError} `recipe-unknown` */
export function recipeNamed(name: string): Recipe {
  const known = [...recipes, none];
  const found = known.find((recipe) => recipe.name === name);
  if (found !== undefined) return found;
  const data = { name, known: known.map((recipe) => recipe.name) };
  throw new UsageError({ problem: { code: 'recipe-unknown', severity: 'error', data } });
}
