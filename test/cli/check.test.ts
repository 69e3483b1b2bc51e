/** @file --check and --diff: what would be written, and nothing is. */

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runHere } from './in-process.ts';
import { Folder, page } from './post2md.ts';

describe('--check', () => {
  it('is content where all is up to date', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'a.md': 'Hello a.\n' });
    const { code, stdout, stderr } = await folder.run(['--check', '.']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('lists what is missing and what is out of date, writes nothing and ends with 1', async () => {
    const files = {
      'a.txt': page('a'),
      'b.txt': page('b'),
      'c.txt': page('c'),
      'out/b.md': 'old\n',
      'out/c.md': 'Hello c.\n',
    };
    const folder = new Folder(files);
    const { code, stdout, stderr } = await folder.run(['-c', '-d', 'out', '.']);
    expect(code).toBe(1);
    expect(stdout).toBe('a.txt: out/a.md is missing\nb.txt: out/b.md is out of date\n');
    expect(stderr).toMatch(
      /^1 post up to date, 2 posts missing or out of date in \d\.\d s.*; run the same command without --check to write them\n$/,
    );
    expect(folder.files()).toEqual(Object.keys(files).sort());
  });

  it('takes a post in place for up to date when it is clean', async () => {
    const folder = new Folder({ 'clean.md': '# Text\n', 'page.md': page('x') });
    const { code, stdout } = await folder.run(['-c', 'clean.md', 'page.md']);
    expect(code).toBe(1);
    expect(stdout).toBe('page.md: page.md is out of date\n');
  });

  it('fails a post that fails', async () => {
    const folder = new Folder({ 'a.txt': '' });
    expect((await folder.run(['-c', 'a.txt'])).code).toBe(1);
  });
});

describe('--diff', () => {
  it('is what git applies to bring the files up to date', async () => {
    const folder = new Folder({
      'a.txt': page('a'),
      'b.txt': page('b'),
      'out/b.md': 'Hello\nold\nworld',
    });
    const { code, stdout } = await folder.run(['-c', '--diff', '-d', 'out', '.']);
    expect(code).toBe(1);
    expect(stdout).toContain('--- /dev/null\n+++ b/out/a.md\n@@ -0,0 +1,1 @@\n+Hello a.\n');
    expect(stdout).toContain('--- a/out/b.md\n+++ b/out/b.md\n');
    expect(stdout).toContain('\\ No newline at end of file');
    execFileSync('git', ['apply', '--unsafe-paths', '-'], { cwd: folder.path, input: stdout });
    expect(folder.read('out/a.md') + folder.read('out/b.md')).toBe('Hello a.\nHello b.\n');
  });

  it('is quick where two long texts have nothing in common', async () => {
    const lines = (word: string) =>
      Array.from({ length: 20_000 }, (_, i) => `${word} ${i}\n`).join('');
    const folder = new Folder({ 'a.md': lines('old') });
    const convert = () => ({ markdown: lines('new'), report: { unchanged: false, problems: [] } });
    const { stdout } = await runHere(['-c', '--diff', 'a.md'], {
      cwd: folder.path,
      dependencies: { convert },
    });
    expect(stdout.split('\n')).toHaveLength(40_004);
    expect(stdout).toContain('@@ -1,20000 +1,20000 @@\n-old 0\n');
  });

  it('shows clean Markdown that is missing, and nothing of a post that fails', async () => {
    const folder = new Folder({ 'clean.md': '# Text\n', 'empty.txt': '' });
    const { stdout } = await folder.run(['-c', '--diff', '-d', 'out', '.']);
    expect(stdout).toBe('--- /dev/null\n+++ b/out/clean.md\n@@ -0,0 +1,1 @@\n+# Text\n');
  });

  it.each([
    ['', 'new\n', '@@ -0,0 +1,3000 @@\n+new\n'],
    ['old\n', '', '@@ -1,3000 +0,0 @@\n-old\n'],
  ])('shows a long text that comes or goes whole: %j to %j', async (old, now, shown) => {
    const folder = new Folder({ 'in.txt': page('x'), 'out/in.md': old.repeat(3_000) });
    const convert = () => ({
      markdown: now.repeat(3_000),
      report: { unchanged: false, problems: [] },
    });
    const { stdout } = await runHere(['-c', '--diff', '-d', 'out', 'in.txt'], {
      cwd: folder.path,
      dependencies: { convert },
    });
    expect(stdout).toContain(shown);
  });

  it('marks the end of a long text that lacks its line break', async () => {
    const folder = new Folder({ 'in.txt': page('x'), 'out/in.md': `${'old\n'.repeat(3_000)}end` });
    const convert = () => ({
      markdown: 'new\n'.repeat(3_000),
      report: { unchanged: false, problems: [] },
    });
    const { stdout } = await runHere(['-c', '--diff', '-d', 'out', 'in.txt'], {
      cwd: folder.path,
      dependencies: { convert },
    });
    expect(stdout).toContain('-end\n\\ No newline at end of file\n+new\n');
  });

  it('is coloured on a terminal', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'a.md': '---\nold\n' });
    const { stdout } = await runHere(['-c', '--diff', 'a.txt'], {
      cwd: folder.path,
      terminal: true,
    });
    expect(stdout).toContain('\u001b[1m--- a/a.md\u001b[22m\n');
    expect(stdout).toContain('\u001b[31m----\u001b[39m\n\u001b[31m-old\u001b[39m\n');
    expect(stdout).toContain('\u001b[32m+Hello a.\u001b[39m');
  });
});
