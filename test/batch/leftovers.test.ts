/** @file What a killed run left behind, told from what a running one is still at. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  claimTemporaryName,
  releaseTemporaryName,
  sweepLeftovers,
} from '../../src/batch/leftovers.ts';

it('removes only temporary files of dead processes of this machine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'post2md-leftovers-'));
  const host = hostname()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-12);
  const { pid: dead } = spawnSync(process.execPath, ['-e', '0']);
  const own = claimTemporaryName();
  const names = [
    `.post2md-${host}-${dead}-1.tmp`,
    `.post2md-${host}-${process.ppid}-1.tmp`,
    `.post2md-another-${dead}-1.tmp`,
    `.post2md-${host}-${process.pid}-999.tmp`,
    own,
    'post.md',
  ];
  for (const name of names) writeFileSync(join(folder, name), '');
  await sweepLeftovers(folder);
  expect(readdirSync(folder).sort()).toEqual([names[1], names[2], own, 'post.md'].sort());
  releaseTemporaryName(own);
  await sweepLeftovers(folder);
  expect(readdirSync(folder)).not.toContain(own);
  rmSync(folder, { recursive: true });
});

it("minds no folder that isn't there", async () => {
  await expect(sweepLeftovers(join(tmpdir(), 'post2md-nowhere'))).resolves.toBeUndefined();
});
