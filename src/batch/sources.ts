/** @file The posts that a command line names: files, directories, patterns, lists of names, standard input. */

import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { ConvertOptions } from '../convert.ts';
import type { Problem } from '../problem.ts';
import { readProblem } from './read-post.ts';
import { isStandardInput, STANDARD_INPUT } from './standard-input.ts';

/** One post to convert, or why there is none. */
export interface Source {
  /** As the user would write it; what messages call it. */
  readonly path: string;
  /** Absolute; undefined for standard input. */
  readonly file: string | undefined;
  /** Where it stands below the place it was found from, for mirroring: `2020/a.txt`. */
  readonly relative: string;
  readonly bytes: number;
  /** What standard input held, read before the jobs are planned. */
  readonly content?: Uint8Array;
  /** What it is converted with, where that isn't what the others are. */
  readonly options?: ConvertOptions;
  readonly problem?: Problem;
}

export interface SourceOptions {
  readonly cwd: string;
  /** With their dots, lower-cased. */
  readonly extensions: readonly string[];
  /** Files and directories, absolute, that a walk passes by: a second run would convert what the first one wrote. */
  readonly leftOut: readonly string[];
  /** Names from a list are taken as they are. */
  readonly patterns: boolean;
  /** Whether a directory is walked, or is no post. */
  readonly directories: boolean;
  /** The one file that the user would have written. */
  readonly output?: string;
}

/** Finds the posts of each name in turn, those of one directory sorted; a post named twice is taken once. */
export function findSources(names: readonly string[], options: SourceOptions): Source[] {
  const found = new Map<string, Source>();
  for (const name of names) {
    for (const source of sourcesOf(name, options)) {
      const key = source.file ?? source.path;
      if (!found.has(key)) found.set(key, source);
    }
  }
  return [...found.values()];
}

function sourcesOf(name: string, options: SourceOptions): Source[] {
  if (isStandardInput(name) && options.patterns) {
    return [{ path: STANDARD_INPUT, file: undefined, relative: 'stdin', bytes: 0 }];
  }
  const file = resolve(options.cwd, name);
  const stats = look(file);
  if ('code' in stats) {
    // A file whose name looks like a pattern is found before this is asked.
    if (stats.code === 'input-missing' && options.patterns && /[*?[{]/.test(name)) {
      return matching(name, options);
    }
    return [unreadable(name, file, stats)];
  }
  if (!stats.isDirectory()) {
    return [{ path: name, file, relative: below(options.cwd, file), bytes: stats.size }];
  }
  if (!options.directories) {
    // One post that fails among others, as the hostile manifest has it (`fs-input.directory`), not a wrong command line.
    const { output } = options;
    const data = output === undefined ? {} : { output };
    return [unreadable(name, file, { code: 'input-is-directory', severity: 'error', data })];
  }
  const posts: Source[] = [];
  for (const { path, full, problem } of walk(name, file, Number.POSITIVE_INFINITY, options)) {
    if (problem !== undefined) posts.push(unreadable(path, full, problem));
    else if (options.extensions.includes(extname(full).toLowerCase())) {
      posts.push(walked(path, full, relative(file, full)));
    }
  }
  return posts.length > 0 ? posts : [without(name, file, options.extensions)];
}

function matching(pattern: string, options: SourceOptions): Source[] {
  const { base, glob } = picomatch.scan(pattern, { unescape: true });
  // A bracket alone makes no pattern.
  if (glob === '') return [unreadable(pattern, pattern, MISSING)];
  const root = resolve(options.cwd, base);
  const matches = picomatch(glob);
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length;
  const posts: Source[] = [];
  for (const { path, full, problem } of walk(base, root, depth, options)) {
    if (problem !== undefined) posts.push(unreadable(path, full, problem));
    else if (matches(relative(root, full).replaceAll(sep, '/'))) {
      posts.push(walked(path, full, below(options.cwd, full)));
    }
  }
  return posts.length > 0 ? posts : [without(pattern, root, [])];
}

const MISSING: Problem = { code: 'input-missing', severity: 'error', data: {} };

interface Entry {
  readonly path: string;
  readonly full: string;
  readonly problem?: Problem;
}

/** The files below a directory in the order of their names; hidden ones, installed packages and the output are left out. */
function* walk(
  path: string,
  directory: string,
  depth: number,
  options: SourceOptions,
): Generator<Entry, void, void> {
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    yield { path: path || '.', full: directory, problem: readProblem(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = join(directory, entry.name);
    if (entry.name.startsWith('.') || options.leftOut.includes(full)) continue;
    const shown = path === '' ? entry.name : join(path, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || depth === 1) continue;
      yield* walk(shown, full, depth - 1, options);
    } else if (entry.isFile() || (entry.isSymbolicLink() && !leadsToDirectory(full))) {
      yield { path: shown, full };
    }
  }
}

/** A link is a file's other name, but no way into another tree, which may lead back. */
function leadsToDirectory(link: string): boolean {
  const stats = look(link);
  return !('code' in stats) && stats.isDirectory();
}

function walked(path: string, file: string, relativePath: string): Source {
  const stats = look(file);
  if ('code' in stats) return unreadable(path, file, stats);
  return { path, file, relative: relativePath, bytes: stats.size };
}

function unreadable(path: string, file: string, problem: Problem): Source {
  return { path, file, relative: path, bytes: 0, problem };
}

function without(path: string, file: string, extensions: readonly string[]): Source {
  const data = { extensions: [...extensions] };
  return unreadable(path, file, { code: 'input-without-posts', severity: 'error', data });
}

function look(file: string): Stats | Problem {
  try {
    return statSync(file);
  } catch (error) {
    return readProblem(error);
  }
}

/** A file's path from a directory; of a file outside, only its name. */
function below(directory: string, file: string): string {
  return isBelow(directory, file)
    ? relative(directory, file)
    : file.slice(file.lastIndexOf(sep) + 1);
}

/** Both absolute. */
export function isBelow(directory: string, file: string): boolean {
  const path = relative(directory, file);
  return !isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`);
}
