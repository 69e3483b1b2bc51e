/** @file A release's tag, run without an installation as the README's workflow does. */

import { beforeAll, describe, expect, it } from 'vitest';
import { Folder, page } from '../cli/post2md.ts';
import { readmeFile } from './readme.ts';
import { type Release, release } from './release.ts';

describe("a release's tag", () => {
  let tag: Release;
  beforeAll(async () => {
    tag = await release();
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
