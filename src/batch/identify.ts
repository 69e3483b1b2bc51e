/** @file Whether two names are one file. */

import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The same text for one file under all its names, hard links and symbolic ones; undefined where there is none. */
export function identify(file: string): string | undefined {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** Whether the file system takes names that differ in case alone for one, judged by what is there already. */
export function foldsCase(file: string): boolean {
  for (let path = file; path !== dirname(path); path = dirname(path)) {
    const name = basename(path);
    const swapped = name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
    const identity = identify(path);
    if (identity === undefined || swapped === name) continue;
    return identify(join(dirname(path), swapped)) === identity;
  }
  return false;
}
