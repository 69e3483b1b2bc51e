/** @file A release of what stands here, as `.ci/release` makes it. */

import { cpSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Folder } from '../cli/post2md.ts';
import { ContentRepo } from './content-repo.ts';

const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));
const LEFT_OUT: ReadonlySet<string> = new Set(['.git', '.measure', 'dist', 'node_modules']);

/** A tag, and the repository that has it. */
export interface Release {
  readonly repo: string;
  readonly rev: string;
}

/** Releases what stands here from a repository of its own, which is there until the test file's end. */
export async function release(): Promise<Release> {
  const folder = new Folder({}, 'file');
  cpSync(ROOT, folder.path, {
    recursive: true,
    filter: (path) => join(path) === join(ROOT) || !LEFT_OUT.has(basename(path)),
  });
  symlinkSync(join(ROOT, 'node_modules'), folder.at('node_modules'));
  const repo = new ContentRepo(folder);
  await repo.mustRun('git', 'init', '-q');
  folder.write('.git/info/exclude', 'node_modules\n');
  folder.write('CHANGELOG.md', folder.read('CHANGELOG.md').replace('(unreleased)', '(2026-01-31)'));
  await repo.commit();
  await repo.mustRun('.ci/release');
  const rev = (await repo.mustRun('git', 'tag')).trim();
  return { repo: folder.path, rev };
}
