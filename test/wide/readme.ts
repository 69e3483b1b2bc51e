/** @file What the README tells its reader to save, so that it is what the tests run. */

import { readFileSync } from 'node:fs';

const README: string = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The block whose first line names the file. */
export function readmeFile(name: string): string {
  for (const [, block = ''] of README.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)) {
    if (/^(?:#|\/\/) (.*)\n/.exec(block)?.[1] === name) return block;
  }
  throw new Error(`The README has no ${name}.`);
}
