/** @file --prune: Markdown that no post makes any more, removed after asking and never more than that. */

import { describe, expect, it } from 'vitest';
import { runHere } from './in-process.ts';
import { Folder, page } from './post2md.ts';

const FILES = {
  'posts/a.txt': page('a'),
  'posts/deep/b.txt': page('b'),
  'out/a.md': 'Hello a.\n',
  'out/gone.md': 'old\n',
  'out/deep/er/gone.md': 'old\n',
  'out/deep/picture.png': 'x',
  'out/.hidden/x.md': 'x',
  'out/notes.txt': 'mine\n',
};
const LEFT = [
  'out/.hidden/x.md',
  'out/a.md',
  'out/deep/b.md',
  'out/deep/picture.png',
  'out/notes.txt',
  'posts/a.txt',
  'posts/deep/b.txt',
];
const ARGS = ['posts', '-d', 'out', '--prune'];

describe('--prune', () => {
  it('removes with --yes what no post makes, and the folders that this leaves empty', async () => {
    const folder = new Folder(FILES);
    const { code, stderr } = await folder.run([...ARGS, '--yes']);
    expect(code).toBe(0);
    expect(stderr).toContain('out/deep/er/gone.md: removed, no post makes it\n');
    expect(folder.files()).toEqual(LEFT);
    expect((await folder.run([...ARGS, '--check'])).code).toBe(0);
  });

  it('says nothing of it with --quiet', async () => {
    const folder = new Folder(FILES);
    const { code, stderr } = await folder.run([...ARGS, '--yes', '--quiet']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(folder.files()).toEqual(LEFT);
  });

  it('asks about a single file', async () => {
    const folder = new Folder({ 'posts/a.txt': page('a'), 'out/gone.md': 'old\n' });
    const { stderr } = await runHere(ARGS, { cwd: folder.path, terminal: true, input: 'n\n' });
    expect(stderr).toContain('this file');
  });

  it('lists it with --check, and ends with 1', async () => {
    const folder = new Folder({ ...FILES, 'out/deep/b.md': 'Hello b.\n' });
    const { code, stdout } = await folder.run([...ARGS, '--check']);
    expect(code).toBe(1);
    expect(stdout).toBe('out/deep/er/gone.md: no post makes it\nout/gone.md: no post makes it\n');
    expect(folder.files()).toContain('out/gone.md');
  });

  it.each([
    ['y\n', false],
    ['YES\n', false],
    ['n\n', true],
    ['\n', true],
    ['', true],
  ])('asks on a terminal: %j', async (input, kept) => {
    const folder = new Folder(FILES);
    const { code, stderr } = await runHere(ARGS, { cwd: folder.path, terminal: true, input });
    expect(code).toBe(0);
    expect(stderr).toContain('No post makes these 2 files any more:\n  out/deep/er/gone.md\n');
    expect(folder.files().includes('out/gone.md')).toBe(kept);
  });

  it('removes nothing where nobody can be asked', async () => {
    const folder = new Folder(FILES);
    const { code, stderr } = await folder.run(ARGS);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no terminal to ask on; add --yes');
    expect(folder.files()).toEqual(Object.keys(FILES).sort());
  });

  it('removes nothing after a failure: the post may be there', async () => {
    const folder = new Folder({ ...FILES, 'posts/c.txt': '' });
    expect((await folder.run([...ARGS, '--yes'])).code).toBe(1);
    expect(folder.files()).toContain('out/gone.md');
  });

  it.each([
    [['posts/a.txt']],
    [['posts', 'posts/a.txt']],
    [['posts/*.txt']],
    [['--files-from', 'list']],
  ])('refuses %j, which is not every post', async (operands) => {
    const folder = new Folder({ ...FILES, list: 'posts/a.txt\n' });
    const { code, stderr } = await folder.run([...operands, '-d', 'out', '--prune', '--yes']);
    expect(code).toBe(2);
    expect(stderr).toContain('give the directories of all posts instead of single ones');
    expect(folder.files()).toContain('out/gone.md');
  });

  it('wants a folder of its own', async () => {
    const folder = new Folder(FILES);
    const { code, stderr } = await folder.run(['posts', '-w', '--prune']);
    expect(code).toBe(2);
    expect(stderr).toBe('post2md: --prune has no effect without --out-dir; add --out-dir <dir>\n');
  });
});
