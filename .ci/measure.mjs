/**
 * @file Runs a program of `test` that is no test: `node .ci/measure.mjs test/fidelity/main.ts [argument…]`. It is bundled
 * into `.measure` first, where another version of Node can run it too.
 */

import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

const [, , entry = '', ...args] = process.argv;
const name = basename(entry, '.ts');
const outfile = join('.measure', `${name === 'main' ? basename(dirname(entry)) : name}.js`);

await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
});

// In a process of its own, which the bundler's memory and threads can't disturb.
const { status } = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' });
process.exitCode = status ?? 1;
