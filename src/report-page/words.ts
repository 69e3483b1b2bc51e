/** @file How the page says numbers and states. */

import type { Row } from './data.ts';

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

export function number(count: number): string {
  return count.toLocaleString('en');
}

/** Never rounded to all or to nothing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = Math.min(99.9, Math.max(0.1, (100 * part) / whole));
  if (part === 0) return '0 %';
  return part === whole ? '100 %' : `${share.toFixed(1)} %`;
}

const STATUS: { readonly [Status in Row['status']]: string } = {
  converted: 'Converted',
  written: 'Converted',
  unchanged: 'Unchanged',
  missing: 'Missing',
  stale: 'Out of date',
  failed: 'Failed',
  cancelled: 'Not done',
};

export function statusWords({ status }: Row): string {
  return STATUS[status];
}

export function proofWords({ proof, losses }: Row): string {
  switch (proof) {
    case 'exact':
      return 'Exact';
    case 'losses':
      return counted(losses, 'loss', 'losses');
    case 'nothing-found':
      return 'Nothing found';
    case 'none':
      return 'Not proven';
    case 'clean':
      return 'Clean already';
    default:
      return '–';
  }
}
