/** @file Where a scenario plays: a folder with files, runs of the command line in it, and what was found wrong. */

import {
  chmodSync,
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
import { TRACE } from '../outcome.ts';
import { BIN, type Limits, type Run, start } from '../run.ts';

export type Scenario = (stage: Stage) => Promise<void>;

export type Ended = Omit<Run, 'cpu' | 'rss'>;

/** Somebody who may read and write only what everybody may. */
export const NOBODY = 65_534;

/** Thrown where the machine lacks what a scenario needs, so that it counts as skipped and not as passed. */
export class CannotStage extends Error {}

export class Stage {
  readonly flaws: string[] = [];
  readonly path: string = mkdtempSync(join(tmpdir(), 'post2md-stage-'));

  constructor() {
    chmodSync(this.path, 0o777);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array = page(name)): void {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  read(name: string): string | undefined {
    return existsSync(this.at(name)) ? readFileSync(this.at(name), 'utf8') : undefined;
  }

  /** The files and folders below a folder, sorted; none where it is absent. */
  list(name = '.'): string[] {
    if (!existsSync(this.at(name))) return [];
    return readdirSync(this.at(name), { recursive: true, encoding: 'utf8' }).sort();
  }

  /** Runs the command line here; a stack trace, a hang and a signal are flaws by themselves. */
  async run(args: readonly string[], limits: Omit<Limits, 'cwd'> = {}): Promise<Ended> {
    const ended = await start([process.execPath, BIN, ...args], { cwd: this.path, ...limits });
    this.expect(!ended.hung, 'hung');
    this.expect(!TRACE.test(ended.stderr), `stack trace: ${ended.stderr.slice(0, 200)}`);
    return ended;
  }

  expect(holds: boolean, flaw: string): void {
    if (!holds) this.flaws.push(flaw);
  }

  /** Exit 1, a message that holds `text`, and nothing of a post on standard output. */
  refused(ended: Ended, text: string): void {
    this.expect(ended.code === 1, `exit ${ended.code} ${ended.signal ?? ''}`);
    this.expect(ended.stdout === '', `standard output: ${ended.stdout.slice(0, 80)}`);
    this.expect(
      ended.stderr.toLowerCase().includes(text.toLowerCase()),
      `the message lacks "${text}": ${ended.stderr.slice(0, 200)}`,
    );
  }

  clear(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A page whose text names the post. */
export function page(name: string): string {
  return `<div>\n<p>This is ${name.replaceAll(/[^\w.]/g, '')}.</p>\n</div>\n`;
}
