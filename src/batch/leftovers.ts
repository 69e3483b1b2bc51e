/** @file The names of temporary files, and the removal of those that a killed run left behind. */

import { readdir, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

// A folder may be shared between machines, and a process number means something on its own machine only.
const host: string = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(-12);
const pattern: RegExp = /^\.post2md-([A-Za-z0-9]*)-(\d+)-\d+\.tmp$/;
const live: Set<string> = new Set();
let count = 0;

/** A name that no other process or write uses; short, because the final name may be as long as the system allows. */
export function claimTemporaryName(): string {
  count += 1;
  const name = `.post2md-${host}-${process.pid}-${count}.tmp`;
  live.add(name);
  return name;
}

export function releaseTemporaryName(name: string): void {
  live.delete(name);
}

/** Removes the temporary files of processes of this machine that no longer run. Never fails: leftovers harm nobody. */
export async function sweepLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, owner, pid] = pattern.exec(name) ?? [];
    if (owner !== host || live.has(name) || isRunning(Number(pid))) continue;
    await unlink(join(folder, name)).catch(() => {});
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
