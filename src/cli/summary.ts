/** @file What a run has done, counted and said. */

import type { Outcome } from '../batch/run.ts';
import { visible } from './visible.ts';

/** What became of the posts, and what was said of them. */
export type Tally = Record<
  'converted' | 'unchanged' | 'stale' | 'failed' | 'cancelled' | 'warnings' | 'losses',
  number
>;

export function emptyTally(): Tally {
  return {
    converted: 0,
    unchanged: 0,
    stale: 0,
    failed: 0,
    cancelled: 0,
    warnings: 0,
    losses: 0,
  };
}

export function count(tally: Tally, { status, problems }: Outcome): void {
  if (status === 'written') tally.converted += 1;
  else if (status === 'missing') tally.stale += 1;
  else tally[status] += 1;
  for (const { code, severity, data } of problems) {
    if (code === 'loss') tally.losses += 1;
    else if (code === 'losses-untold') tally.losses += data.count;
    else if (severity === 'warning') tally.warnings += 1;
  }
}

/** The line that ends a run over several posts; `seconds` is how long they took. */
export function summaryLine(tally: Tally, check: boolean, seconds: number): string {
  const { converted, unchanged, stale, failed, cancelled, warnings, losses } = tally;
  const parts = [
    converted > 0 ? `${number(converted, 'post')} converted` : '',
    unchanged > 0 ? `${number(unchanged, 'post')} ${check ? 'up to date' : 'unchanged'}` : '',
    stale > 0 ? `${number(stale, 'post')} missing or out of date` : '',
    failed > 0 ? `${number(failed, 'post')} failed` : '',
    cancelled > 0 ? `${number(cancelled, 'post')} not done` : '',
    warnings > 0 ? number(warnings, 'warning') : '',
    losses > 0 ? number(losses, 'loss', 'losses') : '',
  ].filter((part) => part !== '');
  const mend = stale > 0 ? '; run the same command without --check to write them' : '';
  const done = converted + unchanged + stale + failed;
  return `${parts.join(', ')} in ${seconds.toFixed(1)} s${pace(done, seconds)}${mend}\n`;
}

/** Of a moment's work it would say nothing. */
function pace(posts: number, seconds: number): string {
  return seconds < 1 ? '' : ` (${number(Math.round(posts / seconds), 'post')} a second)`;
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

function number(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
