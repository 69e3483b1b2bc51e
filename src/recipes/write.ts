/** @file A recipe as YAML, for a person to start from: `load.ts` reads the same recipe back. */

import { dump } from 'js-yaml';
import type { Recipe } from './recipe.ts';

export function writeRecipe(recipe: Recipe): string {
  return dump(recipe, { lineWidth: -1, noRefs: true, quoteStyle: 'single' });
}
