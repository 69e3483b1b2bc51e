/** @file A release's tag, run without an installation as the README's workflow does. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Folder, page } from '../cli/post2md.ts';
import { ContentRepo } from './content-repo.ts';
import { readmeFile } from './readme.ts';
import { type Release, release } from './release.ts';

describe("a release's tag", () => {
  let tag: Release;
  beforeAll(async () => {
    tag = await release();
  });

  async function git(...args: readonly string[]): Promise<string> {
    return (await new Folder().runProgram('git', ['-C', tag.repo, ...args])).stdout;
  }

  it('carries the bundle and the hooks, and nothing that npm would run or fetch', async () => {
    const shown = await git('ls-tree', '-r', '--name-only', tag.rev);
    const files = shown.trimEnd().split('\n');
    expect(files).toEqual(expect.arrayContaining(['.pre-commit-hooks.yaml', 'bin/post2md.js']));
    expect(new Set(files.map((file) => file.replace(/\/.*/, '')))).toContain('dist');
    expect(files.filter((file) => /^(?:src|test|fixtures)\//.test(file))).toEqual([]);
    const manifest = await git('show', `${tag.rev}:package.json`);
    expect(manifest).toContain('"name": "post2md"');
    expect(manifest).not.toMatch(/"scripts"|ependencies"/);
  });

  it('is made once, and of nothing that no commit holds', async () => {
    const again = async () => await new Folder().runProgram(join(tag.repo, '.ci/release'), []);
    expect(await again()).toMatchObject({
      code: 1,
      stderr: `release: there is a tag ${tag.rev} already; give package.json a new version\n`,
    });
    writeFileSync(join(tag.repo, 'draft.md'), 'Not yet.\n');
    expect(await again()).toMatchObject({
      code: 1,
      stderr: 'release: there are changes that no commit holds; commit or stash them\n',
    });
  });

  it('is not made while the changelog calls the version unreleased', async () => {
    const folder = new Folder();
    const repo = new ContentRepo(folder);
    await repo.mustRun('git', 'clone', '-q', tag.repo, '.');
    folder.write('CHANGELOG.md', '# Changelog\n\n## 0.1.0 (unreleased)\n');
    await repo.commit();
    const { code, stderr } = await repo.run('.ci/release');
    expect(code).toBe(1);
    expect(stderr).toContain("CHANGELOG.md doesn't say when 0.1.0 is released");
  });

  it('checks posts by npx alone, as the workflow of the README does', async () => {
    const [, line = ''] = /run: (npx .*)/.exec(readmeFile('.github/workflows/posts.yml')) ?? [];
    expect(line).toContain(`#${tag.rev}'`);
    const folder = new Folder({ 'scraped/a.txt': page('a') });
    const env = { npm_config_offline: 'true' };
    const command = line.replace('https://<where post2md is>', `file://${tag.repo}`);
    const stale = await folder.runProgram('bash', ['-c', command], { env });
    expect(stale.code, stale.stderr).toBe(1);
    expect(stale.stdout).toContain('content/scraped/a.md is missing');
    await folder.run(['-d', 'content', 'scraped/**']);
    expect((await folder.runProgram('bash', ['-c', command], { env })).code).toBe(0);
  });
});
