/** @file The error for a value of a kind that its key can't have. */

import { PostError, type ProblemData } from '../problem.ts';
import type { Block } from './block.ts';
import type { ParsedEntry } from './parse-block.ts';

export function wrongType(
  { entry, key, node }: ParsedEntry,
  block: Block,
  expected: ProblemData['front-matter-type']['expected'],
): PostError {
  return new PostError({
    code: 'front-matter-type',
    severity: 'error',
    data: { key, expected },
    position: block.position(entry, node?.start ?? 0),
  });
}
