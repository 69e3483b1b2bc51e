/** @file From posts and a destination to jobs: who writes where, decided whole before anything is written. */

import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Problem } from '../problem.ts';
import { fileName, foldName } from './file-name.ts';
import { expandName, missingFields, type NameTemplate, type PostFacts } from './name-template.ts';
import type { Source } from './sources.ts';
import { type Complaint, UsageError } from './usage-error.ts';

/** Where the Markdown goes. */
export type Destination =
  | { readonly to: 'stdout' }
  | { readonly to: 'file'; readonly path: string }
  | { readonly to: 'folder'; readonly path: string; readonly name: NameTemplate }
  /** In place: `.md` over itself, anything else to an `.md` of the same name beside it. */
  | { readonly to: 'beside' };

/** One post's way from its source to its file. */
export interface Job {
  readonly source: Source;
  /** As the user would write it; undefined for standard output, and where `problem` says why. */
  readonly output?: string;
  /** Absolute. */
  readonly outputFile?: string;
  readonly problem?: Problem;
}

export interface Planner {
  readonly cwd: string;
  /** What a file's name can be made of; asked only where the template needs it. */
  readonly facts: (source: Source) => PostFacts | Problem;
  /** The same text for one file under all its names (device and inode); undefined where there is none. */
  readonly identify: (file: string) => string | undefined;
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
  const planned = destination.to === 'beside' ? withoutOutputs(jobs) : jobs;
  refuseCollisions(planned);
  refuseSources(planned, destination, planner);
  return planned;
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
      const facts = planner.facts(source);
      if ('code' in facts) return { source, problem: facts };
      const extension = extname(source.relative);
      const name = expandName(destination.name, basename(source.relative, extension), facts);
      if (name === undefined) {
        const [field = ''] = missingFields(destination.name, facts);
        return { source, problem: { code: 'name-incomplete', severity: 'error', data: { field } } };
      }
      const folders = dirname(source.relative)
        .split(/[/\\]/)
        .filter((folder) => folder !== '.');
      return to(source, join(destination.path, ...folders.map(fileName), `${name}.md`), planner);
    }
  }
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
 * In place, `a.md` beside `a.txt` is what an earlier run made of `a.txt`, not a post of its own: a directory
 * is walked again after its first conversion, and a commit's hook is handed both.
 */
function withoutOutputs(jobs: readonly Job[]): Job[] {
  const made = new Set(
    jobs.filter((job) => job.outputFile !== job.source.file).map((job) => job.outputFile),
  );
  return jobs.filter((job) => job.source.file !== job.outputFile || !made.has(job.outputFile));
}

function refuseCollisions(jobs: readonly Job[]): void {
  const writers = new Map<string, Job[]>();
  for (const job of jobs) {
    if (job.outputFile === undefined) continue;
    const key = foldName(job.outputFile);
    const others = writers.get(key);
    if (others === undefined) writers.set(key, [job]);
    else others.push(job);
  }
  const complaints: Complaint[] = [];
  for (const [first, ...others] of writers.values()) {
    if (first?.output === undefined || others.length === 0) continue;
    const sources = [first, ...others].map((job) => job.source.path);
    const data = { output: first.output, sources };
    complaints.push({ problem: { code: 'outputs-collide', severity: 'error', data } });
  }
  if (complaints.length > 0) throw new UsageError(...complaints);
}

/** An output that is one of the sources, under whatever name, would be lost as a source. */
function refuseSources(jobs: readonly Job[], destination: Destination, planner: Planner): void {
  const sources = new Map<string, Source>();
  for (const { source } of jobs) {
    const identity = source.file === undefined ? undefined : planner.identify(source.file);
    if (identity !== undefined) sources.set(identity, source);
  }
  const complaints: Complaint[] = [];
  for (const job of jobs) {
    if (job.output === undefined || job.outputFile === undefined) continue;
    if (destination.to === 'beside' && job.outputFile === job.source.file) continue;
    const identity = planner.identify(job.outputFile);
    const source = identity === undefined ? undefined : sources.get(identity);
    if (source === undefined) continue;
    const data = { output: job.output };
    complaints.push({
      problem: { code: 'output-is-source', severity: 'error', data },
      path: source.path,
    });
  }
  if (complaints.length > 0) throw new UsageError(...complaints);
}
