/** @file --report: everything that happened, as JSON. */

import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Dependencies } from '../../src/cli/main.ts';
import { type Conversion, convertPost } from '../../src/convert.ts';
import type { Fidelity } from '../../src/verify/index.ts';
import { runHere } from './in-process.ts';
import { Folder, page } from './post2md.ts';

describe('--report', () => {
  it('has each post in order, with its words, and the sums', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'bad.txt': '', 'clean.md': 'Text\n' });
    const { code } = await folder.run(['-d', 'out', '--report', 'run/report.json', '.']);
    expect(code).toBe(1);
    const report = JSON.parse(folder.read('run/report.json'));
    expect(report).toMatchObject({
      schema: 1,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      summary: {
        converted: 2,
        unchanged: 0,
        stale: 0,
        failed: 1,
        cancelled: 0,
        warnings: 0,
        losses: 0,
      },
      posts: [
        { path: 'a.txt', output: 'out/a.md', status: 'written', clean: false, problems: [] },
        {
          path: 'bad.txt',
          status: 'failed',
          problems: [{ code: 'empty-input', severity: 'error', message: 'the post is empty' }],
        },
        { path: 'clean.md', output: 'out/clean.md', status: 'written', clean: true },
      ],
    });
  });

  it('is the same for the same run', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    await folder.run(['-w', 'a.txt']);
    await folder.run(['-c', '--report', '1.json', 'a.txt']);
    await folder.run(['-c', '--report', '2.json', 'a.txt']);
    expect(folder.read('1.json')).toBe(folder.read('2.json'));
    expect(JSON.parse(folder.read('1.json')).posts[0].status).toBe('unchanged');
  });

  it("that can't be written is an error, and the posts are there", async () => {
    const folder = new Folder({ 'a.txt': page('a'), file: '' });
    const { code, stderr } = await folder.run(['-w', '--report', 'file/x.json', 'a.txt']);
    expect(code).toBe(1);
    expect(stderr).toContain("file/x.json can't be written");
    expect(folder.read('a.md')).toBe('Hello a.\n');
  });
});

