/** @file The cases that are files: each through the built command line in a folder of its own, then through every engine. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyOf } from '../product.ts';
import type { Case } from './manifest.ts';
import { inputOf } from './manifest.ts';
import { outcomeFlaws, timeFlaws } from './outcome.ts';
import { outputFlaws } from './output.ts';
import { type Run, run } from './run.ts';

export interface Result {
  readonly hostile: Case;
  readonly run: Run;
  readonly source: string;
  readonly output: string | undefined;
  /** What is not as expected, one sentence each. */
  readonly flaws: string[];
}

/** Runs one case; undefined for a generated one that has no maker. `timed`: taking too long counts. */
export async function runCase(hostile: Case, timed: boolean): Promise<Result | undefined> {
  const input = inputOf(hostile);
  if (input === undefined) return undefined;
  const root = mkdtempSync(join(tmpdir(), 'post2md-hostile-'));
  try {
    const cwd = join(root, 'cwd');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'post.txt'), input);
    const check = hostile.check ?? {};
    const naming = check.nameSafe ? ['--name', '{title}'] : [];
    const done = await run(['-d', '../out', ...naming, 'post.txt'], { cwd });
    const names = filesBelow(join(root, 'out'));
    const output =
      names.length === 1 ? readFileSync(join(root, 'out', names[0] ?? ''), 'utf8') : undefined;
    const source = Buffer.from(input).toString();
    const stray = readdirSync(root).filter((name) => !/^(?:cwd|out|meter-\d+\.json)$/.test(name));
    const outcome = { run: done, bytes: input.length, output, names };
    return {
      hostile,
      run: done,
      source,
      output,
      flaws: [
        ...outcomeFlaws(check, outcome),
        ...(timed ? timeFlaws(check, outcome) : []),
        ...(output === undefined ? [] : outputFlaws(check, source, output)),
        ...(check.nameSafe ? names.flatMap(nameFlaws) : []),
        ...(stray.length > 0 ? [`written outside its folder: ${stray.join(' ')}`] : []),
      ],
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/** A name that every file system takes, and that nothing on a command line mistakes. */
function nameFlaws(name: string): string[] {
  const stem = name.replace(/\..*$/, '');
  const bad =
    Buffer.byteLength(name) > 255 ||
    /^[-.~ ]|[. ]$|[<>:"/\\|?*\0-\x1f\x7f-\x9f]/.test(name) ||
    /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ||
    stem === '';
  return bad ? [`an unsafe file name: ${JSON.stringify(name)}`] : [];
}

/** The Markdown below the front matter of a case's output. */
export function bodyOfResult({ output }: Result): string | undefined {
  return output === undefined ? undefined : bodyOf(output);
}
