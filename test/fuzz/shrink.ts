/** @file Makes a finding small: leaves out stretch after stretch, as long as the same law stays broken. */

import { type Input, without } from './input.ts';

/** Ends when nothing more can be left out, or after `patience` milliseconds. */
export function shrink(
  input: Input,
  stillBroken: (input: Input) => boolean,
  patience: number,
): Input {
  const deadline = performance.now() + patience;
  let smallest = input;
  for (let size = input.content.length >> 1; size >= 1; size = size > 1 ? size >> 1 : 0) {
    for (let at = 0; at < smallest.content.length; ) {
      if (performance.now() > deadline) return smallest;
      const candidate = without(smallest, at, at + size);
      if (stillBroken(candidate)) smallest = candidate;
      else at += size;
    }
  }
  return smallest;
}
