/**
 * @file Loaded before post2md in a process of its own: numbers every call that it makes on files of one folder, and
 * lets one of them fail, write too little, or be the last thing that the process does.
 */

import fs, { type PathLike } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { Fault } from './fault.ts';

const {
  FAULT_ROOT: root = '',
  FAULT_LOG: log = '',
  FAULT = '{"at":-1,"kind":"none"}',
} = process.env;
const fault: Fault = JSON.parse(FAULT);

const { appendFileSync } = fs;
let count = 0;
/** The disk is full from a short write on. */
let full = false;

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function end(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment.
  for (;;);
}

/** Numbers a call; true where it is the one to be disturbed. */
function strikes(name: string, path: string): boolean {
  if (!path.startsWith(root)) return false;
  const at = count++;
  appendFileSync(log, `${at} ${name} ${path.slice(root.length + 1)}\n`);
  if (at !== fault.at) return false;
  if (fault.kind === 'kill-before') end();
  if (fault.kind === 'error') throw failure(fault.code);
  return true;
}

type Call<Args extends unknown[], Result> = (...args: Args) => Promise<Result>;

function watched<Args extends unknown[], Result>(
  name: string,
  call: Call<Args, Result>,
  pathOf: (...args: NoInfer<Args>) => string,
): Call<Args, Result> {
  return async (...args) => {
    const struck = strikes(name, pathOf(...args));
    const result = await call(...args);
    if (struck && fault.kind === 'kill-after') end();
    return result;
  };
}

function watchedSync<Args extends unknown[], Result>(
  name: string,
  call: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    const struck = strikes(name, String(args[0]));
    const result = call(...args);
    if (struck && fault.kind === 'kill-after') end();
    return result;
  };
}

function watchedHandle(handle: fs.promises.FileHandle, path: string): fs.promises.FileHandle {
  const here = (): string => path;
  const write = handle.write.bind(handle) as unknown as Call<
    [Uint8Array, number, number, null],
    { bytesWritten: number }
  >;
  const close = handle.close.bind(handle);
  return Object.assign(handle, {
    stat: watched('fstat', handle.stat.bind(handle), here),
    read: watched('read', handle.read.bind(handle) as Call<unknown[], unknown>, here),
    chmod: watched('chmod', handle.chmod.bind(handle), here),
    sync: watched('sync', handle.sync.bind(handle), here),
    // A close that fails has closed all the same.
    close: async () => {
      await close();
      await watched('close', async () => {}, here)();
    },
    write: async (bytes: Uint8Array, offset: number, length: number) => {
      if (full) throw failure('ENOSPC');
      const struck = strikes('write', path);
      const short = struck && fault.kind.startsWith('short');
      full = struck && fault.kind === 'short-full';
      const result = await write(bytes, offset, short ? Math.ceil(length / 2) : length, null);
      if (struck && fault.kind === 'kill-after') end();
      return result;
    },
  });
}

const first = (...[path]: readonly unknown[]): string => String(path);
const promises = fs.promises;
const { open } = promises;
const openWatched = watched(
  'open',
  open as Call<[PathLike, string?, number?], fs.promises.FileHandle>,
  first,
);

Object.assign(promises, {
  open: async (path: PathLike, ...rest: [string?, number?]) =>
    watchedHandle(await openWatched(path, ...rest), String(path)),
  mkdir: watched('mkdir', promises.mkdir as Call<[PathLike], unknown>, first),
  readFile: watched('readFile', promises.readFile as Call<[PathLike], unknown>, first),
  readdir: watched('readdir', promises.readdir as Call<[PathLike], unknown>, first),
  realpath: watched('realpath', promises.realpath as Call<[PathLike], unknown>, first),
  rename: watched('rename', promises.rename, first),
  stat: watched('stat', promises.stat as Call<[PathLike], unknown>, first),
  unlink: watched('unlink', promises.unlink, first),
});
Object.assign(fs, {
  readdirSync: watchedSync('readdirSync', fs.readdirSync as (...args: unknown[]) => unknown),
  statSync: watchedSync('statSync', fs.statSync as (...args: unknown[]) => unknown),
});
syncBuiltinESMExports();
