/** @file From posts and a destination to jobs: who writes where, decided whole before anything is written. */

import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Problem } from '../problem.ts';
import { refuseCollisions, refuseSources } from './collisions.ts';
import { expandName, missingFields, type NameTemplate, type PostFacts } from './name-template.ts';
import type { Source } from './sources.ts';

/** Where the Markdown goes. */
export type Destination =
  | { readonly to: 'stdout' }
  | { readonly to: 'file'; readonly path: string }
  /** Without a template, each post keeps its own name. */
  | { readonly to: 'folder'; readonly path: string; readonly name: NameTemplate | undefined }
  /** In place: `.md` over itself, anything else to an `.md` of the same name beside it. */
  | { readonly to: 'beside' };

/** One post's way from its source to its file. */
export interface Job {
  readonly source: Source;
  /** As the user would write it; undefined for standard output, and where `problem` says why. */
  readonly output?: string;
  /** Absolute. */
  readonly outputFile?: string;
  /** Why there is nothing to do. */
  readonly problem?: Problem;
  /** What is odd about the output, though it can be written. */
  readonly warning?: Problem;
}

export interface Planner {
  readonly cwd: string;
  /** What a file's name can be made of; asked only where the template needs it. */
  readonly facts: (source: Source) => PostFacts | Problem;
  /** The same text for one file under all its names (device and inode); undefined where there is none. */
  readonly identify: (file: string) => string | undefined;
  /** Whether the source is still to be converted; asked only where another post would be written to its file. */
  readonly holdsPost: (source: Source) => boolean;
  /** Whether names that differ in case alone are one file there. */
  readonly foldsCase: (file: string) => boolean;
}

/**
 * Makes the jobs, in the order of the sources.
 * @throws {UsageError} `outputs-collide`, `output-is-source`
 */
export function plan(
  sources: readonly Source[],
  destination: Destination,
  planner: Planner,
): Job[] {
  const jobs = sources.map((source) => jobOf(source, destination, planner));
  if (destination.to === 'stdout') return jobs;
  const planned = destination.to === 'beside' ? withoutOutputs(jobs, planner) : jobs;
  const ownNames = destination.to === 'folder' && destination.name === undefined;
  const distinct = refuseCollisions(planned, ownNames || destination.to === 'beside', planner);
  refuseSources(distinct, destination.to === 'beside', planner);
  return distinct;
}

function jobOf(source: Source, destination: Destination, planner: Planner): Job {
  if (source.problem !== undefined) return { source, problem: source.problem };
  switch (destination.to) {
    case 'stdout':
      return { source };
    case 'file':
      return to(source, destination.path, planner);
    case 'beside':
      return to(source, beside(source.path), planner);
    case 'folder': {
      const name = nameOf(source, destination.name, planner);
      if (typeof name !== 'string') return { source, problem: name };
      return to(source, join(destination.path, dirname(source.relative), `${name}.md`), planner);
    }
  }
}

function nameOf(
  source: Source,
  template: NameTemplate | undefined,
  planner: Planner,
): string | Problem {
  const stem = basename(source.relative, extname(source.relative));
  if (template === undefined) return stem;
  const facts = planner.facts(source);
  if ('code' in facts) return facts;
  const name = expandName(template, stem, facts);
  if (name !== undefined) return name;
  const [field = ''] = missingFields(template, facts);
  return { code: 'name-incomplete', severity: 'error', data: { field } };
}

function to(source: Source, output: string, planner: Planner): Job {
  return { source, output, outputFile: resolve(planner.cwd, output) };
}

function beside(path: string): string {
  const extension = extname(path);
  if (extension.toLowerCase() === '.md') return path;
  return `${extension === '' ? path : path.slice(0, -extension.length)}.md`;
}

/**
 * In place, clean `a.md` beside `a.txt` is what an earlier run made of `a.txt`, not a post of its own: a directory
 * is walked again after its first conversion, and a commit's hook is handed both.
 */
function withoutOutputs(jobs: readonly Job[], { holdsPost }: Planner): Job[] {
  const made = new Set(
    jobs.filter((job) => job.outputFile !== job.source.file).map((job) => job.outputFile),
  );
  return jobs.filter(
    ({ source, outputFile = source.file }) =>
      source.file !== outputFile || !made.has(outputFile) || holdsPost(source),
  );
}
