/** @file The README's recipes for the programs that run commands on commits, each in a repository of its own. */

import { chmodSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BIN, Folder, page } from '../cli/post2md.ts';
import { ContentRepo } from './content-repo.ts';
import { readmeFile } from './readme.ts';

const TOOLS: string = fileURLToPath(new URL('../../node_modules/.bin/', import.meta.url));

interface Recipe {
  readonly name: string;
  /** What git runs. */
  readonly hook: string;
  readonly files: Readonly<Record<string, string>>;
}

const recipes: readonly Recipe[] = [
  {
    name: 'lefthook',
    hook: 'lefthook run pre-commit',
    files: { 'lefthook.yml': readmeFile('lefthook.yml') },
  },
  {
    name: 'lint-staged',
    hook: 'lint-staged --no-revert',
    files: { 'lint-staged.config.mjs': readmeFile('lint-staged.config.mjs') },
  },
  { name: 'husky, or none', hook: readmeFile('.husky/pre-commit'), files: {} },
];

async function contentRepo({ hook, files }: Recipe): Promise<ContentRepo> {
  const commands = new Folder();
  symlinkSync(BIN, commands.at('post2md'));
  const path = [commands.path, TOOLS, process.env.PATH].join(delimiter);
  const repo = new ContentRepo(new Folder(files), { PATH: path });
  await repo.mustRun('git', 'init', '-q');
  repo.folder.write('.git/hooks/pre-commit', `#!/bin/sh\n${hook}`);
  chmodSync(repo.folder.at('.git/hooks/pre-commit'), 0o755);
  // lint-staged needs a commit to come back to.
  await repo.commit();
  return repo;
}

describe.each(recipes)('$name', (recipe) => {
  it('holds a new post back until its Markdown is added', async () => {
    const repo = await contentRepo(recipe);
    repo.folder.write('README.md', '# Our posts\n');
    repo.folder.write('scraped/buoys.txt', page('buoys'));
    repo.folder.write('scraped/2020/the rota.html', page('rota'));
    const first = await repo.commit();
    expect(first.passed, first.said).toBe(false);
    const line = "git add -- 'content/scraped/2020/the rota.md' content/scraped/buoys.md";
    expect(first.said).toContain(line);
    await repo.mustRun('bash', '-c', line);
    const second = await repo.commit('scraped');
    expect(second.passed, second.said).toBe(true);
    expect(await repo.committed()).toEqual([
      'README.md',
      'content/scraped/2020/the rota.md',
      'content/scraped/buoys.md',
      ...Object.keys(recipe.files),
      'scraped/2020/the rota.html',
      'scraped/buoys.txt',
    ]);
  });

  it('holds a changed post back, and leaves its new Markdown to be added', async () => {
    const repo = await contentRepo(recipe);
    repo.folder.write('scraped/a.txt', page('a'));
    await repo.commit();
    await repo.commit();
    repo.folder.write('scraped/a.txt', page('everyone'));
    const changed = await repo.commit('scraped/a.txt');
    expect(changed.passed, changed.said).toBe(false);
    expect(repo.folder.read('content/scraped/a.md')).toBe('Hello everyone.\n');
    expect((await repo.commit()).passed).toBe(true);
  });

  it('names a broken post', async () => {
    const repo = await contentRepo(recipe);
    repo.folder.write('scraped/broken.txt', '---\ntitle: [\n');
    const { passed, said } = await repo.commit();
    expect(passed).toBe(false);
    expect(said).toContain('broken.txt:1:1: the front matter is not closed');
  });

  it('lets a commit without posts pass', async () => {
    const repo = await contentRepo(recipe);
    repo.folder.write('notes.txt', page('nobody'));
    const { passed, said } = await repo.commit();
    expect(passed, said).toBe(true);
    expect(repo.folder.files()).not.toContain(join('content', 'notes.md'));
  });
});