describe('--report for eyes', () => {
  const POSTS = { 'a.txt': page('a'), 'b.html': page('b'), 'bad.txt': '' };

  it('is one page that loads nothing and is the same for the same run, by any number of workers', async () => {
    const folder = new Folder(POSTS);
    const convert = (name: string, jobs: string) =>
      folder.run(['-d', 'out', '--report', name, '-j', jobs, '--ext', 'txt,html', '.']);
    await folder.run(['-d', 'out', '--ext', 'txt,html', '.']);
    const { code } = await convert('x/1.html', '1');
    expect(code).toBe(1);
    // What was written is no post of the next run.
    await folder.runProgram('mv', ['x/1.html', 'x/1']);
    await convert('x/2.HTML', '2');
    const report = folder.read('x/1');
    expect(folder.read('x/2.HTML')).toBe(report);
    expect(report).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(report).toContain(`content="default-src 'none'; script-src 'sha256-`);
    expect(report).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('says where in a post its problems are', async () => {
    const folder = new Folder({
      'a.txt': `---\ntitle: One\n  bad: [\n---\n${page('a')}`,
    });
    await folder.run(['-d', 'out', '--report', 'r.html', '.']);
    const [, packed = ''] = /id="post-0">(.*?)<\/script>/.exec(folder.read('r.html')) ?? [];
    const { problems } = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString());
    expect(problems).toMatchObject([{ severity: 'error', place: '3:6' }]);
  });

  it('says of each post how exact it is, and why it failed', async () => {
    const folder = new Folder({
      'a.txt': page('a'),
      'bare.txt': '<html><head><title>Home</title></head><body><nav>One</nav></body></html>',
      'clean.md': 'Clean *already*.\n',
      'empty.txt': '',
      'lossy.txt': page('lossy'),
    });
    const dependencies: Dependencies = {
      convert(source, options) {
        const conversion = convertPost(source, options);
        if (!conversion.markdown.includes('lossy')) return conversion;
        const losses = [
          { kind: 'text', expected: 'a', found: '', near: 'a', place: 'body' },
        ] as const;
        const counts = { text: 2, link: 0, image: 0, emphasis: 0, structure: 0 };
        const fidelity: Fidelity = { exact: false, losses: [...losses], counts };
        return { ...conversion, report: { ...conversion.report, fidelity } };
      },
    };
    const run = (...args: string[]) =>
      runHere(['-d', 'out', '--report', 'r.html', ...args, '.'], {
        cwd: folder.path,
        dependencies,
      });
    const proofs = (): unknown[] => {
      const [, data = ''] = /id="report-data">(.*?)<\/script>/.exec(folder.read('r.html')) ?? [];
      const { posts }: { posts: Record<string, unknown>[] } = JSON.parse(data);
      return posts.map(({ path, status, proof, losses }) => [path, status, proof, losses]);
    };
    await run();
    expect(proofs()).toEqual([
      ['a.txt', 'written', 'exact', 0],
      ['bare.txt', 'written', 'nothing-found', 0],
      ['clean.md', 'written', 'clean', 0],
      ['empty.txt', 'failed', undefined, 0],
      ['lossy.txt', 'written', 'losses', 2],
    ]);
    await run('--no-verify', '--check');
    expect(proofs()).toContainEqual(['a.txt', 'unchanged', 'none', 0]);
  });

  it('is never one of the posts', async () => {
    const folder = new Folder(POSTS);
    const { code, stderr } = await folder.run(['-c', '--report', 'b.html', 'b.html']);
    expect(code).toBe(2);
    expect(stderr).toContain('b.html is this post itself');
    expect(folder.read('b.html')).toBe(POSTS['b.html']);
  });

  it('is never what one of them is written to', async () => {
    const folder = new Folder(POSTS);
    const { code, stderr } = await folder.run(['-o', 'R.html', '--report', 'r.html', 'b.html']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      "b.html: r.html would hold both the report and this post's Markdown; give --report another name\n",
    );
  });
});

/** A conversion that lost so many words, and the text of an image. */
function losing(count: number): Conversion {
  const words = Array.from({ length: count }, (_, index) => ({
    kind: 'text' as const,
    expected: `word ${index}`,
    found: '',
    near: 'here',
  }));
  const counts = { text: count, link: 0, image: 1, emphasis: 0, structure: 0 };
  const image = { kind: 'image' as const, expected: 'a', found: 'b', near: '' };
  const losses = [image, ...words];
  const fidelity = { exact: false, losses, counts };
  return { markdown: 'x\n', report: { unchanged: false, problems: [], fidelity } };
}

describe('a loss', () => {
  const convert = () => losing(1);

  it('is a warning, and the post is written', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const { code, stderr } = await runHere(['-w', 'a.txt'], {
      cwd: folder.path,
      dependencies: { convert },
    });
    expect(code).toBe(0);
    expect(stderr).toContain(
      'a.txt: warning: an image is changed: "a" to "b"; compare the Markdown',
    );
    expect(stderr).toContain('a.txt: warning: text is lost: "word 0" near "here"; ');
    expect(folder.read('a.md')).toBe('x\n');
  });

  it('may have no text: an image, its link, an embed', async () => {
    const folder = new Folder({
      'a.html': `<!doctype html><p>A</p><div><a href="https://e.example/b.pdf"><img src="https://e.example/b.png"></a></div><iframe src="https://e.example/v"></iframe>`,
      'own.yml': 'match: {has: p}\nbody: p\n',
    });
    const run = ['a.html', '-r', 'own.yml', '-o', 'a.md'];
    const lenient = await folder.run([...run, '--report', 'r.json']);
    expect(lenient.stderr).toContain('warning: an image of the page is lost: "https://e.example/b');
    expect(lenient.stderr).toContain('warning: a link of the page is lost: "https://e.example/b.p');
    expect(lenient.stderr).toContain('warning: an embed of the page is lost: "https://e.example/v');
    const [post] = JSON.parse(folder.read('r.json')).posts;
    expect(post).toMatchObject({ ledger: { lost: { count: 3 } }, fidelity: { exact: false } });
    const before = folder.read('a.md');
    const strict = await folder.run([...run, '--strict']);
    expect(strict.code).toBe(1);
    expect(folder.read('a.md')).toBe(before);
  });

  it('is one of many that are not all told', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const dependencies = { convert: () => losing(10) };
    const { stderr } = await runHere(['-w', 'a.txt'], { cwd: folder.path, dependencies });
    expect(stderr.split('\n')).toHaveLength(5);
    expect(stderr).toContain('a.txt: warning: 8 more losses; see them all with --report');
  });

  it('is kept back by --quiet', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const { stderr } = await runHere(['-q', '-w', 'a.txt'], {
      cwd: folder.path,
      dependencies: { convert },
    });
    expect(stderr).toBe('');
  });

  it('is an error with --strict, and nothing is written', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const { code, stderr } = await runHere(['--strict', '-w', 'a.txt'], {
      cwd: folder.path,
      dependencies: { convert },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a\.txt: an image is changed/);
    expect(folder.files()).toEqual(['a.txt']);
  });
});

describe('a defect of post2md itself', () => {
  const convert = () => {
    throw new TypeError('x is not a function');
  };

  it('fails its post in one line', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const { code, stderr } = await runHere(['a.txt'], {
      cwd: folder.path,
      dependencies: { convert },
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'a.txt: an internal error: x is not a function; this is a defect of post2md; please report it, with the post if there was one\n',
    );
  });
});

describe('the options of a conversion', () => {
  it.each([
    [['--title'], { title: true }],
    [['--no-verify'], { verify: false }],
    [['--encoding', 'gb18030'], { encoding: 'gb18030' }],
    [['--base-url', 'https://example.org/x'], { baseUrl: 'https://example.org/x' }],
    [['-r', 'none'], { recipe: expect.objectContaining({ name: 'none' }) }],
    [[], {}],
  ])('%j reach the converter', async (args, expected) => {
    const folder = new Folder({ 'a.txt': page('a') });
    let seen: unknown;
    const convert = (_: unknown, options: object) => {
      seen = options;
      return { markdown: 'x\n', report: { unchanged: false, problems: [] } };
    };
    await runHere([...args, 'a.txt'], { cwd: folder.path, dependencies: { convert } });
    expect(seen).toEqual(expected);
  });
});
