/** @file Refuses outputs that would cost a post: two that are one file, and one that is a source. */

import { dirname } from 'node:path';
import { foldName } from './file-name.ts';
import type { Job, Planner } from './plan.ts';
import type { Source } from './sources.ts';
import { type Complaint, UsageError } from './usage-error.ts';

/**
 * Names are compared without regard to case or Unicode's forms, as many file systems do. Two posts that lie side by
 * side under names of their own are let through with a warning where the output can hold both as well: `ownNames`
 * says that names are the sources' and not made.
 * @throws {UsageError} `outputs-collide`, once for each output
 */
export function refuseCollisions(jobs: readonly Job[], ownNames: boolean, planner: Planner): Job[] {
  const complaints: Complaint[] = [];
  const warned = new Map<Job, Job>();
  for (const [first, ...others] of sharers(jobs)) {
    if (first === undefined) continue;
    if (ownNames && areDistinct([first, ...others], planner)) {
      for (const job of others) warned.set(job, withWarning(job, first));
    } else {
      complaints.push(collision(first, others));
    }
  }
  if (complaints.length > 0) throw new UsageError(...complaints);
  return jobs.map((job) => warned.get(job) ?? job);
}

/**
 * An output that is one of the sources, under whatever name, would be lost as a source; only in place may a post
 * replace itself.
 * @throws {UsageError} `output-is-source`
 */
export function refuseSources(jobs: readonly Job[], inPlace: boolean, planner: Planner): void {
  // Most runs write where nothing is yet; the sources' identities, one for each post, are looked up only for the others.
  const present = jobs.flatMap(({ source, output, outputFile }) => {
    if (output === undefined || outputFile === undefined) return [];
    if (inPlace && outputFile === source.file) return [];
    const identity = planner.identify(outputFile);
    return identity === undefined ? [] : [{ output, identity }];
  });
  if (present.length === 0) return;
  const sources = new Map<string, Source>();
  for (const { source } of jobs) {
    const identity = source.file === undefined ? undefined : planner.identify(source.file);
    if (identity !== undefined) sources.set(identity, source);
  }
  const complaints: Complaint[] = [];
  for (const { output, identity } of present) {
    const source = sources.get(identity);
    if (source === undefined) continue;
    const data = { output };
    complaints.push({
      problem: { code: 'output-is-source', severity: 'error', data },
      path: source.path,
    });
  }
  if (complaints.length > 0) throw new UsageError(...complaints);
}

/** The jobs that share an output with others, its name folded; in the order in which their sharing shows. */
function sharers(jobs: readonly Job[]): Iterable<Job[]> {
  const first = new Map<string, Job>();
  const shared = new Map<Job, Job[]>();
  for (const job of jobs) {
    if (job.outputFile === undefined) continue;
    const key = foldName(job.outputFile);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, job);
      continue;
    }
    const all = shared.get(other);
    if (all === undefined) shared.set(other, [other, job]);
    else all.push(job);
  }
  return shared.values();
}

function areDistinct(jobs: readonly Job[], planner: Planner): boolean {
  const outputs = new Set(jobs.map((job) => job.outputFile));
  const folders = new Set(jobs.map(({ source }) => dirname(source.file ?? '')));
  const [output = ''] = outputs;
  return outputs.size === jobs.length && folders.size === 1 && !planner.foldsCase(output);
}

function collision(first: Job, others: readonly Job[]): Complaint {
  const sources = [first, ...others].map((job) => job.source.path);
  const data = { output: first.output ?? '', sources };
  return { problem: { code: 'outputs-collide', severity: 'error', data } };
}

function withWarning(job: Job, other: Job): Job {
  const data = { output: job.output ?? '', other: other.output ?? '' };
  return { ...job, warning: { code: 'outputs-alike', severity: 'warning', data } };
}
