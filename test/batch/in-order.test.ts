/** @file Several at a time, results in the order of the items. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workersFor } from '../../src/batch/converter.ts';
import { inOrder } from '../../src/batch/in-order.ts';

describe('works done several at a time', () => {
  it('come in the order of their items, no more than the width under way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5)),
        fc.integer({ min: 1, max: 6 }),
        async (delays, width) => {
          let running = 0;
          let most = 0;
          const results: number[] = [];
          const work = async (item: number) => {
            running += 1;
            most = Math.max(most, running);
            for (let turn = 0; turn < (delays[item] ?? 0); turn += 1) await Promise.resolve();
            running -= 1;
            return item;
          };
          for await (const result of inOrder(delays.keys(), width, work)) results.push(result);
          expect(results).toEqual([...delays.keys()]);
          expect(most).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('are waited for when nobody wants the rest', async () => {
    let done = 0;
    const work = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done += 1;
    };
    for await (const _ of inOrder([1, 2, 3, 4, 5, 6], 3, work)) break;
    expect(done).toBe(3);
  });
});

describe('the number of workers', () => {
  const MIB = 1024 * 1024;

  it.each([
    ['one post', { posts: 1, bytes: 10 * MIB }, undefined, 8, 1],
    ['little work', { posts: 50, bytes: MIB }, undefined, 8, 1],
    ['more work', { posts: 50, bytes: 9 * MIB }, undefined, 8, 2],
    ['much work', { posts: 5_000, bytes: 160 * MIB }, undefined, 8, 8],
    ['much work on one core', { posts: 5_000, bytes: 160 * MIB }, undefined, 1, 1],
    ['what the user wants', { posts: 50, bytes: MIB }, 4, 2, 4],
    ['no more than there are posts', { posts: 3, bytes: MIB }, 8, 2, 3],
  ])('for %s', (_, work, jobs, cores, expected) => {
    expect(workersFor(work, jobs, cores)).toBe(expected);
  });
});
