/** @file The levels that a heading can have. */

import type { HeadingLevel } from './post.ts';

/** The level, from 1; 6 for one that would be deeper. */
export function headingLevel(level: number): HeadingLevel {
  return Math.min(level, 6) as HeadingLevel;
}
