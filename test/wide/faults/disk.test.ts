/** @file Files under real strain: a full disk, folders that can't be written or go away, readers and other runs at the same time. */

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BIN, Folder, page } from '../../cli/post2md.ts';

const ROOT = process.getuid?.() === 0;
const OLD = 'Old words.\n';

/** Mounts a file system of that size (`64k`) while `use` runs. */
async function onSmallDisk<T>(path: string, size: string, use: () => Promise<T>): Promise<T> {
  mkdirSync(path, { recursive: true });
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]);
  try {
    return await use();
  } finally {
    spawnSync('umount', [path]);
  }
}

function mayMount(): boolean {
  if (!ROOT) return false;
  const folder = new Folder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder.path]);
  if (status === 0) spawnSync('umount', [folder.path]);
  rmSync(folder.path, { recursive: true });
  return status === 0;
}

function posts(count: number, words = 2_000): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `in/${index}.txt`,
      page(`${index} ${'some words '.repeat(words).trim()}`),
    ]),
  );
}

function outputs(folder: Folder): string[] {
  return folder.files().filter((name) => name.startsWith('out/'));
}

function isWhole(folder: Folder, name: string): boolean {
  const [, number = ''] = /^out\/(\d+)\.md$/.exec(name) ?? [];
  return new RegExp(`^Hello ${number} .*words\\.\\n$`).test(folder.read(name));
}

describe.skipIf(!mayMount())('A disk that is full (skipped where none can be mounted)', () => {
  it('fails the posts that find no room, says so, and harms no other file', async () => {
    const folder = new Folder(posts(12));
    await onSmallDisk(folder.at('out'), '128k', async () => {
      folder.write('out/0.md', OLD);
      folder.write('out/11.md', OLD);
      const { code, stderr } = await folder.run(['-d', 'out', 'in']);
      expect(code).toBe(1);
      const made = outputs(folder);
      expect(made).toContain('out/11.md');
      const failed = stderr.match(/no space left on the device/g) ?? [];
      const whole = made.filter((name) => isWhole(folder, name));
      expect(whole.length + failed.length).toBe(12);
      for (const name of made) {
        if (!whole.includes(name)) expect(folder.read(name)).toBe(OLD);
      }
    });
  });
});

describe('A folder', () => {
  it("that can't be written to fails its posts, and the others are written", async () => {
    const folder = new Folder({ 'in/a/x.txt': page('x'), 'in/b/y.txt': page('y') });
    mkdirSync(folder.at('out/a'), { recursive: true });
    chmodSync(folder.at('out/a'), 0o555);
    chmodSync(folder.path, 0o777);
    chmodSync(folder.at('out'), 0o777);
    const args = [process.execPath, BIN, '-d', 'out', 'in'];
    const command = ROOT ? ['setpriv', '--reuid=65534', '--clear-groups', ...args] : args;
    const [program = '', ...rest] = command;
    const { code, stderr } = await folder.runProgram(program, rest);
    expect(code).toBe(1);
    expect(stderr).toContain("out/a/x.md can't be written: permission denied");
    expect(outputs(folder)).toEqual(['out/b/y.md']);
    chmodSync(folder.at('out/a'), 0o755);
  });

  it('that goes away during the run takes nothing else with it', async () => {
    const folder = new Folder(posts(200));
    const child = spawn(process.execPath, [BIN, '-q', '-d', 'out', 'in'], { cwd: folder.path });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (outputs(folder).length < 3) await wait(5);
    // The run may write into it while it goes.
    rmSync(folder.at('out'), { recursive: true, force: true, maxRetries: 20 });
    expect([0, 1]).toContain(await ended);
    for (const name of outputs(folder)) expect([name, isWhole(folder, name)]).toEqual([name, true]);
    expect((await folder.run(['-q', '-d', 'out', 'in'])).code).toBe(0);
    expect(outputs(folder)).toHaveLength(200);
  });
});

