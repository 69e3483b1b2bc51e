/** @file Whether a program is on the machine; tests that need it are skipped, and say so, where it isn't. */

import { spawnSync } from 'node:child_process';

export function installed(program: string): boolean {
  return spawnSync('bash', ['-c', 'command -v "$1"', 'bash', program]).status === 0;
}
