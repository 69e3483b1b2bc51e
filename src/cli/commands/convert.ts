/** @file `post2md <post...>`: converts posts, or checks what was converted. */

import type { Convert } from '../../batch/convert-task.ts';
import { converterFor } from '../../batch/converter.ts';
import { gatherFacts } from '../../batch/gather-facts.ts';
import { holdsPost } from '../../batch/holds-post.ts';
import { foldsCase, identify } from '../../batch/identify.ts';
import { type Job, plan } from '../../batch/plan.ts';
import { run } from '../../batch/run.ts';
import type { Source } from '../../batch/sources.ts';
import { type ConvertOptions, convertPost } from '../../convert.ts';
import { ExitCode } from '../exit-code.ts';
import { type Interruption, listen } from '../interruption.ts';
import { outcomePrinter } from '../outcome-printer.ts';
import { type PostOptions, postOptions } from '../post-options.ts';
import { postsOf } from '../posts.ts';
import type { Invocation } from '../program.ts';
import { openReport, type RunReport } from '../report-file.ts';
import { type Settings, settingsOf } from '../settings.ts';
import { count, emptyTally, type Tally } from '../summary.ts';

/** A run's settings, with all that they leave open decided. */
interface Work {
  readonly invocation: Invocation;
  readonly settings: Settings;
  readonly options: ConvertOptions;
  readonly convert: Convert;
  readonly interruption: Interruption;
}

export async function convert(invocation: Invocation): Promise<number> {
  const { operands, flags, io, dependencies } = invocation;
  const settings = settingsOf(flags);
  const options = postOptions(invocation);
  const interruption = listen(io);
  const work: Work = {
    invocation,
    settings,
    options: options.common,
    convert: dependencies.convert ?? convertPost,
    interruption,
  };
  try {
    const sources = await postsOf(operands, flags, settings, io);
    const jobs = await planned(
      sources.map((source) => withOptions(source, options)),
      work,
    );
    const pruning = flags.prune ? await import('../prune.ts') : undefined;
    pruning?.refusePrune(invocation);
    const report = await openReport(flags.report, io.cwd(), jobs);
    const tally = await carryOut(jobs, work, report);
    await report.write(tally);
    const orphans = (await pruning?.prune(invocation, jobs, tally)) ?? 0;
    // A commit that lacks what was written is to be made again.
    const unstaged = flags.commitHook ? tally.converted : 0;
    const isDone = tally.failed + tally.stale + orphans + unstaged === 0;
    return interruption.code() ?? (isDone ? ExitCode.done : ExitCode.failed);
  } finally {
    interruption.release();
  }
}

function withOptions(source: Source, options: PostOptions): Source {
  const own = options.of(source.path);
  return own === undefined ? source : { ...source, options: own };
}

async function planned(
  sources: readonly Source[],
  { settings: { destination }, options, convert, invocation, interruption }: Work,
): Promise<Job[]> {
  const template = destination.to === 'folder' ? destination.name : undefined;
  const facts = await gatherFacts(sources, template, options, convert, interruption.signal);
  return plan(sources, destination, {
    cwd: invocation.io.cwd(),
    facts: (source) => facts.get(source) ?? {},
    identify,
    holdsPost: (source) => holdsPost(source, options),
    foldsCase,
  });
}

async function carryOut(
  jobs: readonly Job[],
  { invocation, settings, options, convert, interruption }: Work,
  report: RunReport,
): Promise<Tally> {
  const { flags, args, io } = invocation;
  const printer = outcomePrinter(io, flags, args, jobs.length);
  const bytes = jobs.reduce((sum, { source }) => sum + source.bytes, 0);
  // One after the other, so that none after the first failure has been begun.
  const workers = flags.failFast ? 1 : settings.jobs;
  const converter = await converterFor({ posts: jobs.length, bytes }, workers, options, convert);
  const { signal } = interruption;
  signal.addEventListener('abort', () => void converter.close());
  const tally = emptyTally();
  try {
    const checks = { check: flags.check === true, strict: flags.strict === true, signal };
    const width = flags.failFast ? 1 : converter.width;
    for await (const outcome of run(jobs, { ...converter, width }, checks)) {
      count(tally, outcome);
      report.add(outcome);
      await printer.print(outcome);
      if (flags.failFast && outcome.status === 'failed') interruption.stop();
    }
  } finally {
    // Where the output can't be written to any more, nothing more is to be started.
    interruption.stop();
    await converter.close();
  }
  await printer.end(tally);
  return tally;
}
