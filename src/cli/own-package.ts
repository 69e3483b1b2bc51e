/** @file The package's own manifest and files: found upward from here, from the sources and from the bundle alike. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MANIFEST = 'package.json';

export function version(): string {
  return JSON.parse(readFileSync(join(ownFolder(), MANIFEST), 'utf8')).version;
}

/** The path of a file of the built package that is read, not imported. */
export function builtFile(name: string): string {
  return join(ownFolder(), 'dist', name);
}

function ownFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, MANIFEST))) return folder;
    if (dirname(folder) === folder) throw new Error(`post2md is not in a package: no ${MANIFEST}`);
  }
}
