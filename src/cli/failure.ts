/** @file What ends a run before its posts are done: said once, here, and turned into an exit code. */

import { problemOf } from '../batch/convert-task.ts';
import { type Complaint, UsageError } from '../batch/usage-error.ts';
import { colorsFor } from './colors.ts';
import { ExitCode } from './exit-code.ts';
import { type Io, isOutputError, write } from './io.ts';
import { message } from './report.ts';
import { visibleDocument } from './visible.ts';

/** Never rejects: where standard error is closed as well, the exit code has to do. */
export async function reportFailure(
  error: unknown,
  args: readonly string[],
  io: Io,
): Promise<number> {
  const complaints = complaintsOf(error);
  const colors = colorsFor(io.stderr, io.env, args);
  for (const { problem, path = 'post2md' } of complaints) {
    await write(io.stderr, message(path, problem, colors)).catch(() => {});
    if (problem.code === 'internal' && problem.data.stack && args.includes('--verbose')) {
      await write(io.stderr, `${visibleDocument(problem.data.stack)}\n`).catch(() => {});
    }
  }
  return error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
}

function complaintsOf(error: unknown): readonly Complaint[] {
  if (error instanceof UsageError) return error.complaints;
  if (isOutputError(error)) {
    const data = { output: 'standard output', reason: error.reason };
    return [{ problem: { code: 'output-unwritable', severity: 'error', data } }];
  }
  return [{ problem: problemOf(error) }];
}
