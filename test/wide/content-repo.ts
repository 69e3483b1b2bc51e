/** @file A repository of posts, whose commits run hooks as its owner's do. */

import { stripVTControlCharacters } from 'node:util';
import type { Ended, Folder } from '../cli/post2md.ts';

const ENVIRONMENT: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada Quill',
  GIT_AUTHOR_EMAIL: 'ada@harbour.example',
  GIT_COMMITTER_NAME: 'Ada Quill',
  GIT_COMMITTER_EMAIL: 'ada@harbour.example',
};

export class ContentRepo {
  readonly folder: Folder;
  readonly #env: Readonly<Record<string, string>>;

  constructor(folder: Folder, env: Readonly<Record<string, string>> = {}) {
    this.folder = folder;
    this.#env = { ...ENVIRONMENT, ...env };
  }

  /** @throws {Error} with what it said, where it fails */
  async mustRun(program: string, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(program, ...args);
    if (code === 0) return stdout;
    throw new Error(`${program} ${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
  }

  run(program: string, ...args: readonly string[]): Promise<Ended> {
    return this.folder.runProgram(program, args, { env: this.#env });
  }

  /** Stages everything and commits it; with all that the hooks say in `said`, uncoloured. */
  async commit(...files: readonly string[]): Promise<{ passed: boolean; said: string }> {
    await this.mustRun('git', 'add', '--', ...(files.length === 0 ? ['.'] : files));
    const { code, stdout, stderr } = await this.run('git', 'commit', '-m', 'Add posts');
    return { passed: code === 0, said: stripVTControlCharacters(stdout + stderr) };
  }

  /** The files of the last commit. */
  async committed(): Promise<string[]> {
    const names = await this.mustRun('git', 'ls-tree', '-r', '--name-only', '-z', 'HEAD');
    return names.split('\0').filter((name) => name !== '');
  }
}
