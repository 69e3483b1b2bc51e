/** @file A problem as reports tell it: with its words, so that a reader needs no table of codes. */

import type { Problem } from '../problem.ts';
import { words } from './report.ts';

export function problemRecord(problem: Problem): Record<string, unknown> {
  const { wrong, mend } = words(problem);
  const { code, severity, position, data } = problem;
  return { code, severity, message: wrong, mend, ...position, data };
}
