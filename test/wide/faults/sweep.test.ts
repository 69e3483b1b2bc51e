/**
 * @file A batch with every call that it makes on its files failing in its turn, in every way that it can: nothing is
 * lost, torn, left behind or told wrongly, and the next run puts all right. Prints how many faults that was.
 */

import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { BIN, type Ended, Folder, page } from '../../cli/post2md.ts';
import { type Fault, faultsOf } from './fault.ts';

const OLD = 'Old words, kept until the new ones are whole.\n';
const MOST_CALLS = 500;

const workshop = mkdtempSync(join(tmpdir(), 'post2md-faults-'));
afterAll(() => rmSync(workshop, { recursive: true }));
const preload = join(workshop, 'preload.mjs');
buildSync({
  entryPoints: ['test/wide/faults/preload.ts'],
  outfile: preload,
  bundle: true,
  format: 'esm',
  platform: 'node',
});

interface Batch {
  readonly name: string;
  readonly args: readonly string[];
  readonly before: Readonly<Record<string, string>>;
  /** The files that the run makes or replaces, with the post that each is made of. */
  readonly outputs: Readonly<Record<string, string>>;
}

const long = page('again '.repeat(5_000).trim());

const batches: readonly Batch[] = [
  {
    name: 'to a folder that holds an older output',
    args: ['-d', 'out', 'in'],
    before: { 'in/a.txt': page('a'), 'in/b.txt': long, 'in/c/d.txt': page('d'), 'out/a.md': OLD },
    outputs: { 'out/a.md': 'in/a.txt', 'out/b.md': 'in/b.txt', 'out/c/d.md': 'in/c/d.txt' },
  },
  {
    name: 'in place',
    args: ['--write', 'in'],
    before: { 'in/a.md': long, 'in/b.txt': page('b'), 'in/b.md': OLD },
    outputs: { 'in/a.md': 'in/a.md', 'in/b.md': 'in/b.txt' },
  },
  {
    name: 'of one post to one file',
    args: ['a.txt', '-o', 'a.md'],
    before: { 'a.txt': page('a'), 'a.md': OLD },
    outputs: { 'a.md': 'a.txt' },
  },
];

interface Disturbed extends Ended {
  readonly folder: Folder;
  /** The calls that the run made, in their order. */
  readonly calls: readonly { readonly name: string; readonly path: string }[];
}

async function disturbed({ args, before }: Batch, fault: Fault): Promise<Disturbed> {
  const folder = new Folder(before);
  const log = join(workshop, 'calls');
  writeFileSync(log, '');
  const ended = await folder.runProgram(process.execPath, ['--import', preload, BIN, ...args], {
    env: {
      FAULT: JSON.stringify(fault),
      FAULT_LOG: log,
      FAULT_ROOT: realpathSync(folder.path),
    },
  });
  const calls = readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, name = '', path = ''] = line.split(' ');
      return { name, path };
    });
  return { ...ended, folder, calls };
}

function leftovers(folder: Folder): string[] {
  return folder.files().filter((name) => name.includes('.post2md-'));
}

/** What is wrong with how a disturbed run ended. */
function flawsOf(batch: Batch, whole: ReadonlyMap<string, string>, run: Disturbed): string[] {
  const flaws: string[] = [];
  const { folder, code, signal, stderr } = run;
  const files = folder.files();
  let missed = 0;
  for (const [output, source] of Object.entries(batch.outputs)) {
    const content = files.includes(output) ? folder.read(output) : undefined;
    if (content === whole.get(output)) continue;
    if (content !== batch.before[output]) flaws.push(`${output} is torn or lost`);
    else if (signal === null && ![output, source].some((name) => stderr.includes(name))) {
      // A folder that can't be read hides all its posts behind its own name.
      const hidden = /^in[^:]*: .*can't be read/m.test(stderr);
      if (!hidden) flaws.push(`nothing is said of ${output}, which is as it was`);
    }
    missed += 1;
  }
  for (const [name, content] of Object.entries(batch.before)) {
    if (name in batch.outputs) continue;
    if (!files.includes(name) || folder.read(name) !== content) flaws.push(`${name} has changed`);
  }
  if (signal !== null) return signal === 'SIGKILL' ? flaws : [...flaws, `ended by ${signal}`];
  if (leftovers(folder).length > 0) flaws.push(`left behind: ${leftovers(folder)}`);
  if (code !== 0 && code !== 1) flaws.push(`exit ${code}`);
  if (code === 0 && missed > 0) flaws.push('success is reported, and an output is not there');
  if (code === 1 && stderr === '') flaws.push('a failure without a word');
  if (/^ {4}at /m.test(stderr)) flaws.push('a stack trace');
  return flaws;
}

describe('A batch', () => {
  it.each(batches)(
    '$name, disturbed at every call',
    async (batch) => {
      const undisturbed = await disturbed(batch, { at: -1, kind: 'none' });
      expect(undisturbed.code).toBe(0);
      const whole = new Map(
        Object.keys(batch.outputs).map((name) => [name, undisturbed.folder.read(name)]),
      );
      const met = new Map<string, number>();
      const wrong: Record<string, string[]> = {};
      for (let at = 0; at < MOST_CALLS; at += 1) {
        const next = undisturbed.calls[at];
        if (next === undefined) break;
        for (const fault of faultsOf(next.name, at)) {
          const run = await disturbed(batch, fault);
          const call = run.calls[at];
          // Posts are converted side by side, so that a run may make one call less.
          if (call === undefined) continue;
          met.set(call.name, (met.get(call.name) ?? 0) + 1);
          const flaws = flawsOf(batch, whole, run);
          const { code } = await run.folder.run(batch.args);
          const mended = [...whole].every(([name, content]) => run.folder.read(name) === content);
          if (code !== 0 || !mended) flaws.push(`the next run ends with ${code}, not all whole`);
          if (leftovers(run.folder).length > 0) flaws.push('the next run leaves what was left');
          if (flaws.length === 0) continue;
          wrong[`${JSON.stringify(fault)} at ${call.name} ${call.path}`] = [...flaws, run.stderr];
        }
      }
      const total = [...met.values()].reduce((sum, count) => sum + count, 0);
      console.log(
        `${total} faults, ${Object.keys(wrong).length} not as promised: ` +
          [...met].map(([name, count]) => `${name} ${count}`).join(', '),
      );
      expect(wrong).toEqual({});
    },
    1_800_000,
  );
});
