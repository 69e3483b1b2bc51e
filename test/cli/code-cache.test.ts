/** @file Compiled code in the user's cache folder: kept for the next run, and never trusted where somebody else could have written it. */

import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadBundle } from '../../src/cli/bundle-file.ts';
import { cacheFolder, readOwn, writeOwn } from '../../src/cli/code-cache.ts';
import { BIN, type Ended, Folder, page } from './post2md.ts';

const posix = process.platform !== 'win32';

class User {
  readonly folder: Folder = new Folder({ 'a.txt': page('a') });
  readonly caches: string = this.folder.at('caches');
  readonly own: string = join(this.caches, 'post2md');

  run(args: readonly string[] = ['a.txt'], env: Record<string, string> = {}): Promise<Ended> {
    return this.folder.runProgram(process.execPath, [BIN, ...args], {
      env: { XDG_CACHE_HOME: this.caches, NODE_DISABLE_COMPILE_CACHE: '', ...env },
    });
  }

  /** Absolute. */
  kept(): string[] {
    return existsSync(this.own) ? readdirSync(this.own).map((name) => join(this.own, name)) : [];
  }
}

const converted = { code: 0, stdout: 'Hello a.\n', stderr: '' };

describe('a bundle', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  it('runs the same with the code that an earlier start kept, and without', () => {
    const user = new User();
    vi.stubGlobal('BUNDLE_DIGEST', '0123456789abcdef');
    vi.stubEnv('XDG_CACHE_HOME', user.caches);
    for (const off of ['1', '', '']) {
      vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', off);
      const folder = new Folder({ 'post2md.cjs': 'exports.place = __filename;' });
      const bundle = loadBundle(folder.path);
      expect(bundle.exports).toEqual({ place: folder.at('post2md.cjs') });
      bundle.keep();
      expect(user.kept()).toHaveLength(off === '' ? 1 : 0);
    }
  });
});

describe('compiled code', () => {
  it('is kept by the first conversion and serves the next', async () => {
    const user = new User();
    expect(await user.run()).toMatchObject(converted);
    const [file = '', ...others] = user.kept();
    expect(others).toEqual([]);
    const { mtimeMs } = lstatSync(file);
    expect(await user.run()).toMatchObject(converted);
    expect(user.kept()).toEqual([file]);
    expect(lstatSync(file).mtimeMs).toBe(mtimeMs);
  });

  it('is not kept by what converts nothing', async () => {
    const user = new User();
    for (const args of [['--help'], ['--version'], ['recipes'], ['--no-such-flag']])
      await user.run(args);
    expect(user.kept()).toEqual([]);
  });

  it('is not kept for a user who wants none', async () => {
    const user = new User();
    expect(await user.run(['a.txt'], { NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject(converted);
    expect(user.kept()).toEqual([]);
  });

  it('is made again where it was damaged', async () => {
    const user = new User();
    await user.run();
    const [file = ''] = user.kept();
    const { size } = lstatSync(file);
    truncateSync(file, 100);
    expect(await user.run()).toMatchObject(converted);
    expect(lstatSync(file).size).toBeGreaterThan(size / 2);
  });

  it('is nothing to a run that cannot keep it', async () => {
    const user = new User();
    user.folder.write('caches', 'a file where the folder should be');
    expect(await user.run()).toMatchObject(converted);
  });

  it.runIf(posix)('is for its user alone', async () => {
    const user = new User();
    await user.run();
    const [file = ''] = user.kept();
    expect(lstatSync(user.own).mode & 0o777).toBe(0o700);
    expect(lstatSync(file).mode & 0o777).toBe(0o600);
  });

  it.runIf(posix)('is neither read nor written where others can write', async () => {
    const user = new User();
    await user.run();
    const [file = ''] = user.kept();
    truncateSync(file, 100);
    chmodSync(user.own, 0o777);
    expect(await user.run()).toMatchObject(converted);
    expect(lstatSync(file).size).toBe(100);
  });

  it.runIf(posix)('is not read through a link', async () => {
    const user = new User();
    user.folder.write('elsewhere/post2md/x', '');
    user.folder.write('caches/x', '');
    symlinkSync(user.folder.at('elsewhere/post2md'), user.own);
    expect(await user.run()).toMatchObject(converted);
    expect(user.folder.files()).toContain('elsewhere/post2md/x');
    expect(readdirSync(user.folder.at('elsewhere/post2md'))).toEqual(['x']);
  });
});

describe('a file of it', () => {
  const bytes = Buffer.from('code');

  it('is read as it was written, and what is a month old beside it goes', () => {
    const folder = new Folder({ 'post2md/old': '', 'post2md/young': '' });
    const longAgo = new Date(Date.now() - 40 * 86_400_000);
    utimesSync(folder.at('post2md/old'), longAgo, longAgo);
    writeOwn(folder.at('post2md/now'), bytes);
    expect(readOwn(folder.at('post2md/now'))).toEqual(bytes);
    expect(folder.files()).toEqual(['post2md/now', 'post2md/young']);
  });

  it('that is not there, or that no folder can hold, is nothing', () => {
    const folder = new Folder({ file: '' });
    expect(readOwn(folder.at('post2md/none'))).toBeUndefined();
    writeOwn(folder.at('file/post2md/x'), bytes);
    expect(folder.files()).toEqual(['file']);
  });

  it.runIf(posix)('is neither read nor written where others can write', () => {
    const folder = new Folder({ 'post2md/x': bytes });
    chmodSync(folder.at('post2md/x'), 0o666);
    expect(readOwn(folder.at('post2md/x'))).toBeUndefined();
    chmodSync(folder.at('post2md'), 0o777);
    expect(readOwn(folder.at('post2md/x'))).toBeUndefined();
    writeOwn(folder.at('post2md/y'), bytes);
    expect(folder.files()).toEqual(['post2md/x']);
  });
});

describe('the folder for it', () => {
  it.runIf(posix).each([
    ['linux', { HOME: '/home/ann' }, '/home/ann/.cache/post2md'],
    ['linux', { HOME: '/home/ann', XDG_CACHE_HOME: '/var/ann' }, '/var/ann/post2md'],
    ['darwin', { HOME: '/Users/ann' }, '/Users/ann/Library/Caches/post2md'],
    ['linux', { XDG_CACHE_HOME: 'here' }, undefined],
    ['linux', {}, undefined],
    ['win32', { LOCALAPPDATA: '/Users/ann/Local' }, '/Users/ann/Local/post2md'],
    ['linux', { HOME: '/home/ann', NODE_DISABLE_COMPILE_CACHE: '1' }, undefined],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(cacheFolder(env, platform)).toBe(folder);
  });
});
