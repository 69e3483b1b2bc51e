/** @file Carries out planned jobs: converts, compares or writes, and tells what became of each in the order of the posts. */

import { readFile, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Report } from '../convert.ts';
import type { Problem } from '../problem.ts';
import type { Review } from '../review.ts';
import type { Converter } from './converter.ts';
import { inOrder } from './in-order.ts';
import { sweepLeftovers } from './leftovers.ts';
import type { Job } from './plan.ts';
import { problemsOf } from './problems-of.ts';
import { systemCode } from './system-code.ts';
import { writeFile } from './write-file.ts';

export interface RunOptions {
  /** Compare with what is there instead of writing. */
  readonly check: boolean;
  /** A loss fails its post. */
  readonly strict: boolean;
  /** Nothing is written once it is aborted. */
  readonly signal: AbortSignal;
}

/** What became of one post. */
export interface Outcome {
  readonly path: string;
  readonly output?: string;
  readonly status: /** Converted, for standard output. */
    | 'converted'
    | 'written'
    /** The file holds it already. */
    | 'unchanged'
    /** By `check`: there is no file yet. */
    | 'missing'
    /** By `check`: the file holds something else, which `old` has. */
    | 'stale'
    | 'failed'
    /** The run ended before this post did. */
    | 'cancelled';
  readonly problems: readonly Problem[];
  readonly report?: Report;
  readonly markdown?: string | Uint8Array;
  readonly review?: Review;
  readonly old?: Uint8Array;
}

/** Runs the jobs; the consumer's pace is the run's. */
export async function* run(
  jobs: Iterable<Job>,
  converter: Converter,
  options: RunOptions,
): AsyncGenerator<Outcome, void, void> {
  const swept = new Map<string, Promise<void>>();
  /** Once a folder and run, before the first write into it. */
  const sweep = (folder: string): Promise<void> => {
    const sweeping = swept.get(folder) ?? sweepLeftovers(folder);
    swept.set(folder, sweeping);
    return sweeping;
  };
  yield* inOrder(jobs, converter.width, (job) => carryOut(job, converter, options, sweep));
}

async function carryOut(
  job: Job,
  converter: Converter,
  options: RunOptions,
  sweep: (folder: string) => Promise<void>,
): Promise<Outcome> {
  const { source, output } = job;
  const about = output === undefined ? { path: source.path } : { path: source.path, output };
  if (job.problem !== undefined) return { ...about, status: 'failed', problems: [job.problem] };
  if (options.signal.aborted) return { ...about, status: 'cancelled', problems: [] };
  const result = await converter.convert({
    ...(source.content === undefined ? { file: source.file ?? '' } : { content: source.content }),
    ...(source.options === undefined ? {} : { options: source.options }),
  });
  if (options.signal.aborted) return { ...about, status: 'cancelled', problems: [] };
  if ('problem' in result) return { ...about, status: 'failed', problems: [result.problem] };
  const { report } = result;
  const markdown = result.bytes ?? result.markdown;
  const problems = [
    ...(job.warning === undefined ? [] : [job.warning]),
    ...problemsOf(report, options.strict),
  ];
  const review = result.review && { review: result.review };
  const done = { ...about, problems, report, markdown, ...review };
  if (problems.some(({ severity }) => severity === 'error')) return { ...done, status: 'failed' };
  const { outputFile } = job;
  if (outputFile === undefined) return { ...done, status: 'converted' };
  try {
    if (options.check) return { ...done, ...(await compare(outputFile, markdown)) };
    await sweep(dirname(outputFile));
    // In place, a link to a post is followed: replacing the link would leave the post as it was.
    const target = outputFile === source.file ? await realpath(outputFile) : outputFile;
    return { ...done, status: await writeFile(target, markdown) };
  } catch (error) {
    const problem = unwritable(error, output ?? outputFile);
    return { ...done, status: 'failed', problems: [...problems, problem] };
  }
}

async function compare(
  file: string,
  markdown: string | Uint8Array,
): Promise<Pick<Outcome, 'status' | 'old'>> {
  try {
    const old = await readFile(file);
    if (old.equals(Buffer.from(markdown))) return { status: 'unchanged' };
    return { status: 'stale', old };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { status: 'missing' };
    throw error;
  }
}

/** What a failed write means. */
export function unwritable(error: unknown, output: string): Problem {
  const reason = systemCode(error) ?? (error instanceof Error ? error.message : String(error));
  return { code: 'output-unwritable', severity: 'error', data: { output, reason } };
}
