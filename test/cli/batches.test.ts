/** @file Many posts: how they are named, and where they go. */

import { chmodSync, linkSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Ended, Folder, page } from './post2md.ts';

const TREE = {
  'posts/a.txt': page('a'),
  'posts/2020/b.html': page('b'),
  'posts/2020/c.htm': page('c'),
  'posts/d.md': page('d'),
  'posts/picture.png': 'no post',
  'posts/.hidden/e.txt': page('e'),
  'posts/node_modules/f/readme.md': page('f'),
};

const OUT = ['out/2020/b.md', 'out/2020/c.md', 'out/a.md', 'out/d.md'];

function outputs(folder: Folder): string[] {
  return folder.files().filter((name) => name.startsWith('out/'));
}

describe('a directory', () => {
  it('is walked for posts, whose folders are mirrored', async () => {
    const folder = new Folder(TREE);
    const { code, stdout, stderr } = await folder.run(['-d', 'out', 'posts']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/^4 posts converted in \d\.\d s.*\n$/),
    });
    expect(outputs(folder)).toEqual(OUT);
    expect(folder.read('out/2020/b.md')).toBe('Hello b.\n');
  });

  it('is walked for the extensions of --ext, dots or not, in any case', async () => {
    const folder = new Folder({ ...TREE, 'posts/G.HTML': page('g') });
    await folder.run(['-d', 'out', '--ext', 'html,.htm', 'posts']);
    expect(outputs(folder)).toEqual(['out/2020/b.md', 'out/2020/c.md', 'out/G.md']);
  });

  it('is not walked into the output', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    await folder.run(['-d', 'out', '.']);
    const { stderr } = await folder.run(['-d', 'out', '.']);
    expect(stderr).toBe('');
    expect(folder.files()).toEqual(['a.txt', 'out/a.md']);
  });

  it('without a post is an error', async () => {
    const folder = new Folder({ 'posts/picture.png': '' });
    const { code, stderr } = await folder.run(['-d', 'out', 'posts']);
    expect(code).toBe(1);
    expect(stderr).toContain('posts: there is no post in this directory (.txt, .md, .html, .htm)');
  });

  it('may hold a link that leads back to it', async () => {
    const folder = new Folder({ 'posts/a.txt': page('a') });
    symlinkSync('.', folder.at('posts/again'));
    expect((await folder.run(['-d', 'out', 'posts'])).code).toBe(0);
    expect((await folder.run(['-d', 'out', 'posts/**'])).code).toBe(0);
    expect(outputs(folder)).toEqual(['out/a.md', 'out/posts/a.md']);
  });

  it('may hold the report of an earlier run, which is no post', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const again = ['-d', 'out', '--report', 'review.html', '.'];
    await folder.run(again);
    expect((await folder.run(again)).code).toBe(0);
    expect(outputs(folder)).toEqual(['out/a.md']);
  });

  it.skipIf(process.getuid?.() === 0)(
    'that may not be read is said to be (not as root)',
    async () => {
      const folder = new Folder(TREE);
      chmodSync(folder.at('posts/2020'), 0);
      const { code, stderr } = await folder.run(['-d', 'out', 'posts']);
      chmodSync(folder.at('posts/2020'), 0o755);
      expect(code).toBe(1);
      expect(stderr).toContain("posts/2020: the file can't be read: permission denied");
    },
  );
});

