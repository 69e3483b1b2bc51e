/** @file Runs the built command line as a user does: a process of its own in a temporary folder. */

import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from 'vitest';
import { runHere } from './in-process.ts';

const root: string = fileURLToPath(new URL('../../', import.meta.url));

export const BIN: string = join(root, 'bin/post2md.js');

if (!existsSync(join(root, 'dist/main.cjs'))) {
  throw new Error('These tests run the built command: run "npm run build" first.');
}

/** `npm run coverage` sees what runs in its own process alone. */
const IN_PROCESS = process.env.IN_PROCESS === '1';

/** Asks for workers, which are files of the built command. */
const WORKERS = /^(?:-j|--jobs)/;

/** A page that is converted to `Hello ${name}.` */
export function page(name: string): string {
  return `<div>\n<p>Hello ${name}.</p>\n</div>\n`;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** In front of the command, e.g. `ulimit -n 64;`. */
  readonly shell?: string;
}

/** A temporary folder with files in it, removed after the test, or after all of its file's. */
export class Folder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'post2md-test-'));

  constructor(
    files: Readonly<Record<string, string | Uint8Array>> = {},
    lasts: 'test' | 'file' = 'test',
  ) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
    folders[lasts].push(this);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  /** Every file below, sorted. */
  files(): string[] {
    return readdirSync(this.path, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.path.length + 1))
      .sort();
  }

  /** Runs `post2md` here. */
  async run(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
    if (!IN_PROCESS || surroundings.shell !== undefined || args.some((arg) => WORKERS.test(arg))) {
      return await this.runProgram(process.execPath, [BIN, ...args], surroundings);
    }
    const { input, env } = surroundings;
    const ended = await runHere(args, {
      cwd: this.path,
      ...(input === undefined ? {} : { input }),
      ...(env === undefined ? {} : { env }),
    });
    return { ...ended, signal: null };
  }

  /** Runs another program here. */
  runProgram(
    program: string,
    args: readonly string[],
    { input = '', env = {}, shell }: Surroundings = {},
  ): Promise<Ended> {
    const where = { cwd: this.path, env: surroundings(env) };
    const command =
      shell === undefined
        ? spawn(program, args, where)
        : spawn('bash', ['-c', `${shell} "$@"`, 'bash', program, ...args], where);
    return ended(command, input);
  }
}

const folders = { test: [] as Folder[], file: [] as Folder[] };
afterEach(() => remove(folders.test));
afterAll(() => remove(folders.file));

function remove(done: Folder[]): void {
  for (const { path } of done.splice(0)) rmSync(path, { recursive: true, force: true });
}

/** The caller's environment without what steers colours. */
function surroundings(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, CI, ...rest } = process.env;
  return { ...rest, ...env };
}

function ended(command: ReturnType<typeof spawn>, input: string | Uint8Array): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  command.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  command.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  // A command that reads nothing closes its end.
  command.stdin?.on('error', () => {});
  command.stdin?.end(input);
  return new Promise((resolve, reject) => {
    command.on('error', reject);
    command.on('close', (code, signal) => {
      resolve({
        code,
        signal,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      });
    });
  });
}
