/** @file The pool of workers. Here, beside the sources, is no worker's bundle: each dies as it starts. */

import { expect, test } from 'vitest';
import { startPool } from '../../src/batch/pool.ts';

test('Workers that die with a post in hand or idle leave no post without an answer', async () => {
  const pool = startPool(2, {});
  for (let post = 0; post < 5; post++) {
    const result = await pool.convert({ content: 'x' });
    expect(result).toMatchObject({ problem: { code: 'internal', severity: 'error' } });
  }
  await pool.close();
});
