/** @file CPU time, user and system together, of a function here or of a process; medians of what is measured in turn. */

import { spawnSync } from 'node:child_process';

/** What is measured: one call gives the milliseconds that one go took. */
export type Go = () => number | Promise<number>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * Each go once, then each once again, `runs` times after `before` that are not counted: what the machine does meanwhile
 * falls on all of them alike. One list of milliseconds a go, the same place in each being the same turn.
 */
export async function inTurn(
  { runs, before }: { readonly runs: number; readonly before: number },
  goes: readonly Go[],
): Promise<number[][]> {
  const times: number[][] = goes.map(() => []);
  for (let run = -before; run < runs; run++) {
    for (const [index, go] of goes.entries()) {
      const time = await go();
      if (run >= 0) times[index]?.push(time);
    }
  }
  return times;
}

/** The median of the turns' own ratios. */
export function ratio(over: readonly number[] = [], under: readonly number[] = []): number {
  return median(over.map((time, turn) => time / (under[turn] ?? Number.NaN)));
}

/**
 * CPU time here, other threads of this process (V8's compiler and collector) included. No collection is forced before:
 * it makes V8 throw compiled code away, after which everything takes up to four times as long.
 */
export function warm(work: () => unknown): Go {
  return async () => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

export interface Spent {
  readonly cpu: number;
  readonly wall: number;
}

/**
 * Milliseconds of a whole process of this Node from its start to its end, by the shell's `time`: Node itself does
 * not tell what its children spent. Throws where it exits with another code than those given.
 */
export function runNode(
  args: readonly string[],
  {
    codes = [0],
    env = {},
  }: { readonly codes?: readonly number[]; readonly env?: Readonly<Record<string, string>> } = {},
): Spent {
  const script = 'TIMEFORMAT="%U %S %R"; { time "$@" >/dev/null 2>/dev/null; } 2>&1';
  const { status, stdout } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    encoding: 'utf8',
    // The shell writes the decimal sign of the language.
    env: { ...process.env, ...env, LC_ALL: 'C' },
  });
  if (!codes.includes(status ?? -1)) throw new Error(`exit code ${status}: node ${args.join(' ')}`);
  const [user = Number.NaN, system = Number.NaN, wall = Number.NaN] = stdout.split(' ').map(Number);
  return { cpu: (user + system) * 1000, wall: wall * 1000 };
}

/** The most memory that a process of this Node held, in bytes. Through a shell: a child starts out with its parent's peak. */
export function peakMemory(args: readonly string[]): number {
  const hook =
    'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
  const script = '"$@" >/dev/null; exit $?';
  const { stderr } = spawnSync(
    'bash',
    ['-c', script, 'bash', process.execPath, '--import', hook, ...args],
    { encoding: 'utf8' },
  );
  return Number(/^peak (\d+)$/m.exec(stderr)?.[1]) * 1024;
}
