/** @file Where the shared corpus lies, for the tests that run on it when it is there. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root: string = fileURLToPath(new URL('../../shared/', import.meta.url));

/** The path of a file or folder beside the project, or undefined where it is absent (a clone alone). */
export function shared(path: string): string | undefined {
  const full = root + path;
  return existsSync(full) ? full : undefined;
}
