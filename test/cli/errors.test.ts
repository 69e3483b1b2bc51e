/** @file What goes wrong with a post or a command line: one line, what and how to mend it, the right exit code, no stack trace. */

import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Folder, page } from './post2md.ts';

const LINE = /^[^\n]+: [^\n]+; [^\n]+\n$/;

describe('a post that fails', () => {
  it.each([
    ['a missing file', 'missing.txt', 'missing.txt: there is no such file'],
    ['an empty file', 'empty.txt', 'empty.txt: the post is empty'],
    ['a directory without a place for its posts', 'folder', 'folder: this is a directory'],
    [
      'a link in a circle',
      'loop.txt',
      "loop.txt: the file can't be read: its symbolic links form a loop",
    ],
    ['a name that is too long', 'x'.repeat(5_000), 'the name is too long'],
    ['a pattern that matches nothing', '*.nothing', '*.nothing: no file matches this pattern'],
    ['an input without an end', '/dev/zero', '/dev/zero: the file is too large'],
  ])('%s', async (_, name, words) => {
    const folder = new Folder({ 'empty.txt': '' });
    mkdirSync(folder.at('folder'));
    symlinkSync('loop.txt', folder.at('loop.txt'));
    const { code, stdout, stderr } = await folder.run([name]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toMatch(LINE);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read (not as root)', async () => {
    const folder = new Folder({ 'secret.txt': page('x') });
    chmodSync(folder.at('secret.txt'), 0);
    const { code, stderr } = await folder.run(['secret.txt']);
    expect(code).toBe(1);
    expect(stderr).toContain("secret.txt: the file can't be read: permission denied");
  });

  it('standard input without a byte', async () => {
    const { code, stdout, stderr } = await new Folder().run(['-']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^standard input: the post is empty/);
  });

  it('a file too large', async () => {
    const folder = new Folder({ 'large.txt': Buffer.alloc(17 * 1024 * 1024, 'x') });
    const { code, stderr } = await folder.run(['large.txt']);
    expect(code).toBe(1);
    expect(stderr).toContain('17 MiB, the limit is 16 MiB');
  });

  it('does not keep the others from being converted', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'bad.txt': '', 'c.txt': page('c') });
    const { code, stderr } = await folder.run([
      '-d',
      'out',
      'a.txt',
      'bad.txt',
      'gone.txt',
      'c.txt',
    ]);
    expect(code).toBe(1);
    expect(folder.read('out/a.md') + folder.read('out/c.md')).toBe('Hello a.\nHello c.\n');
    expect(stderr.split('\n')).toHaveLength(4);
    expect(stderr).toContain('2 posts converted, 2 posts failed');
  });

  it('ends the run with --fail-fast, before another is written', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'bad.txt': '', 'c.txt': page('c') });
    const { code, stderr } = await folder.run([
      '--fail-fast',
      '-d',
      'out',
      'a.txt',
      'bad.txt',
      'c.txt',
    ]);
    expect(code).toBe(1);
    expect(folder.files()).toEqual(['a.txt', 'bad.txt', 'c.txt', 'out/a.md']);
    expect(stderr).toContain('1 post not done');
  });

  it('is said to be unwritable where its folder is a file', async () => {
    const folder = new Folder({ 'a.txt': page('a'), out: 'a file' });
    const { code, stderr } = await folder.run(['-d', 'out', 'a.txt']);
    expect(code).toBe(1);
    expect(stderr).toContain("a.txt: out/a.md can't be written");
    expect(stderr).not.toContain(' at ');
  });
});

