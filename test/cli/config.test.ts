/** @file post2md.config.yml: what every run in a project has, and what is wrong with it. */

import { describe, expect, it } from 'vitest';
import { Folder, page } from './post2md.ts';

const FILES = { 'posts/deep/a.txt': page('a'), 'posts/deep/b.htm': page('b') };

describe('the configuration', () => {
  it('is the nearest one upward, its paths are relative to it', async () => {
    const folder = new Folder({
      ...FILES,
      'post2md.config.yml': 'out-dir: content\next: [htm]\nname: "x-{stem}"\n',
    });
    const here = new Folder({});
    expect((await folder.run(['posts'])).code).toBe(0);
    expect(folder.files()).toContain('content/deep/x-b.md');
    expect(folder.files()).not.toContain('content/deep/x-a.md');
    expect(here.files()).toEqual([]);
    folder.write('posts/deep/post2md.config.yml', '# nothing\n');
    expect((await folder.run(['posts'])).stderr).toBe('');
  });

  it('may be named, and is then relative to where it lies', async () => {
    const folder = new Folder({ ...FILES, 'settings/my.yml': 'out-dir: ../made\n' });
    await folder.run(['--config', 'settings/my.yml', 'posts']);
    expect(folder.files()).toContain('made/deep/a.md');
  });

  it('yields to flags', async () => {
    const folder = new Folder({ ...FILES, 'post2md.config.yml': 'out-dir: content\next: .htm\n' });
    expect((await folder.run(['-o', '-', 'posts/deep/a.txt'])).stdout).toBe('Hello a.\n');
    await folder.run(['-w', '--ext', 'txt', 'posts']);
    expect(folder.files()).toContain('posts/deep/a.md');
    await folder.run(['-d', 'elsewhere', 'posts']);
    expect(folder.files()).toContain('elsewhere/deep/b.md');
  });

  it.each([
    ['out-dir: [\n', /^post2md\.config\.yml:2:\d+: the configuration can't be used: /],
    ['# x\ncolour: red\n', /^post2md\.config\.yml:2:1: .*there is no key "colour"; its keys are/],
    ['jobs: many\n', /^post2md\.config\.yml:1:1: .*"jobs" takes a number/],
    ['strict: "yes"\n', /"strict" takes true or false/],
    ['ext: [1]\n', /"ext" takes a list, or a text with commas/],
    ['- a\n', /^post2md\.config\.yml:1: .*it is no list of keys and values/],
    ['jobs: 0\n', /"0" is nothing that --jobs takes/],
    ['write: true\n', /there is no key "write"/],
  ])('is refused with line and column: %j', async (text, words) => {
    const folder = new Folder({ ...FILES, 'post2md.config.yml': text });
    const { code, stderr } = await folder.run(['posts/deep/a.txt']);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});
