/** @file The version, from the package's own manifest. */

import { createRequire } from 'node:module';

/** The package finds itself by its name, from the sources and from the bundle alike. */
export function version(): string {
  return createRequire(import.meta.url)('post2md/package.json').version;
}
