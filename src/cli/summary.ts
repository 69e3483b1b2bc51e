/** @file What a run has done, counted and said. */

import type { Outcome } from '../batch/run.ts';
import { visible } from './visible.ts';

export type Tally = Record<'converted' | 'unchanged' | 'stale' | 'failed' | 'cancelled', number>;

export function emptyTally(): Tally {
  return { converted: 0, unchanged: 0, stale: 0, failed: 0, cancelled: 0 };
}

export function count(tally: Tally, { status }: Outcome): void {
  if (status === 'written') tally.converted += 1;
  else if (status === 'missing') tally.stale += 1;
  else tally[status] += 1;
}

/** The line that ends a run over several posts. */
export function summaryLine(tally: Tally, check: boolean): string {
  const { converted, unchanged, stale, failed, cancelled } = tally;
  const parts = [
    converted > 0 ? `${posts(converted)} converted` : '',
    unchanged > 0 ? `${posts(unchanged)} ${check ? 'up to date' : 'unchanged'}` : '',
    stale > 0 ? `${posts(stale)} missing or out of date` : '',
    failed > 0 ? `${posts(failed)} failed` : '',
    cancelled > 0 ? `${posts(cancelled)} not done` : '',
  ].filter((part) => part !== '');
  const mend = stale > 0 ? '; run the same command without --check to write them' : '';
  return `${parts.join(', ')}${mend}\n`;
}

/** What `--check` lists: one line a post. */
export function checkLine({ path, output = path, status }: Outcome): string {
  const state = status === 'missing' ? 'is missing' : 'is out of date';
  return `${visible(path)}: ${visible(output)} ${state}\n`;
}

/** What `--verbose` says of a post. */
export function outcomeLine({ path, output, status, report }: Outcome): string {
  const where = output === undefined ? '' : ` ${visible(output)}`;
  const recipe = report?.recipe === undefined ? '' : ` (recipe ${report.recipe})`;
  return `${visible(path)}: ${status}${where}${recipe}\n`;
}

function posts(number: number): string {
  return number === 1 ? '1 post' : `${number.toLocaleString('en')} posts`;
}
