/** @file `post2md --ndjson`: posts as lines of JSON from standard input to standard output. */

import { converterFor } from '../../batch/converter.ts';
import { convertStream, type LineResult } from '../../batch/ndjson.ts';
import { isStandardInput } from '../../batch/standard-input.ts';
import { UsageError } from '../../batch/usage-error.ts';
import { convertPost } from '../../convert.ts';
import { ExitCode } from '../exit-code.ts';
import { listen } from '../interruption.ts';
import { write } from '../io.ts';
import { postOptions } from '../post-options.ts';
import { problemRecord } from '../problem-record.ts';
import type { Invocation } from '../program.ts';
import { settingsOf } from '../settings.ts';
import { visibleDocument } from '../visible.ts';

export async function convertLines(invocation: Invocation): Promise<number> {
  const { operands, flags, io, dependencies } = invocation;
  const settings = settingsOf(flags);
  const other = operands.find((operand) => !isStandardInput(operand));
  if (other !== undefined) {
    const data = { option: '--ndjson', other };
    throw new UsageError({ problem: { code: 'option-conflict', severity: 'error', data } });
  }
  const interruption = listen(io);
  const options = postOptions(invocation);
  // How much will come can't be known; more than one worker only where they are asked for.
  const work = { posts: Number.POSITIVE_INFINITY, bytes: 0 };
  const converter = await converterFor(
    work,
    settings.jobs,
    options.common,
    dependencies.convert ?? convertPost,
  );
  interruption.signal.addEventListener('abort', () => void converter.close());
  let failed = false;
  try {
    for await (const result of convertStream(io.stdin, converter, {
      strict: flags.strict === true,
      optionsOf: options.of,
    })) {
      if (interruption.signal.aborted) break;
      const text = JSON.stringify(recordOf(result));
      await write(io.stdout, `${io.stdout.isTTY ? visibleDocument(text) : text}\n`);
      failed ||= result.problem !== undefined;
      if (failed && flags.failFast) break;
    }
  } catch (error) {
    if (interruption.code() === undefined) throw error;
  } finally {
    interruption.release();
    await converter.close();
  }
  return interruption.code() ?? (failed ? ExitCode.failed : ExitCode.done);
}

function recordOf({ line, path, markdown, report, problem }: LineResult): Record<string, unknown> {
  if (problem === undefined) return { path, markdown, report };
  return {
    path,
    ...(path === undefined ? { inputLine: line } : {}),
    error: problemRecord(problem),
    report,
  };
}
