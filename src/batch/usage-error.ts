/** @file The error for a command line or configuration that can't be carried out: nothing has been done when it is thrown. */

import type { Problem } from '../problem.ts';

/** A problem and the file that it stands in, where it is one: a post, a configuration, a recipe. */
export interface Complaint {
  readonly problem: Problem;
  readonly path?: string;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly complaints: readonly Complaint[];

  constructor(...complaints: readonly Complaint[]) {
    super(complaints.map(({ problem }) => problem.code).join(', '));
    this.complaints = complaints;
  }
}
