/** @file The hooks under pre-commit, installed from a release's tag without a network. */

import { beforeAll, describe, expect, it } from 'vitest';
import { Folder, page } from '../cli/post2md.ts';
import { ContentRepo } from './content-repo.ts';
import { installed } from './installed.ts';
import { type Release, release } from './release.ts';

describe.skipIf(!installed('pre-commit'))('pre-commit (skipped where it is absent)', () => {
  let tag: Release;
  /** Where pre-commit keeps what it installed, for all tests. */
  let home: string;

  beforeAll(async () => {
    tag = await release();
    home = new Folder({}, 'file').path;
  });

  /** A clone in which pre-commit watches `scraped`. */
  async function contentRepo(hook: string): Promise<ContentRepo> {
    const config = `repos: [{repo: ${tag.repo}, rev: ${tag.rev}, hooks: [${hook}]}]\n`;
    const repo = new ContentRepo(new Folder({ '.pre-commit-config.yaml': config }), {
      PRE_COMMIT_HOME: home,
      npm_config_offline: 'true',
    });
    await repo.mustRun('git', 'init', '-q');
    await repo.mustRun('pre-commit', 'install', '--install-hooks');
    return repo;
  }

  it('holds a new post back until its Markdown is added', async () => {
    const repo = await contentRepo('{id: post2md}');
    repo.folder.write('b.html', page('b'));
    repo.folder.write('a.txt', page('a'));
    const first = await repo.commit();
    expect(first.passed).toBe(false);
    expect(first.said).toContain('git add -- a.md b.md\n');
    expect((await repo.commit()).passed).toBe(true);
    expect(await repo.committed()).toEqual([
      '.pre-commit-config.yaml',
      'a.md',
      'a.txt',
      'b.html',
      'b.md',
    ]);
  });

  it('holds a changed post back, and lets a clean one pass', async () => {
    const repo = await contentRepo('{id: post2md, args: [--out-dir, content]}');
    repo.folder.write('a.txt', page('a'));
    await repo.commit();
    expect((await repo.commit()).passed).toBe(true);
    repo.folder.write('a.txt', page('everyone'));
    const changed = await repo.commit('a.txt');
    expect(changed.passed).toBe(false);
    expect(changed.said).toContain('git add -- content/a.md\n');
    expect((await repo.commit()).passed).toBe(true);
    expect(repo.folder.read('content/a.md')).toBe('Hello everyone.\n');
  });

  it('names a broken post, and converts the others', async () => {
    const repo = await contentRepo('{id: post2md}');
    repo.folder.write('broken.txt', '---\ntitle: [\n');
    repo.folder.write('a.txt', page('a'));
    const { passed, said } = await repo.commit();
    expect(passed).toBe(false);
    expect(said).toContain('broken.txt:1:1: the front matter is not closed');
    expect(said).toContain('git add -- a.md\n');
    expect((await repo.commit()).passed).toBe(false);
  });

  it.each([
    ['one after the other', '{id: post2md}'],
    ['at once', '{id: post2md, require_serial: false}'],
  ])('takes many posts in chunks, %s', async (_, hook) => {
    const repo = await contentRepo(hook);
    // More than the 128 KiB of names that one command is given.
    const stems = Array.from({ length: 900 }, (_, index) => `${index}-${'long '.repeat(30)}name`);
    for (const stem of stems) repo.folder.write(`${stem}.txt`, page('you'));
    const { passed, said } = await repo.commit();
    expect(passed).toBe(false);
    const lines = said.match(/^git add -- .*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    repo.folder.write('.git/add.sh', lines.join('\n'));
    await repo.mustRun('bash', '.git/add.sh');
    expect((await repo.commit('.pre-commit-config.yaml')).passed).toBe(true);
    expect(await repo.committed()).toHaveLength(1 + 2 * stems.length);
  });

  it('checks without writing', async () => {
    const repo = await contentRepo('{id: post2md-check}');
    repo.folder.write('a.txt', page('a'));
    const { passed, said } = await repo.commit();
    expect(passed).toBe(false);
    expect(said).toContain('a.txt: a.md is missing');
    expect(repo.folder.files()).not.toContain('a.md');
    repo.folder.write('a.md', 'Hello a.\n');
    expect((await repo.commit()).passed).toBe(true);
  });
});
