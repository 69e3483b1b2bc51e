/** @file Writes a file whole or not at all: whoever reads it sees the old bytes or the new ones, whatever fails and whenever. */

import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { claimTemporaryName, releaseTemporaryName } from './leftovers.ts';
import { systemCode } from './system-code.ts';

/** The calls to the system that a write makes; tests let each of them fail. */
export type FileOperations = Pick<
  typeof fs,
  'mkdir' | 'open' | 'readFile' | 'rename' | 'stat' | 'unlink'
>;

/** What some file systems answer to a folder's fsync although nothing is wrong. */
const FOLDER_SYNC_UNSUPPORTED: readonly (string | undefined)[] = [
  'EACCES',
  'EBADF',
  'EINVAL',
  'EISDIR',
  'ENOTSUP',
  'EPERM',
];

/**
 * Writes `content` to `path`, making its folder where there is none. A file that holds these bytes already is
 * not touched. A link at `path` is replaced, never followed. Rejects with the system's error.
 */
export async function writeFile(
  path: string,
  content: string | Uint8Array,
  operations: FileOperations = fs,
): Promise<'written' | 'unchanged'> {
  const bytes = Buffer.from(content);
  const old = await operations.stat(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (old !== undefined && !old.isFile()) {
    await writeThrough(path, bytes, operations);
    return 'written';
  }
  if (old?.size === bytes.length && (await holds(path, bytes, operations))) return 'unchanged';
  const folder = dirname(path);
  await operations.mkdir(folder, { recursive: true });
  await replace(path, folder, bytes, old?.mode, operations);
  await syncFolder(folder, operations);
  return 'written';
}

async function replace(
  path: string,
  folder: string,
  bytes: Uint8Array,
  mode: number | undefined,
  operations: FileOperations,
): Promise<void> {
  const name = claimTemporaryName();
  const temporary = join(folder, name);
  try {
    const handle = await operations.open(
      temporary,
      'wx',
      mode === undefined ? 0o666 : mode & 0o777,
    );
    try {
      try {
        await writeAll(handle, bytes);
        // The mode given to open was cut by the umask.
        if (mode !== undefined) await handle.chmod(mode & 0o7777);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await operations.rename(temporary, path);
    } catch (error) {
      await operations.unlink(temporary).catch(() => {});
      throw error;
    }
  } finally {
    releaseTemporaryName(name);
  }
}

/** A system may write less than it was asked to and say so only by the count: on a full disk, for one. */
async function writeAll(handle: fs.FileHandle, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset, null);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing written'), { code: 'EIO' });
    offset += bytesWritten;
  }
}

/** A device or a named pipe is written to as it is: renaming over `/dev/null` would end it. */
async function writeThrough(
  path: string,
  bytes: Uint8Array,
  operations: FileOperations,
): Promise<void> {
  const handle = await operations.open(path, 'w');
  try {
    await writeAll(handle, bytes);
  } finally {
    await handle.close();
  }
}

async function holds(
  path: string,
  bytes: Uint8Array,
  operations: FileOperations,
): Promise<boolean> {
  // A file that can't be read can still be replaced.
  const old = await operations.readFile(path).catch(() => undefined);
  return old?.equals(bytes) === true;
}

async function syncFolder(folder: string, operations: FileOperations): Promise<void> {
  try {
    const handle = await operations.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!FOLDER_SYNC_UNSUPPORTED.includes(systemCode(error))) throw error;
  }
}
