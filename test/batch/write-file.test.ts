/** @file The writer, with every call to the system failing in its turn. */

import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileOperations, writeFile } from '../../src/batch/write-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'post2md-write-'));
});
afterEach(async () => {
  await fs.rm(folder, { recursive: true });
});

const OLD = 'old '.repeat(1_000);
const NEW = 'new '.repeat(2_000);

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Numbers every call that a write makes, on files and handles, and lets the one numbered `fault` fail. */
function faulty(fault: number, code: string, calls: string[]): FileOperations {
  const watched = <Args extends unknown[], Result>(
    name: string,
    call: (...args: Args) => Promise<Result>,
  ) => {
    return async (...args: Args): Promise<Result> => {
      calls.push(name);
      if (calls.length - 1 === fault) throw failure(code);
      return await call(...args);
    };
  };
  const open = watched('open', async (path: string, flags: string, mode?: number) => {
    const handle = await fs.open(path, flags, mode);
    const close = handle.close.bind(handle);
    return Object.assign(handle, {
      write: watched('write', handle.write.bind(handle) as typeof handle.write),
      chmod: watched('chmod', handle.chmod.bind(handle)),
      sync: watched('sync', handle.sync.bind(handle)),
      // A close that fails has closed all the same.
      close: async () => {
        await close();
        await watched('close', async () => {})();
      },
    });
  });
  return {
    open: open as FileOperations['open'],
    stat: watched('stat', fs.stat as never) as FileOperations['stat'],
    readFile: watched('readFile', fs.readFile as never) as FileOperations['readFile'],
    mkdir: watched('mkdir', fs.mkdir as never) as FileOperations['mkdir'],
    rename: watched('rename', fs.rename),
    unlink: watched('unlink', fs.unlink),
  };
}

describe('a write that fails at any step', () => {
  it.each(['ENOSPC', 'EIO', 'EACCES', 'EMFILE'])(
    'with %s leaves the old bytes or the new, and nothing else',
    async (code) => {
      const path = join(folder, 'post.md');
      const steps: string[] = [];
      for (let fault = 0; ; fault += 1) {
        await fs.writeFile(path, OLD, { mode: 0o640 });
        const calls: string[] = [];
        const result = await writeFile(path, NEW, faulty(fault, code, calls)).catch(
          (error) => error.code,
        );
        const failed = calls[fault];
        if (failed === undefined) break;
        steps.push(failed);
        const content = await fs.readFile(path, 'utf8');
        expect([failed, [OLD, NEW].includes(content)]).toEqual([failed, true]);
        expect([failed, await fs.readdir(folder)]).toEqual([failed, ['post.md']]);
        if (content === OLD) expect([failed, result]).toEqual([failed, code]);
      }
      expect(steps).toEqual([
        'stat',
        'mkdir',
        'open',
        'write',
        'chmod',
        'sync',
        'close',
        'rename',
        'open',
        'sync',
        'close',
      ]);
    },
  );

  it('leaves nothing where there was nothing', async () => {
    for (let fault = 0; ; fault += 1) {
      const calls: string[] = [];
      const path = join(folder, 'new', 'post.md');
      await writeFile(path, NEW, faulty(fault, 'EIO', calls)).catch(() => {});
      if (calls[fault] === undefined) break;
      const left = await fs.readdir(join(folder, 'new')).catch(() => []);
      expect([[], ['post.md']]).toContainEqual(left);
      await fs.rm(join(folder, 'new'), { recursive: true, force: true });
    }
  });

  it("is none where only the folder can't be synced, as on some file systems", async () => {
    const path = join(folder, 'post.md');
    const operations = {
      ...fs,
      open: ((name: string, flags: string, mode?: number) =>
        name === folder
          ? Promise.reject(failure('EISDIR'))
          : fs.open(name, flags, mode)) as typeof fs.open,
    };
    expect(await writeFile(path, NEW, operations)).toBe('written');
  });
});

describe('a system that writes less than it is asked to', () => {
  /** Writes through handles that take `most` bytes at a time. */
  function slow(most: number): FileOperations {
    return {
      ...fs,
      open: (async (path: string, flags: string, mode?: number) => {
        const handle = await fs.open(path, flags, mode);
        const write = handle.write.bind(handle);
        return Object.assign(handle, {
          write: (bytes: Uint8Array, offset: number, length: number, position: null) =>
            most === 0
              ? Promise.resolve({ bytesWritten: 0, buffer: bytes })
              : write(bytes, offset, Math.min(most, length), position),
        });
      }) as typeof fs.open,
    };
  }

  it('is asked until all is written', async () => {
    const path = join(folder, 'post.md');
    await writeFile(path, NEW, slow(1_234));
    expect(await fs.readFile(path, 'utf8')).toBe(NEW);
  });

  it('and then nothing at all, fails the write', async () => {
    const path = join(folder, 'post.md');
    await fs.writeFile(path, OLD);
    await expect(writeFile(path, NEW, slow(0))).rejects.toMatchObject({ code: 'EIO' });
    expect(await fs.readFile(path, 'utf8')).toBe(OLD);
    expect(await fs.readdir(folder)).toEqual(['post.md']);
  });
});

describe('a write', () => {
  it('keeps the mode, whatever the umask', async () => {
    const path = join(folder, 'post.md');
    await fs.writeFile(path, OLD);
    await fs.chmod(path, 0o666);
    await writeFile(path, NEW);
    expect((await fs.stat(path)).mode & 0o777).toBe(0o666);
  });

  it('of what is there already touches nothing', async () => {
    const path = join(folder, 'post.md');
    await fs.writeFile(path, NEW);
    const { ino, mtimeNs, ctimeNs } = await fs.stat(path, { bigint: true });
    expect(await writeFile(path, NEW)).toBe('unchanged');
    expect(await fs.stat(path, { bigint: true })).toMatchObject({ ino, mtimeNs, ctimeNs });
  });

  it('to a name as long as can be', async () => {
    const path = join(folder, `${'x'.repeat(252)}.md`);
    expect(await writeFile(path, NEW)).toBe('written');
  });

  it('to a directory fails', async () => {
    await expect(writeFile(folder, NEW)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
