/** @file The process among others: closed pipes, full disks, signals, killed runs, several at once, strange environments. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runHere } from './in-process.ts';
import { BIN, Folder, page } from './post2md.ts';

/** Enough posts that a run is under way when it is stopped. */
function manyPosts(count: number): Record<string, string> {
  const text = 'Some words to convert. '.repeat(2_000);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`in/${index}.txt`, page(`${index} ${text}`)]),
  );
}

function start(folder: Folder, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], {
    cwd: folder.path,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

function end(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function expectWholeOutputs(folder: Folder): number {
  const made = folder.files().filter((name) => name.startsWith('out/'));
  for (const name of made) {
    const [, number] = /^out\/(\d+)\.md$/.exec(name) ?? [];
    expect(folder.read(name)).toMatch(new RegExp(`^Hello ${number} .*convert\\. ?\\.\\n$`));
  }
  return made.length;
}

describe('a closed pipe', () => {
  it('ends the run quietly', async () => {
    const folder = new Folder({ 'a.txt': page('x '.repeat(500_000)) });
    const { code, stdout, stderr } = await folder.run(['a.txt'], {
      shell: `set -o pipefail; first() { "$@" | head -c 5; }; first`,
    });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'Hello', stderr: '' });
  });

  it('of standard error does not keep a post from being converted', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const run = await folder.run(['-v', 'a.txt', '-o', 'a.md'], {
      shell: 'quiet() { "$@" 2>&-; }; quiet',
    });
    expect(run.code).toBe(0);
    expect(folder.read('a.md')).toBe('Hello a.\n');
  });

  it('of standard input is an empty post', async () => {
    const { code, stdout, stderr } = await new Folder().run(['-'], {
      shell: 'closed() { "$@" <&-; }; closed',
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('standard input: ');
    expect(stderr).not.toContain('    at ');
  });
});

describe('standard output that takes nothing', () => {
  it.skipIf(!existsSync('/dev/full')).each([['a.txt'], ['--help']])(
    'is an error: %s',
    async (argument) => {
      const folder = new Folder({ 'a.txt': page('a') });
      const { code, stderr } = await folder.run([argument], {
        shell: 'full() { "$@" > /dev/full; }; full',
      });
      expect(code).toBe(1);
      expect(stderr).toContain(
        "post2md: standard output can't be written: no space left on the device",
      );
    },
  );

  it('is none where the reader has gone: that ends the run quietly', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    for (const args of [['a.txt'], ['recipes'], ['--help']]) {
      const { code, stderr } = await runHere(args, { cwd: folder.path, outputError: 'EPIPE' });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
  });

  it('with another error, too', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const { code, stderr } = await runHere(['a.txt'], { cwd: folder.path, outputError: 'EIO' });
    expect(code).toBe(1);
    expect(stderr).toContain('the device failed');
  });
});

describe('a signal', () => {
  it.each([
    ['SIGINT', 130, '1'],
    ['SIGINT', 130, '2'],
    ['SIGTERM', 143, '1'],
  ] as const)(
    '%s ends the run with %i (%s workers): what is written is whole, nothing else is left',
    async (signal, code, jobs) => {
      const folder = new Folder(manyPosts(300));
      const child = start(folder, ['-j', jobs, '-d', 'out', 'in']);
      await until(() => folder.files().some((name) => name.startsWith('out/')));
      child.kill(signal);
      expect(await end(child)).toBe(code);
      const made = expectWholeOutputs(folder);
      expect(made).toBeLessThan(300);
      await folder.run(['-j', jobs, '-d', 'out', 'in']);
      expect(expectWholeOutputs(folder)).toBe(300);
    },
  );

  it('ends a run that waits for standard input', async () => {
    const child = spawn(process.execPath, [BIN, '-v', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    // It listens for signals before it reads, and reads what no pipe holds.
    await new Promise((resolve) => child.stdin.write('<p>begun'.repeat(100_000), resolve));
    child.kill('SIGINT');
    expect(await end(child)).toBe(130);
  });
});

describe('a killed run', () => {
  it('leaves whole files, and the next one clears up behind it', async () => {
    const folder = new Folder(manyPosts(100));
    for (let moment = 0; moment < 3; moment += 1) {
      const child = start(folder, ['-d', 'out', 'in']);
      await until(() => folder.files().filter((name) => name.endsWith('.md')).length > moment * 20);
      child.kill('SIGKILL');
      expect(await end(child)).toBe('SIGKILL');
    }
    expect((await folder.run(['-d', 'out', 'in'])).code).toBe(0);
    expect(expectWholeOutputs(folder)).toBe(100);
  });
});

describe('several runs at once', () => {
  it('with one output leave one of their posts, whole', async () => {
    const folder = new Folder({
      'a.txt': page('a'.repeat(9_999)),
      'b.txt': page('b'.repeat(9_999)),
    });
    const runs = Array.from({ length: 6 }, (_, index) =>
      folder.run([index % 2 === 0 ? 'a.txt' : 'b.txt', '-o', 'out.md']),
    );
    for (const { code } of await Promise.all(runs)) expect(code).toBe(0);
    expect(folder.read('out.md')).toMatch(/^Hello (a{9999}|b{9999})\.\n$/);
    expect(folder.files()).toEqual(['a.txt', 'b.txt', 'out.md']);
  });
});

describe('the environment', () => {
  it.each([
    [{ TZ: 'Asia/Shanghai' }],
    [{ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }],
    [{ HOME: '', PATH: '', TERM: 'dumb' }],
    [{ FORCE_COLOR: '1', CI: 'true' }],
  ])('%j changes nothing in a post', async (env) => {
    const folder = new Folder({
      'a.txt': `---\ndate: 2022-05-19\n---\n<!--1652975580000-->\n${page('a')}`,
    });
    const plain = await folder.run(['a.txt']);
    expect(await folder.run(['a.txt'], { env })).toEqual(plain);
  });
});
