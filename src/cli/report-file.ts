/** @file The report of a run as JSON, for machines. */

import { resolve } from 'node:path';
import { identify } from '../batch/identify.ts';
import type { Job } from '../batch/plan.ts';
import { type Outcome, unwritable } from '../batch/run.ts';
import { UsageError } from '../batch/usage-error.ts';
import { writeFile } from '../batch/write-file.ts';
import { PostError } from '../problem.ts';
import { words } from './report.ts';
import type { Tally } from './summary.ts';
import { version } from './version.ts';

/** Changes with the first field that is renamed, moved or taken away; a new field doesn't count. */
const SCHEMA = 1;

/** A problem with its words, so that a reader needs no table of codes. */
export function problemRecord(problem: Outcome['problems'][number]): Record<string, unknown> {
  const { wrong, mend } = words(problem);
  const { code, severity, position, data } = problem;
  return { code, severity, message: wrong, mend, ...position, data };
}

export interface RunReport {
  add(outcome: Outcome): void;
  /** @throws {PostError} `output-unwritable` */
  write(tally: Tally): Promise<void>;
}

/**
 * Collects a run's outcomes for `file`; for none, where there is none.
 * @throws {UsageError} where the file is one of the run's own posts
 */
export function openReport(file: string | undefined, cwd: string, jobs: readonly Job[]): RunReport {
  if (file === undefined) return { add() {}, async write() {} };
  const full = resolve(cwd, file);
  refusePosts(file, full, jobs);
  // Kept as text, which takes less memory than the objects.
  const records: string[] = [];
  return {
    add(outcome) {
      records.push(postRecord(outcome));
    },
    async write(tally) {
      try {
        await writeFile(full, reportJson(records, tally));
      } catch (error) {
        throw new PostError(unwritable(error, file));
      }
    },
  };
}

function refusePosts(file: string, full: string, jobs: readonly Job[]): void {
  const identity = identify(full);
  for (const { source, outputFile } of jobs) {
    const taken = source.file === full || outputFile === full;
    const same = identity !== undefined && source.file && identify(source.file) === identity;
    if (!taken && !same) continue;
    const data = { output: file };
    throw new UsageError({
      problem: { code: 'output-is-source', severity: 'error', data },
      path: source.path,
    });
  }
}

/** One post's entry. */
function postRecord({ path, output, status, problems, report }: Outcome): string {
  const { recipe, unchanged, ledger, fidelity } = report ?? {};
  return JSON.stringify({
    path,
    output,
    status,
    recipe,
    clean: unchanged,
    problems: problems.map(problemRecord),
    ledger,
    fidelity,
  });
}

/** Without the time or the machine: two runs over the same posts make the same. */
function reportJson(records: readonly string[], tally: Tally): string {
  const head = JSON.stringify({ schema: SCHEMA, version: version(), summary: tally }).slice(0, -1);
  const posts = records.map((record) => `\n${record}`).join(',');
  return `${head},"posts":[${posts}${records.length > 0 ? '\n' : ''}]}\n`;
}
