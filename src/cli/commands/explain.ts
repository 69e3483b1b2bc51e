/** @file `post2md explain <post>`: which recipe, what it found, what became of the page. Nothing is written. */

import { resolve } from 'node:path';
import { problemOf } from '../../batch/convert-task.ts';
import { readPost, readStream } from '../../batch/read-post.ts';
import { isStandardInput } from '../../batch/standard-input.ts';
import { UsageError } from '../../batch/usage-error.ts';
import { type Explanation, explainPost } from '../../explain.ts';
import { colorsFor } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import { explanationText } from '../explanation.ts';
import { type Io, write } from '../io.ts';
import { postOptions } from '../post-options.ts';
import { problemRecord } from '../problem-record.ts';
import type { Invocation } from '../program.ts';
import { message } from '../report.ts';
import { visibleDocument } from '../visible.ts';

export async function explain(invocation: Invocation): Promise<number> {
  const { operands, flags, args, io } = invocation;
  const [path] = operands;
  if (path === undefined) {
    throw new UsageError({ problem: { code: 'posts-missing', severity: 'error', data: {} } });
  }
  const own = postOptions(invocation);
  let explanation: Explanation;
  try {
    explanation = explainPost(await contentOf(path, io), own.of(path) ?? own.common);
  } catch (error) {
    const problem = problemOf(error);
    if (flags.json) await write(io.stdout, json({ path, problems: [problemRecord(problem)] }, io));
    else await write(io.stderr, message(path, problem, colorsFor(io.stderr, io.env, args)));
    return ExitCode.failed;
  }
  const text = flags.json
    ? json(recordOf(path, explanation), io)
    : explanationText(path, explanation, colorsFor(io.stdout, io.env, args));
  await write(io.stdout, text);
  const failed = explanation.report.problems.some(({ severity }) => severity === 'error');
  return failed ? ExitCode.failed : ExitCode.done;
}

function contentOf(path: string, io: Io): Promise<Uint8Array> {
  return isStandardInput(path) ? readStream(io.stdin) : readPost(resolve(io.cwd(), path));
}

function recordOf(path: string, { report, page }: Explanation): Record<string, unknown> {
  const { frontMatter, url, ...rest } = page ?? {};
  return {
    path,
    address: url,
    recipe: report.recipe,
    clean: report.unchanged,
    ...rest,
    frontMatter: frontMatter && Object.fromEntries(frontMatter),
    ledger: report.ledger,
    fidelity: report.fidelity,
    problems: report.problems.map(problemRecord),
  };
}

function json(record: Record<string, unknown>, io: Io): string {
  const text = JSON.stringify(record, undefined, 2);
  return `${io.stdout.isTTY ? visibleDocument(text) : text}\n`;
}
