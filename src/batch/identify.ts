/** @file Whether two names are one file. */

import { statSync } from 'node:fs';

/** The same text for one file under all its names, hard links and symbolic ones; undefined where there is none. */
export function identify(file: string): string | undefined {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
