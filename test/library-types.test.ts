/** @file The library's types compile where nothing but post2md is installed: what is bundled is named by none of them. */

import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ENTRY = new URL('../dist/types/index.d.ts', import.meta.url);

/** Whatever the types import, from file to file, that is no file beside them. */
function packagesOf(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const imports = readFileSync(file, 'utf8').matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g);
  return [...imports].flatMap(([, from, called]) => {
    const name = from ?? called ?? '';
    return name.startsWith('.')
      ? packagesOf(new URL(name.replace(/\.ts$/, '.d.ts'), file), seen)
      : [name];
  });
}

it.skipIf(!existsSync(ENTRY))('name no package (needs a build)', () => {
  expect(packagesOf(ENTRY)).toEqual([]);
});