describe('a command line that is wrong does nothing and ends with 2', () => {
  it.each([
    [[], 'no post was named'],
    [['--unknown', 'a.txt'], "unknown option '--unknown'"],
    [['-o'], "option '-o, --output <file>' argument missing"],
    [['a.txt', 'b.txt'], "2 posts can't all go to standard output; add --out-dir"],
    [['a.txt', 'b.txt', '-o', 'x.md'], "2 posts can't all go to x.md"],
    [['folder', 'a.txt'], "can't all go to standard output"],
    [['-d', 'out', '-w', 'a.txt'], "--out-dir and --write don't go together"],
    [['-o', 'x.md', '-w', 'a.txt'], "--output and --write don't go together"],
    [['-q', '-v', 'a.txt'], "--quiet and --verbose don't go together"],
    [['--diff', 'a.txt'], '--diff has no effect without --check'],
    [['-0', 'a.txt'], '--null has no effect without --files-from'],
    [['-w', '-'], "--write and - (standard input) don't go together"],
    [['-j', '0', 'a.txt'], '--jobs does not accept "0"'],
    [['-j', 'many', 'a.txt'], '--jobs does not accept "many"'],
    [['--ext', ',', 'a.txt'], '--ext does not accept ","'],
    [['--encoding', 'klingon', 'a.txt'], 'unknown encoding "klingon"'],
    [['--base-url', '/x', 'a.txt'], '--base-url does not accept "/x"'],
    [['--name', '{stem', '-d', 'out', 'a.txt'], '--name does not accept "{stem"'],
    [['--name', '/', '-d', 'out', 'a.txt'], '--name does not accept "/"'],
    [['--name', '{color}', '-d', 'out', 'a.txt'], '--name does not accept "{color}"'],
    [['-r', 'nothing', 'a.txt'], 'there is no recipe "nothing"; use one of chinafile-conversation'],
    [['--report', 'x.txt', 'a.txt'], '--report does not accept "x.txt"'],
    [['--report', 'a.json', 'a.json'], 'a.json: a.json is this post itself'],
    [['a.txt', '-o', 'made/'], '--output does not accept "made/"; give the name of a file'],
    [['a.txt', '-o', ''], '--output does not accept ""'],
    [['a.txt', '-d', ''], '--out-dir does not accept ""; give the name of a directory'],
    [[''], 'post2md does not accept ""; give the name of a post'],
    [['a.txt', '-w', '--name', 'x'], '--name has no effect without --out-dir; add --out-dir'],
    [['a.txt', '--strict', '--no-verify'], "--strict and --no-verify don't go together"],
    [['--files-from', 'gone.list'], 'gone.list: there is no such file'],
    [['--ndjson', 'a.txt'], "--ndjson and a.txt don't go together"],
    [['--config', 'gone.yml', 'a.txt'], 'gone.yml: there is no such file; check the name'],
  ])('post2md %j', async (args, words) => {
    const files = {
      'a.txt': page('a'),
      'b.txt': page('b'),
      'folder/c.txt': page('c'),
      'a.json': page('a'),
    };
    const folder = new Folder(files);
    const { code, stdout, stderr } = await folder.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toMatch(LINE);
    expect(folder.files()).toEqual(Object.keys(files).sort());
  });

  it('suggests the option that was meant', async () => {
    const { stderr } = await new Folder().run(['--recipy', 'x']);
    expect(stderr).toContain('Did you mean --recipe?');
  });
});

describe('what an error says to do is done to the letter, and works', () => {
  const FILES = {
    'a.txt': page('a'),
    'in/b.txt': page('b'),
    'in/b.md': 'Hello b.\n',
    'utf16.txt': Buffer.from(page('c'), 'utf16le'),
    'my.yml': 'body: div\n',
  };

  it.each([
    [['in'], 'add --out-dir <dir>, --write or --check', ['in', '--write']],
    [['a.txt', 'my.yml'], 'add --out-dir <dir>', ['a.txt', 'my.yml', '--out-dir', 'out']],
    [
      ['in', '-o', 'x.md', '--ext', '.txt'],
      'give --out-dir <dir> in place of --output',
      ['in', '--out-dir', 'x', '--ext', '.txt'],
    ],
    [['in', '-d', 'out'], 'walk for one kind with --ext', ['in', '-d', 'out', '--ext', '.txt']],
    [['a.txt', '--name', '{slug}'], 'add --out-dir <dir>', ['a.txt', '--name', 'x', '-d', 'out']],
    [['a.txt', '-0'], 'add --files-from <file>', ['-0', '--files-from', 'names']],
    [['a.txt', '-o', 'in'], 'name a file in it', ['a.txt', '-o', 'in/a.md']],
    [['explain', 'in'], 'name a file in it', ['explain', 'in/b.txt']],
    [['a.txt', '--config', '.'], 'name a file in it', ['a.txt', '--config', './none.yml']],
    [['a.txt', '-r', './'], 'name a file in it', ['a.txt', '-r', './my.yml']],
    [['--files-from', 'in', '-c'], 'name a file in it', ['--files-from', 'in/list', '-d', 'out']],
    [
      ['a.txt', '--encoding', 'utf-16le'],
      'try --encoding utf-8\n',
      ['a.txt', '--encoding', 'utf-8'],
    ],
    [['utf16.txt'], 'try --encoding utf-16le\n', ['utf16.txt', '--encoding', 'utf-16le']],
    [['a.txt', '-r', 'artcle'], 'did you mean article?', ['a.txt', '-r', 'article']],
    [['explain', 'a.txt', 'b.txt'], 'but got 2; see post2md --help', ['--help']],
  ])('post2md %j: %s', async (wrong, mend, right) => {
    const folder = new Folder({ ...FILES, names: 'a.txt\0', 'in/list': 'a.txt\n', 'none.yml': '' });
    const before = folder.files();
    const refused = await folder.run(wrong);
    expect(refused.code).toBeGreaterThan(0);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toMatch(LINE);
    expect(refused.stderr).toContain(mend);
    expect(folder.files()).toEqual(before);
    const mended = await folder.run(right);
    expect(mended.code, mended.stderr).toBe(0);
  });
});
