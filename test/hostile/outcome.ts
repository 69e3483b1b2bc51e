/** @file Checks of how a run ended: exit code, message, memory, time and what reached the terminal. */

import type { Check } from './manifest.ts';
import type { Run } from './run.ts';

export interface Outcome {
  readonly run: Run;
  readonly bytes: number;
  /** What was written; undefined where nothing was. */
  readonly output: string | undefined;
  /** The files that the run left, by name. */
  readonly names: readonly string[];
}

/** A line of a stack trace. */
export const TRACE: RegExp = /^\s+at .+(?::\d+:\d+\)?|<anonymous>\)?)$/m;

const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Everything that is not as the case wants it, one sentence each. */
export function outcomeFlaws(check: Check, { run, output, names }: Outcome): string[] {
  const said = run.stderr.slice(0, 160).trim();
  const converted = run.code === 0 && output !== undefined;
  const rejected = run.code === 1 && output === undefined && run.stderr !== '';
  return [
    run.hung && 'hung',
    !run.hung && run.signal !== null && `ended by ${run.signal}`,
    TRACE.test(run.stderr) && `stack trace: ${said}`,
    /\binternal\b|RangeError|TypeError/.test(run.stderr) && `inner error: ${said}`,
    check.outcome === 'convert' && !converted && `not converted (exit ${run.code}): ${said}`,
    check.outcome === 'reject' && !rejected && `not refused (exit ${run.code})`,
    !converted && !rejected && `neither converted nor refused (exit ${run.code}): ${said}`,
    names.some((name) => !name.endsWith('.md')) && `left behind: ${names.join(' ')}`,
    check.msg !== undefined &&
      !run.stderr.toLowerCase().includes(check.msg.toLowerCase()) &&
      `the message lacks "${check.msg}": ${said}`,
    check.maxRssMb !== undefined && run.rss > check.maxRssMb && `${run.rss.toFixed()} MiB`,
    check.termSafe && CONTROL.test(run.stderr + run.stdout) && 'a raw control on the terminal',
    check.termBidiSafe &&
      BIDI.test(run.stderr + run.stdout) &&
      'a raw bidi control on the terminal',
  ].filter((flaw) => typeof flaw === 'string');
}

/** What took longer than the case allows, as only a machine that does nothing else can tell. */
export function timeFlaws(check: Check, { run, bytes }: Outcome): string[] {
  const megabytes = Math.max(1, bytes / 1e6);
  return [
    check.maxMs !== undefined && run.cpu > check.maxMs && `${run.cpu.toFixed()} ms of CPU`,
    check.maxMsPerMb !== undefined &&
      run.cpu > check.maxMsPerMb * megabytes &&
      `${run.cpu.toFixed()} ms of CPU for ${(bytes / 1e6).toFixed(2)} MB`,
  ].filter((flaw) => typeof flaw === 'string');
}
