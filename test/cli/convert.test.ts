/** @file One post: to standard output, to a file, from standard input. */

import { readFileSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Folder, page } from './post2md.ts';

describe('one post', () => {
  it('goes to standard output, and nothing else does', async () => {
    const folder = new Folder({ 'post.txt': page('world') });
    const { code, stdout, stderr } = await folder.run(['post.txt']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'Hello world.\n', stderr: '' });
  });

  it('goes to the file of --output, whose folder is made', async () => {
    const folder = new Folder({ 'post.txt': page('world') });
    const { code, stdout, stderr } = await folder.run(['post.txt', '-o', 'new/post.md']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(folder.read('new/post.md')).toBe('Hello world.\n');
  });

  it('goes to standard output with --output -', async () => {
    const folder = new Folder({ 'post.txt': page('world') });
    expect((await folder.run(['post.txt', '-o', '-'])).stdout).toBe('Hello world.\n');
  });

  it.each(['-', '/dev/stdin'])('comes by standard input as %s', async (name) => {
    const { code, stdout } = await new Folder().run([name], { input: page('pipe') });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Hello pipe.\n' });
  });

  it('comes by a large pipe whole', async () => {
    const words = 'word '.repeat(400_000);
    const { code, stdout } = await new Folder().run(['-'], { input: `<p>${words}</p>` });
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(1_900_000);
  });

  it('may have a name that begins with a dash, after --', async () => {
    const folder = new Folder({ '-x.txt': page('dash') });
    expect((await folder.run(['--', '-x.txt'])).stdout).toBe('Hello dash.\n');
  });

  it('passes through byte for byte where it is clean already', async () => {
    const clean = '\uFEFF---\r\ntitle: x\r\n---\r\n\r\nText\r\n';
    const folder = new Folder({ 'clean.md': clean });
    await folder.run(['clean.md', '-o', 'copy.md']);
    expect(readFileSync(folder.at('copy.md'))).toEqual(readFileSync(folder.at('clean.md')));
  });

  it('is HTML whatever it looks like where its file is called so', async () => {
    const folder = new Folder({
      'post.html': 'Bare words,\n\n<div class="x">a box,</div>\n\nand more words.\n',
    });
    const { code, stdout } = await folder.run(['-r', 'none', 'post.html']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'Bare words,\n\na box,\n\nand more words.\n',
    });
  });

  it('passes through with a word where it may be a scrape', async () => {
    const text = 'Bare words,\n\n<div class="x">a box,</div>\n\nand more words.\n';
    const folder = new Folder({ 'post.txt': text });
    const { code, stdout, stderr } = await folder.run(['post.txt']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: text });
    expect(stderr).toContain('post.txt:3: warning: there is HTML in this Markdown');
  });

  it('passes through with a word where no reader takes its front matter', async () => {
    const text = '---\ntitle: a\nauthor b\n---\n\nWords.\n';
    const folder = new Folder({ 'clean.md': text });
    const { code, stdout, stderr } = await folder.run(['clean.md']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: text });
    expect(stderr).toContain('clean.md:3:1: warning: the front matter is not valid YAML');
  });

  it('leaves a file that holds it already as it is', async () => {
    const folder = new Folder({ 'post.txt': page('world') });
    await folder.run(['post.txt', '-o', 'post.md']);
    const before = statSync(folder.at('post.md'), { bigint: true });
    await folder.run(['post.txt', '-o', 'post.md']);
    const after = statSync(folder.at('post.md'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('goes to a device as to a file', async () => {
    const folder = new Folder({ 'post.txt': page('world') });
    expect((await folder.run(['post.txt', '-o', '/dev/null'])).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('replaces a link at its output, and leaves what the link leads to', async () => {
    const folder = new Folder({ 'post.txt': page('world'), 'other.md': 'Other\n' });
    symlinkSync('other.md', folder.at('post.md'));
    await folder.run(['post.txt', '-o', 'post.md']);
    expect(folder.read('other.md')).toBe('Other\n');
    expect(folder.read('post.md')).toBe('Hello world.\n');
  });
});
