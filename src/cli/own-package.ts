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
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, MANIFEST))) folder = dirname(folder);
  return folder;
}
