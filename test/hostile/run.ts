/** @file One run of the built command line as a process of its own, with limits, and what it took. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const BIN: string = resolve('bin/post2md.js');

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether the run had to be ended because it took longer than the limit. */
  readonly hung: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** User and system time in milliseconds; 0 where the process couldn't say. */
  readonly cpu: number;
  /** The most memory that it held, in MiB. */
  readonly rss: number;
}

export interface Limits {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  /** Milliseconds after which the run counts as hung. */
  readonly timeout?: number;
  /** A shell line in which `"$@"` stands for the command. */
  readonly shell?: string;
}

/** Written by the run itself when it ends: the operating system tells nobody else in Node. */
const METER = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  try { writeFileSync(process.env.METER, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, rss: maxRSS / 1024 })); } catch {}
});`;

const PRELOAD = `data:text/javascript,${encodeURIComponent(METER)}`;

/** Runs `post2md` under a meter. */
export async function run(args: readonly string[], limits: Limits): Promise<Run> {
  const meter = join(limits.cwd, '..', `meter-${process.hrtime.bigint()}.json`);
  const command = [process.execPath, '--import', PRELOAD, BIN, ...args];
  const ended = await start(command, { ...limits, env: { ...limits.env, METER: meter } });
  return { ...ended, ...readMeter(meter) };
}

function readMeter(path: string): { cpu: number; rss: number } {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { cpu: 0, rss: 0 };
  }
}

/** Runs any command to its end. */
export function start(
  command: readonly string[],
  { cwd, input = '', env = {}, uid, timeout = 60_000, shell }: Limits,
): Promise<Omit<Run, 'cpu' | 'rss'>> {
  const [file = '', ...args] =
    shell === undefined ? command : ['bash', '-c', shell, 'bash', ...command];
  const child = spawn(file, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A command that reads nothing closes its end.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    child.kill('SIGKILL');
  }, timeout);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const stdout = Buffer.concat(out).toString();
      const stderr = Buffer.concat(err).toString();
      done({ code, signal, hung, stdout, stderr });
    });
  });
}
