/** @file What each post is converted with: the flags, the configuration, and its overrides where they are for the post. */

import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { ConvertOptions } from '../convert.ts';
import type { FrontMatterEdits } from '../front-matter-edits.ts';
import type { Recipe } from '../recipes/recipe.ts';
import type { Override } from './config.ts';
import type { Invocation } from './program.ts';
import { recipeCalled, recipeIn } from './recipe.ts';
import { convertOptionsOf, type Flags } from './settings.ts';

const HTML_FILE = /\.html?$/i;

export interface PostOptions {
  /** What every post has. */
  readonly common: ConvertOptions;
  /** What the post of a path has, where some override is for it or its name says that it is HTML. */
  of(path: string): ConvertOptions | undefined;
}

/** @throws {UsageError} for options that make no sense, whether some post has them or not */
export function postOptions({ typed, flags, config, io }: Invocation): PostOptions {
  const cwd = io.cwd();
  const recipes = config.recipes.map((path) => recipeIn(path, cwd).recipe);
  const recipeOf = (name: string): Recipe =>
    recipeCalled(name, cwd, recipes, config.recipePlaces.get(name));
  const optionsOf = (own: Flags, edits: readonly (FrontMatterEdits | undefined)[]) => ({
    ...convertOptionsOf(own),
    ...(own.recipe === undefined ? {} : { recipe: recipeOf(own.recipe) }),
    ...(recipes.length === 0 ? {} : { recipes }),
    ...joined(edits),
  });
  const variants = new Map<string, ConvertOptions>();
  const rules = config.overrides.map((override) => {
    optionsOf(override.flags, [override.frontMatter]);
    return { override, fits: matcher(override) };
  });
  return {
    common: optionsOf(flags, [config.frontMatter]),
    of(path) {
      const name = relative(config.directory, resolve(cwd, path)).replaceAll(sep, '/');
      const chosen = rules.filter(({ fits }) => fits(name)).map(({ override }) => override);
      const html = HTML_FILE.test(path);
      if (chosen.length === 0 && !html) return undefined;
      const key = [html, ...chosen.map((override) => config.overrides.indexOf(override))].join();
      let options = variants.get(key);
      if (options === undefined) {
        const own = Object.assign({}, flags, ...chosen.map((one) => one.flags), typed) as Flags;
        const edits = [config.frontMatter, ...chosen.map((one) => one.frontMatter)];
        options = { ...optionsOf(own, edits), ...(html && { html }) };
        variants.set(key, options);
      }
      return options;
    },
  };
}

/** A pattern without a slash fits a file's name wherever it lies, as in `.gitignore`. */
function matcher({ files }: Override): (path: string) => boolean {
  const tests = files.map((pattern) =>
    picomatch(pattern.replace(/^\.\//, ''), { basename: !pattern.includes('/') }),
  );
  return (path) => tests.some((fits) => fits(path));
}

/** The later edits win, key by key. */
function joined(edits: readonly (FrontMatterEdits | undefined)[]): {
  frontMatter?: FrontMatterEdits;
} {
  const said = edits.filter((one) => one !== undefined);
  if (said.length === 0) return {};
  return {
    frontMatter: {
      rename: Object.assign({}, ...said.map(({ rename }) => rename)) as Record<string, string>,
      drop: said.flatMap(({ drop = [] }) => drop),
      set: Object.assign({}, ...said.map(({ set }) => set)) as NonNullable<FrontMatterEdits['set']>,
    },
  };
}