describe('names', () => {
  it.each([
    ['posts/*.txt', ['out/posts/a.md']],
    ['posts/**/*.{html,htm}', ['out/posts/2020/b.md', 'out/posts/2020/c.md']],
    ['./posts/????/b.html', ['out/posts/2020/b.md']],
    ['posts/[ad].*', ['out/posts/a.md', 'out/posts/d.md']],
  ])('may be a quoted pattern: %s', async (pattern, expected) => {
    const folder = new Folder(TREE);
    expect((await folder.run(['-d', 'out', pattern])).code).toBe(0);
    expect(outputs(folder)).toEqual(expected);
  });

  it('that look like a pattern are files first', async () => {
    const folder = new Folder({ '[a].txt': page('brackets'), 'a.txt': page('a') });
    expect((await folder.run(['[a].txt'])).stdout).toBe('Hello brackets.\n');
  });

  it('of files are mirrored from here, and from elsewhere kept alone', async () => {
    const folder = new Folder({ 'here/2020/a.txt': page('a'), 'elsewhere/b.txt': page('b') });
    await folder.run(['-d', 'here/out', 'here/2020/a.txt', folder.at('elsewhere/b.txt')]);
    expect(folder.files()).toContain('here/out/here/2020/a.md');
    expect(folder.files()).toContain('here/out/elsewhere/b.md');
    const outside = new Folder();
    await outside.run(['-d', 'out', folder.at('elsewhere/b.txt')]);
    expect(outside.files()).toEqual(['out/b.md']);
  });

  it('come from a list, one a line, with the paths that it has', async () => {
    const folder = new Folder({ ...TREE, list: 'posts/a.txt\r\n\nposts/2020/b.html\n' });
    await folder.run(['-d', 'out', '--files-from', 'list']);
    expect(outputs(folder)).toEqual(['out/posts/2020/b.md', 'out/posts/a.md']);
  });

  it('come from standard input, ended by NUL with -0', async () => {
    const folder = new Folder({ 'a\nb.txt': page('line') });
    const { code } = await folder.run(['-d', 'out', '-0', '--files-from', '-'], {
      input: 'a\nb.txt\0',
    });
    expect(code).toBe(0);
    expect(outputs(folder)).toEqual(['out/a\nb.md']);
  });

  it('may be more than a command line holds', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const names = Array.from({ length: 30_000 }, (_, index) => `missing-${index}.txt`);
    const input = [...names, 'a.txt'].join('\n');
    const { code, stderr } = await folder.run(['-q', '-d', 'out', '--files-from', '-'], { input });
    expect(code).toBe(1);
    expect(stderr.split('\n')).toHaveLength(30_001);
    expect(outputs(folder)).toEqual(['out/a.md']);
  });

  it('that come twice are taken once', async () => {
    const folder = new Folder({ 'posts/a.txt': page('a') });
    expect((await folder.run(['posts/a.txt', './posts/a.txt'])).stdout).toBe('Hello a.\n');
  });
});

describe('--write', () => {
  it('writes .md beside what it was made of, and over itself', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'b.html': page('b'), 'c.md': page('c') });
    expect((await folder.run(['-w', '.'])).code).toBe(0);
    expect(folder.files()).toEqual(['a.md', 'a.txt', 'b.html', 'b.md', 'c.md']);
    expect(folder.read('c.md')).toBe('Hello c.\n');
  });

  it('takes what it wrote for its own when it runs again', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    await folder.run(['-w', '.']);
    const { code, stderr } = await folder.run(['-w', 'a.md', 'a.txt', '.']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    folder.write('a.txt', page('changed'));
    await folder.run(['-w', '.']);
    expect(folder.read('a.md')).toBe('Hello changed.\n');
  });

  it('refuses two posts of one name, though one of them is Markdown by its name', async () => {
    const posts = { 'a.txt': page('text'), 'a.md': page('its own') };
    const folder = new Folder(posts);
    const { code, stderr } = await folder.run(['-w', '.']);
    expect(code).toBe(2);
    expect(stderr).toContain('a.md and a.txt would all be written to a.md; leave one out');
    expect(folder.read('a.md')).toBe(posts['a.md']);
  });

  it('keeps the mode of a file, and follows a link to the post', async () => {
    const folder = new Folder({ 'a.md': page('a') });
    chmodSync(folder.at('a.md'), 0o640);
    symlinkSync('a.md', folder.at('link.md'));
    await folder.run(['-w', 'link.md']);
    expect(folder.read('a.md')).toBe('Hello a.\n');
    expect(statSync(folder.at('a.md')).mode & 0o777).toBe(0o640);
  });
});

