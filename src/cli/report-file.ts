/** @file The report of a run: collected while it runs, written when it has ended. */

import { resolve } from 'node:path';
import { foldName } from '../batch/file-name.ts';
import { identify } from '../batch/identify.ts';
import type { Job } from '../batch/plan.ts';
import { type Outcome, unwritable } from '../batch/run.ts';
import { UsageError } from '../batch/usage-error.ts';
import { writeFile } from '../batch/write-file.ts';
import { PostError } from '../problem.ts';
import { isHtmlReport } from './settings.ts';
import type { Tally } from './summary.ts';

export interface RunReport {
  add(outcome: Outcome): void;
  /** @throws {PostError} `output-unwritable` */
  write(tally: Tally): Promise<void>;
}

export interface ReportFormat {
  add(outcome: Outcome): void;
  /** The whole file. Without the time or the machine: two runs over the same posts make the same. */
  text(tally: Tally): string;
}

/**
 * Collects a run's outcomes for `file`; for none, where there is none.
 * @throws {UsageError} where the file is one of the run's own posts, or what one of them is written to
 */
export async function openReport(
  file: string | undefined,
  cwd: string,
  jobs: readonly Job[],
): Promise<RunReport> {
  if (file === undefined) return { add() {}, async write() {} };
  const full = resolve(cwd, file);
  refusePosts(file, full, jobs);
  const format = await formatOf(file);
  return {
    add(outcome) {
      format.add(outcome);
    },
    async write(tally) {
      try {
        await writeFile(full, format.text(tally));
      } catch (error) {
        throw new PostError(unwritable(error, file));
      }
    },
  };
}

async function formatOf(file: string): Promise<ReportFormat> {
  if (isHtmlReport(file)) return (await import('./html-report.ts')).htmlReport();
  return (await import('./json-report.ts')).jsonReport();
}

function refusePosts(file: string, full: string, jobs: readonly Job[]): void {
  const identity = identify(full);
  const refused = (code: 'output-is-source' | 'report-is-output', { source }: Job): UsageError =>
    new UsageError({
      problem: { code, severity: 'error', data: { output: file } },
      path: source.path,
    });
  for (const job of jobs) {
    const { source, outputFile } = job;
    const isSame = identity !== undefined && source.file && identify(source.file) === identity;
    if (source.file === full || isSame) throw refused('output-is-source', job);
    if (outputFile !== undefined && foldName(outputFile) === foldName(full)) {
      throw refused('report-is-output', job);
    }
  }
}
