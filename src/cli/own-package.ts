/** @file The package's own manifest and files: it finds itself by its name, from the sources and from the bundle alike. */

import { createRequire } from 'node:module';
import { join } from 'node:path';

const MANIFEST = 'post2md/package.json';

export function version(): string {
  return createRequire(import.meta.url)(MANIFEST).version;
}

/** The path of a file of the built package that is read, not imported. */
export function builtFile(name: string): string {
  const manifest = createRequire(import.meta.url).resolve(MANIFEST);
  return join(manifest, '..', 'dist', name);
}