describe('a post is never lost to another', () => {
  it('two that would be one file are refused before anything is written', async () => {
    const folder = new Folder({
      'a/post.txt': page('a'),
      'b/post.txt': page('b'),
      'c.txt': page('c'),
    });
    const { code, stderr } = await folder.run(['-d', 'out', 'c.txt', 'a', 'b']);
    expect(code).toBe(2);
    expect(stderr).toContain('a/post.txt and b/post.txt would all be written to out/post.md');
    expect(outputs(folder)).toEqual([]);
  });

  it.each([
    ['case', 'a/Post.txt', 'b/post.txt'],
    ['the form of an accent', 'a/caf\u00e9.txt', 'b/cafe\u0301.txt'],
    ['the extension', 'a/post.txt', 'b/post.html'],
  ])('also where only %s differs', async (_, one, other) => {
    const folder = new Folder({ [one]: page('1'), [other]: page('2') });
    expect((await folder.run(['-d', 'out', 'a', 'b'])).code).toBe(2);
    expect(outputs(folder)).toEqual([]);
  });

  it.each([
    ['Post.txt', 'post.txt'],
    ['caf\u00e9.txt', 'cafe\u0301.txt'],
  ])('unless they lie side by side, and can do so in the output: %s', async (one, other) => {
    const folder = new Folder({ [one]: page('1'), [other]: page('2') });
    const { code, stderr } = await folder.run(['-d', 'out', '.']);
    expect(code).toBe(0);
    expect(stderr).toContain('are one file to macOS and Windows');
    expect(outputs(folder)).toHaveLength(2);
    expect((await folder.run(['-d', 'out2', '--name', '{stem}', '.'])).code).toBe(2);
  });

  it.each([
    ['itself', (folder: Folder) => folder.at('post.md')],
    [
      'a hard link to it',
      (folder: Folder) => {
        linkSync(folder.at('post.md'), folder.at('hard.md'));
        return 'hard.md';
      },
    ],
    [
      'a link to it',
      (folder: Folder) => {
        symlinkSync('post.md', folder.at('soft.md'));
        return 'soft.md';
      },
    ],
  ])('it is not written over %s', async (_, output) => {
    const folder = new Folder({ 'post.md': page('x') });
    const { code, stderr } = await folder.run(['post.md', '-o', output(folder)]);
    expect(code).toBe(2);
    expect(stderr).toContain('is this post itself');
    expect(folder.read('post.md')).toBe(page('x'));
  });

  it('nor over another post of the run', async () => {
    const folder = new Folder({ 'in/a.txt': page('a'), 'a.md': page('b') });
    const { code } = await folder.run(['-d', '.', 'in', 'a.md']);
    expect(code).toBe(2);
    expect(folder.read('a.md')).toBe(page('b'));
  });

  it('nor in its own folder by --out-dir', async () => {
    const folder = new Folder({ 'a.md': page('a') });
    expect((await folder.run(['-d', '.', 'a.md'])).code).toBe(2);
    expect(folder.read('a.md')).toBe(page('a'));
  });
});