describe('A link', () => {
  it.each([
    ['symbolic', symlinkSync],
    ['hard', linkSync],
  ])('%s, at the output, to the source never costs the source', async (_, link) => {
    const folder = new Folder({ 'a.txt': page('a') });
    link(folder.at('a.txt'), folder.at('a.md'));
    const { code, stderr } = await folder.run(['a.txt', '-o', 'a.md']);
    expect(code).toBe(2);
    expect(stderr).toContain('a.md');
    expect(folder.read('a.txt')).toBe(page('a'));
  });

  it('symbolic, at the output, to something else is replaced, and what it leads to stays', async () => {
    const folder = new Folder({ 'a.txt': page('a'), precious: OLD });
    symlinkSync(folder.at('precious'), folder.at('a.md'));
    expect((await folder.run(['a.txt', '-o', 'a.md'])).code).toBe(0);
    expect([folder.read('precious'), folder.read('a.md')]).toEqual([OLD, 'Hello a.\n']);
  });
});

describe('Whoever reads during a run', () => {
  it('sees each file whole, the old or the new', async () => {
    const one = page(`one ${'some words '.repeat(20_000)}`);
    const two = page(`two ${'other words '.repeat(20_000)}`);
    const folder = new Folder({ '1.txt': one, '2.txt': two });
    const whole = new Set<string>();
    for (const name of ['1.txt', '2.txt']) {
      await folder.run([name, '-o', 'out.md']);
      whole.add(folder.read('out.md'));
    }
    let writing = true;
    let torn = 0;
    let reads = 0;
    const reader = (async () => {
      while (writing) {
        if (!whole.has(readFileSync(folder.at('out.md'), 'utf8'))) torn += 1;
        reads += 1;
        await wait(0);
      }
    })();
    for (let round = 0; round < 6; round += 1) {
      await folder.run([`${1 + (round % 2)}.txt`, '-o', 'out.md']);
    }
    writing = false;
    await reader;
    expect(torn).toBe(0);
    expect(reads).toBeGreaterThan(10);
  });
});

describe('Four runs at once on one folder', () => {
  it('all succeed, and leave each post once and whole', async () => {
    const folder = new Folder(posts(80));
    const runs = Array.from({ length: 4 }, () => folder.run(['-q', '-d', 'out', 'in']));
    for (const { code, stderr } of await Promise.all(runs)) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
    expect(outputs(folder)).toHaveLength(80);
    for (const name of outputs(folder)) expect([name, isWhole(folder, name)]).toEqual([name, true]);
  });

  it('in place succeed too, and no post is converted twice', async () => {
    const folder = new Folder(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`in/${index}.md`, page(`${index} words`)]),
      ),
    );
    const runs = Array.from({ length: 4 }, () => folder.run(['-q', '--write', 'in']));
    for (const { code } of await Promise.all(runs)) expect(code).toBe(0);
    for (const name of folder.files()) {
      expect(folder.read(name)).toMatch(/^Hello \d+ words\.\n$/);
    }
    expect(folder.files()).toHaveLength(40);
  });
});

describe('A run that is stopped in the middle', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'by %s, time and again, leaves whole files, and the last one finishes the work',
    async (signal) => {
      const folder = new Folder(posts(120));
      for (let round = 0; round < 5; round += 1) {
        const child = spawn(process.execPath, [BIN, '-q', '-d', 'out', 'in'], {
          cwd: folder.path,
          stdio: 'ignore',
        });
        const ended = new Promise((resolve) => child.on('close', resolve));
        await wait(150 + round * 130);
        child.kill(signal);
        await ended;
        const made = outputs(folder).filter((name) => name.endsWith('.md'));
        for (const name of made) expect([name, isWhole(folder, name)]).toEqual([name, true]);
      }
      expect((await folder.run(['-q', '-d', 'out', 'in'])).code).toBe(0);
      expect(outputs(folder)).toHaveLength(120);
    },
  );
});
