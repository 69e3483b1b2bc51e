/** @file The system's error codes in words. */

const WORDS: Readonly<Record<string, readonly [wrong: string, mend: string]>> = {
  EACCES: ['permission denied', 'change its permissions, or run as its owner'],
  EPERM: ['permission denied', 'change its permissions, or run as its owner'],
  EROFS: ['the file system is read-only', 'write somewhere else'],
  ENOSPC: ['no space left on the device', 'make room and run again; nothing was damaged'],
  EDQUOT: ['the disk quota is used up', 'make room and run again; nothing was damaged'],
  ELOOP: ['its symbolic links form a loop', 'fix the link'],
  ENAMETOOLONG: ['the name is too long', 'use a shorter one'],
  EISDIR: ['it is a directory', 'name a file in it'],
  ENOTDIR: ['a part of its path is a file, not a directory', 'name another place'],
  EMFILE: ['too many files are open', 'run with --jobs 1, or raise ulimit -n'],
  EIO: ['the device failed', 'check the disk'],
};

/** What a code says. */
export function system(reason: string): string {
  return WORDS[reason]?.[0] ?? reason;
}

/** What helps. */
export function remedy(reason: string): string {
  return WORDS[reason]?.[1] ?? 'check the file and its folder';
}
