/** @file One post through the converter, where nothing that goes wrong reaches beyond the post. */

import type { Conversion, ConvertOptions, Report } from '../convert.ts';
import { PostError, type Problem } from '../problem.ts';
import type { Review } from '../review.ts';
import { readPost } from './read-post.ts';

/** A post as a worker is handed it: where it is, or what it holds. */
export interface Task {
  /** Absolute. */
  readonly file?: string;
  readonly content?: string | Uint8Array;
  /** In place of the run's. */
  readonly options?: ConvertOptions;
}

/** What became of it; cloneable, so that it can come from a worker. */
export type Result =
  | {
      readonly markdown: string;
      readonly report: Report;
      readonly review?: Review;
      /** The source itself, where it was clean already: it passes through byte for byte. */
      readonly bytes?: Uint8Array;
    }
  | { readonly problem: Problem };

/** What turns a source into Markdown: `convertPost`, or a test's stand-in. */
export type Convert = (source: string | Uint8Array, options: ConvertOptions) => Conversion;

/** Never rejects. Conversion waits for `before`, reading does not. */
export async function convertTask(
  task: Task,
  options: ConvertOptions,
  convert: Convert,
  before?: Promise<void>,
): Promise<Result> {
  try {
    const content = task.content ?? (await readPost(task.file ?? ''));
    await before;
    const { markdown, report, review } = convert(content, task.options ?? options);
    return {
      markdown,
      report,
      ...(review && { review }),
      ...(report.unchanged && typeof content !== 'string' ? { bytes: content } : {}),
    };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** The problem that an error carries; what isn't a `PostError` is a defect of post2md. */
export function problemOf(error: unknown): Problem {
  if (error instanceof PostError) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  const data = stack === undefined ? { message } : { message, stack };
  return { code: 'internal', severity: 'error', data };
}