describe('--name', () => {
  const post = (title: string, date = '2022-05-19T15:53:00.000Z') =>
    `---\ntitle: "${title}"\ndate: ${date}\nfrom: https://www.example.org/x\n---\n<!--1652975580000-->\n${page('x')}`;

  it.each([
    ['{date}-{slug}', '2022-05-19-is-it-so.md'],
    ['{year}/{month}/{day}/{stem}', '2022/05/19/post.md'],
    ['{host}/{title}.md', 'www.example.org/Is it so.md'],
  ])('%s', async (template, expected) => {
    const folder = new Folder({ 'post.txt': post('Is it so?') });
    await folder.run(['-d', 'out', '--name', template, 'post.txt']);
    expect(outputs(folder)).toEqual([`out/${expected}`]);
  });

  it('takes the title of the source heading as it reads', async () => {
    const heading = '[Salt &#38; Iron](https://example.org/x)\n------';
    const folder = new Folder({ 'post.txt': `<!--NaN-->\n${heading}\n\n${page('x')}` });
    await folder.run(['-d', 'out', '--name', '{slug}', 'post.txt']);
    expect(outputs(folder)).toEqual(['out/salt-iron.md']);
  });

  it('takes the date of the stamp where there is no other', async () => {
    const folder = new Folder({ 'post.txt': `<!--1652975580000-->\n${page('x')}` });
    await folder.run(['-d', 'out', '--name', '{date}', 'post.txt']);
    expect(outputs(folder)).toEqual(['out/2022-05-19.md']);
  });

  it('fails the post that lacks what it needs, and no other', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'b.txt': post('B') });
    const { code, stderr } = await folder.run(['-d', 'out', '--name', '{date}', '.']);
    expect(code).toBe(1);
    expect(stderr).toContain('a.txt: the post has no date for its file name');
    expect(outputs(folder)).toEqual(['out/2022-05-19.md']);
  });

  it('refuses two posts of one name, and says which', async () => {
    const folder = new Folder({ 'a.txt': post('Same'), 'b.txt': post('same') });
    const { code, stderr } = await folder.run(['-d', 'out', '--name', '{title}', '.']);
    expect(code).toBe(2);
    expect(stderr).toContain('a.txt and b.txt would all be written to out/Same.md');
  });

  it.each([
    ['{title}', 'post.txt', page('x'), 'post.md'],
    ['{slug}', 'post.txt', page('x'), 'post.md'],
    ['{slug}', '!!.txt', post('…'), '!!.md'],
  ])('%s of %s falls back on the name of the file', async (template, name, text, expected) => {
    const folder = new Folder({ [name]: text });
    await folder.run(['-d', 'out', '--name', template, name]);
    expect(outputs(folder)).toEqual([`out/${expected}`]);
  });

  it.each([
    ['none', page('x')],
    ['one that is none', `---\nfrom: somewhere\n---\n${page('x')}`],
    ['one without a host', `---\nfrom: file:///x\n---\n${page('x')}`],
  ])('fails the post of which the host is asked and which has %s', async (_, text) => {
    const folder = new Folder({ 'post.txt': text });
    const { code, stderr } = await folder.run(['-d', 'out', '--name', '{host}', 'post.txt']);
    expect(code).toBe(1);
    expect(stderr).toContain('post.txt: the post has no host for its file name');
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['..', 'untitled'],
  ])('never leaves the folder, whatever the title: %s', async (title, expected) => {
    const folder = new Folder({ 'post.txt': post(title) });
    await folder.run(['-d', 'out', '--name', '{title}', 'post.txt']);
    expect(outputs(folder)).toEqual([`out/${expected}.md`]);
  });
});

describe('workers', () => {
  it('write the same as one thread, and report in the order of the posts', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `posts/${String(index).padStart(2, '0')}.txt`,
        index % 10 === 3 ? '' : page(`${index}`.repeat(index * 50 + 1)),
      ]),
    );
    const alone = new Folder(files);
    const together = new Folder(files);
    const one = await alone.run(['-j', '1', '-d', 'out', 'posts']);
    const three = await together.run(['-j', '3', '-d', 'out', 'posts']);
    const withoutTime = ({ stderr, ...ended }: Ended) => ({
      ...ended,
      stderr: stderr.replace(/ in \d+\.\d s.*/, ''),
    });
    expect(withoutTime(three)).toEqual(withoutTime(one));
    expect(three.code).toBe(1);
    expect(outputs(together)).toEqual(outputs(alone));
    for (const name of outputs(alone)) expect(together.read(name)).toBe(alone.read(name));
  });

  it('that dies fails its post alone, and not the one that it was handed next', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `posts/${String(index).padStart(2, '0')}.txt`,
        page(index === 7 ? 'dies here' : String(index)),
      ]),
    );
    const folder = new Folder({
      ...files,
      'dies.cjs':
        "const { parentPort } = require('node:worker_threads');\n" +
        'const post = parentPort?.postMessage;\n' +
        'if (post) parentPort.postMessage = function (result) {\n' +
        "  if (result.markdown.includes('dies here')) throw new Error('out of memory');\n" +
        '  post.call(this, result);\n' +
        '};\n',
    });
    const { code, stderr } = await folder.run(['-j', '2', '-d', 'out', 'posts'], {
      shell: 'export NODE_OPTIONS="--require ./dies.cjs";',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('posts/07.txt: an internal error: out of memory');
    expect(stderr).toContain('19 posts converted, 1 post failed');
    expect(outputs(folder)).toHaveLength(19);
  });

  it('need few open files', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`posts/${index}.txt`, page(String(index))]),
    );
    const folder = new Folder(files);
    mkdirSync(folder.at('out'));
    const { code } = await folder.run(['-j', '2', '-d', 'out', 'posts'], {
      shell: 'ulimit -n 64;',
    });
    expect(code).toBe(0);
    expect(outputs(folder)).toHaveLength(300);
  });
});
