/** @file What a user installs, copied aside: a build during the run changes nothing. */

import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Recipe } from '../../src/index.ts';

const BUNDLE: readonly string[] = ['post2md.cjs', 'main.cjs', 'worker.cjs', 'index.js'];

/** The library as the bench calls it. */
export interface Library {
  convertPost(
    source: string | Uint8Array,
    options?: { recipe?: Recipe | string; verify?: boolean },
  ): { readonly markdown: string };
}

export interface Shipped {
  /** The command's file. */
  readonly command: string;
  /** Bytes of all the files of the bundle together. */
  readonly bytes: number;
  readonly library: Library;
}

/** Copies the bundle and what it needs to `folder`. Runs from the project's root, as npm scripts do. */
export async function shippedTo(folder: string): Promise<Shipped> {
  rmSync(folder, { recursive: true, force: true });
  for (const file of [
    ...BUNDLE.map((name) => join('dist', name)),
    'bin/package.json',
    'bin/post2md.js',
    'package.json',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  return {
    command: join(folder, 'bin/post2md.js'),
    bytes: BUNDLE.reduce((sum, name) => sum + statSync(join('dist', name)).size, 0),
    library: await import(pathToFileURL(resolve(folder, 'dist/index.js')).href),
  };
}
