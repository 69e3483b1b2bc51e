/** @file Recipes as the command line names them: a built-in one or one of the configuration's by its name, the user's own by its path. */

import { readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { readProblem } from '../batch/read-post.ts';
import { UsageError } from '../batch/usage-error.ts';
import { PostError } from '../problem.ts';
import { recipeNamed as findRecipe } from '../recipes/index.ts';
import { type LoadedRecipe, loadRecipe } from '../recipes/load.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { SettingsError } from '../schema/reader.ts';
import type { Place } from './config.ts';
import { isRecipePath } from './recipe-path.ts';

/**
 * The recipe that `--recipe` names; `own` are those of the configuration, `place` is where the name stands if not on
 * the command line.
 * @throws {UsageError} what is wrong with a recipe's file, or keeps it from being read
 */
export function recipeCalled(
  name: string,
  cwd: string,
  own: readonly Recipe[] = [],
  place?: Place,
): Recipe {
  return isRecipePath(name) ? recipeIn(name, cwd).recipe : recipeNamed(name, own, place);
}

/** The recipe in a file, called like the file where it has no name of its own. @throws {UsageError} */
export function recipeIn(path: string, cwd: string): LoadedRecipe {
  let text: string;
  try {
    text = new TextDecoder().decode(readFileSync(resolve(cwd, path)));
  } catch (error) {
    throw new UsageError({ problem: readProblem(error), path });
  }
  try {
    return loadRecipe(text, basename(path, extname(path)));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new UsageError(...error.problems.map((problem) => ({ problem, path })));
  }
}

/** @throws {UsageError} `recipe-unknown` */
function recipeNamed(name: string, own: readonly Recipe[], place: Place | undefined): Recipe {
  try {
    return findRecipe(name, own);
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    const { problem } = error;
    if (place === undefined) throw new UsageError({ problem });
    const { path, position } = place;
    throw new UsageError({ problem: { ...problem, position }, path });
  }
}
