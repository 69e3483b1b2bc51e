/** @file The report of a run as JSON, for machines. */

import type { Outcome } from '../batch/run.ts';
import { version } from './own-package.ts';
import { problemRecord } from './problem-record.ts';
import type { ReportFormat } from './report-file.ts';
import type { Tally } from './summary.ts';

/** Changes with the first field that is renamed, moved or taken away; a new field doesn't count. */
const SCHEMA = 1;

export function jsonReport(): ReportFormat {
  // Kept as text, which takes less memory than the objects.
  const records: string[] = [];
  return {
    add(outcome) {
      records.push(postRecord(outcome));
    },
    text: (tally) => reportJson(records, tally),
  };
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

function reportJson(records: readonly string[], tally: Tally): string {
  const head = JSON.stringify({ schema: SCHEMA, version: version(), summary: tally }).slice(0, -1);
  const posts = records.map((record) => `\n${record}`).join(',');
  return `${head},"posts":[${posts}${records.length > 0 ? '\n' : ''}]}\n`;
}
