/** @file Orphans: Markdown below the output folder that no post makes any more. */

import type { Dirent } from 'node:fs';
import { readdir, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foldName } from './file-name.ts';
import type { Job } from './plan.ts';
import { systemCode } from './system-code.ts';

/** The orphans below a folder, absolute and sorted. Links and hidden files aren't post2md's, nor is what isn't `.md`. */
export async function findOrphans(folder: string, jobs: readonly Job[]): Promise<string[]> {
  // A name that differs in case alone may be the same file.
  const made = new Set(jobs.map(({ outputFile = '' }) => foldName(outputFile)));
  const orphans: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of await entriesOf(next)) {
      if (entry.name.startsWith('.')) continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile() && /\.md$/i.test(entry.name) && !made.has(foldName(path))) {
        orphans.push(path);
      }
    }
  }
  return orphans.sort();
}

/** Removes them, and the folders below `folder` that this leaves empty. @throws the system's error */
export async function removeOrphans(folder: string, orphans: readonly string[]): Promise<void> {
  for (const orphan of orphans) {
    await unlink(orphan);
    await removeEmpty(dirname(orphan), folder);
  }
}

async function removeEmpty(from: string, top: string): Promise<void> {
  for (let folder = from; folder !== top; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      // Something else is in it.
      return;
    }
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // There is no output yet.
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
