/**
 * @file Files of compiled code in the user's cache folder. Whoever can write them can run code, so they are neither read
 * from nor written to a place where somebody else can. Nothing here fails a run: without a cache all is compiled anew.
 */

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** After this, a file is of a version that nobody runs any more, or is soon made again. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Absolute; undefined where the user has none, or wants none kept (`NODE_DISABLE_COMPILE_CACHE`, as for Node's own). */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const caches = env.XDG_CACHE_HOME || usualFolder(env, platform);
  return caches !== undefined && isAbsolute(caches) ? join(caches, 'post2md') : undefined;
}

function usualFolder(
  { HOME, LOCALAPPDATA }: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  if (platform === 'win32') return LOCALAPPDATA;
  if (!HOME) return undefined;
  return platform === 'darwin' ? join(HOME, 'Library/Caches') : join(HOME, '.cache');
}

/** Undefined where there is no such file, or somebody else could have written it. */
export function readOwn(path: string): Buffer | undefined {
  try {
    if (!isOwn(lstatSync(dirname(path)))) return undefined;
    const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      return isOwn(fstatSync(file)) ? readFileSync(file) : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Writes the file whole or not at all, and removes what is old beside it. */
export function writeOwn(path: string, content: Uint8Array): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwn(lstatSync(folder))) return;
    removeOld(folder);
    const part = `${path}.${process.pid}`;
    try {
      writeFileSync(part, content, { flag: 'wx', mode: 0o600 });
      renameSync(part, path);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  } catch {
    // A full disk, a read-only home: then the next run compiles as well.
  }
}

function removeOld(folder: string): void {
  const oldest = Date.now() - MONTH;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (lstatSync(path).mtimeMs < oldest) rmSync(path);
  }
}

/** Whether nobody else can write it. Windows keeps a user's folders from others by itself. */
function isOwn({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
