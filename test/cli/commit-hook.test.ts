/** @file --commit-hook: a commit that lacks what was written doesn't pass. */

import { describe, expect, it } from 'vitest';
import { Folder, page } from './post2md.ts';

describe('--commit-hook', () => {
  it('writes beside the posts, prints the sorted git add line and ends with 1', async () => {
    const folder = new Folder({ 'b.txt': page('b'), 'a/c.html': page('c'), 'a.txt': page('a') });
    const { code, stdout } = await folder.run(['--commit-hook', 'b.txt', 'a/c.html', 'a.txt']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'git add -- a.md a/c.md b.md\n' });
    expect(folder.read('a/c.md')).toBe('Hello c.\n');
  });

  it('says nothing and ends with 0 where all is up to date', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    await folder.run(['--write', 'a.txt']);
    expect(await folder.run(['--commit-hook', 'a.txt', 'a.md'])).toEqual({
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
  });

  it.each([['--commit-hook'], ['--check']])(
    'is handed the Markdown of an earlier run, and passes it over: %s',
    async (flag) => {
      const folder = new Folder({ 'a.txt': page('a') });
      await folder.run(['-d', 'content', 'a.txt']);
      for (const posts of [['a.txt', 'content/a.md'], ['content/a.md']]) {
        const { code, stderr } = await folder.run([flag, '-d', 'content', ...posts]);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      }
      expect(folder.files()).toEqual(['a.txt', 'content/a.md']);
    },
  );

  it('names what it wrote although other posts failed', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'empty.txt': '' });
    const { code, stdout, stderr } = await folder.run(['--commit-hook', 'empty.txt', 'a.txt']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'git add -- a.md\n' });
    expect(stderr).toContain('empty.txt: the post is empty');
  });

  it('writes to the folder of the configuration', async () => {
    const folder = new Folder({
      'post2md.config.yml': 'out-dir: content\n',
      'scraped/a.txt': page('a'),
    });
    const { code, stdout } = await folder.run(['--commit-hook', 'scraped/a.txt']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'git add -- content/scraped/a.md\n' });
  });

  it('prints a line that a shell reads, whatever the names hold', async () => {
    const names = [
      'two words',
      "it's",
      '中文',
      '-o',
      '$(id)',
      'a\nb',
      "\u001b[31m'red\\",
      'x;y',
      '~',
    ];
    const folder = new Folder(
      Object.fromEntries(names.map((name) => [`${name}.txt`, page('you')])),
    );
    const { stdout } = await folder.run(['--commit-hook', './']);
    expect(stdout.slice(0, -1)).not.toMatch(/\p{Cc}/u);
    await folder.runProgram('git', ['init', '-q']);
    await folder.runProgram('bash', ['-c', stdout]);
    const staged = await folder.runProgram('git', ['diff', '--cached', '--name-only', '-z']);
    expect(staged.stdout.split('\0').filter(Boolean).sort()).toEqual(
      names.map((name) => `${name}.md`).sort(),
    );
  });

  it.each([
    [['--commit-hook', '--check', 'a.txt'], "--commit-hook and --check don't go together"],
    [['--commit-hook', '-'], "--commit-hook and - (standard input) don't go together"],
    [['--commit-hook', '--ndjson'], "--ndjson and --commit-hook don't go together"],
  ])('refuses %j', async (args, words) => {
    const { code, stderr } = await new Folder({ 'a.txt': page('a') }).run(args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
