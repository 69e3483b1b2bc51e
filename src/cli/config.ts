/** @file The configuration file, `post2md.config.yml`: what every run here has. Flags win over it. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readProblem } from '../batch/read-post.ts';
import { UsageError } from '../batch/usage-error.ts';
import type { FrontMatterEdits } from '../front-matter-edits.ts';
import type { Position } from '../problem.ts';
import { attributeName } from './definition.ts';
import { isRecipePath } from './recipe-path.ts';
import { compatible, type Flags } from './settings.ts';

const NAME = 'post2md.config.yml';

/** What a configuration file says, its paths relative to the working directory. */
export interface Config {
  /** Under Commander's names. */
  readonly flags: Flags;
  /** The files of the user's own recipes. */
  readonly recipes: readonly string[];
  readonly frontMatter: FrontMatterEdits | undefined;
  readonly overrides: readonly Override[];
  /** Where the file names recipes, by these names. */
  readonly recipePlaces: ReadonlyMap<string, Place>;
  /** Absolute: what the overrides' patterns are relative to. */
  readonly directory: string;
}

/** Where something stands in a configuration file, whose path is as the user would write it. */
export interface Place {
  readonly path: string;
  readonly position: Position;
}

/** What some posts have otherwise. */
export interface Override {
  /** Patterns; a post that fits any is meant. */
  readonly files: readonly string[];
  readonly flags: Flags;
  readonly frontMatter: FrontMatterEdits | undefined;
}

/**
 * The configuration file that a command line names, or else the nearest upward.
 * @throws {UsageError} all that is wrong with it, with line and column
 */
export async function readConfig(named: string | undefined, cwd: string): Promise<Config> {
  const file = named === undefined ? nearest(cwd) : resolve(cwd, named);
  if (file === undefined) {
    return {
      flags: {},
      recipes: [],
      frontMatter: undefined,
      overrides: [],
      recipePlaces: new Map(),
      directory: cwd,
    };
  }
  const directory = dirname(file);
  const local = (path: string): string => relative(cwd, resolve(directory, path)) || '.';
  const path = named ?? relative(cwd, file);
  const { values, recipePlaces } = await valuesIn(file, path);
  const { recipes = [], frontMatter, overrides = [], ...options } = values;
  return {
    flags: flagsOf(options, local),
    recipes: recipes.map(local),
    frontMatter,
    overrides: overrides.map(({ files, frontMatter: edits, ...own }) => ({
      files,
      flags: flagsOf(own, local),
      frontMatter: edits,
    })),
    recipePlaces,
    directory,
  };
}

/** The flags of a command line over those of its configuration. */
export function withConfig(typed: Flags, { flags }: Config): Flags {
  // Whoever says where a post goes doesn't want it in the usual folder, under the name that it would have there.
  const { name, ...rest } = { ...compatible(flags, typed), ...typed };
  return name === undefined || (typed.name === undefined && rest.outDir === undefined)
    ? rest
    : { ...rest, name };
}

/** Values under the flags' long names. */
type Options = Readonly<Record<string, unknown>>;

/** What `config-schema.ts` says of the file. */
interface Values {
  readonly recipes?: readonly string[];
  readonly frontMatter?: FrontMatterEdits;
  readonly overrides?: readonly ({
    readonly files: readonly string[];
    readonly frontMatter?: FrontMatterEdits;
  } & Options)[];
}

async function valuesIn(
  file: string,
  path: string,
): Promise<Pick<Config, 'recipePlaces'> & { readonly values: Values & Options }> {
  const text = textIn(file, path);
  const { SchemaReader, SettingsError } = await import('../schema/reader.ts');
  const { configSchema } = await import('./config-schema.ts');
  const recipePlaces = new Map<string, Place>();
  const schema = configSchema((name, position) => {
    if (!recipePlaces.has(name)) recipePlaces.set(name, { path, position });
  });
  try {
    const values = new SchemaReader('configuration', text).value(schema) ?? {};
    return { values: values as Values & Options, recipePlaces };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new UsageError(...error.problems.map((problem) => ({ problem, path })));
  }
}

function textIn(file: string, path: string): string {
  try {
    return new TextDecoder().decode(readFileSync(file));
  } catch (error) {
    throw new UsageError({ problem: readProblem(error), path });
  }
}

/** Options that are paths, whatever they hold. */
const PATHS = ['out-dir', 'report'];

function flagsOf(options: Options, local: (path: string) => string): Flags {
  const flags: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const isPath = PATHS.includes(name) || (name === 'recipe' && isRecipePath(String(value)));
    flags[attributeName(name)] = isPath ? local(String(value)) : value;
  }
  return flags;
}

function nearest(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, NAME);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
  }
}
