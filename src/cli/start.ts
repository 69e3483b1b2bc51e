/** @file The command's start: reads the code that a command line needs, compiled by an earlier run where there was one. */

import type { Bundle } from './bundle-file.ts';
import { commands } from './definition.ts';
import { ExitCode } from './exit-code.ts';
import { main } from './main.ts';

export async function start(): Promise<void> {
  let bundle: Bundle | undefined;
  const code = await main(process.argv, process, async () => {
    const { tuneV8 } = await import('./optimization.ts');
    const { loadBundle } = await import('./bundle-file.ts');
    tuneV8();
    bundle = loadBundle(import.meta.dirname);
    return await bundle.exports.loadProgram();
  });
  // What is kept is the code that ran, and the conversion is what has to be quick.
  const converts = !commands.some(({ name }) => name === process.argv[2]);
  if (converts && code !== ExitCode.usage) bundle?.keep();
  // All that was written has been taken. Left to end by itself, Node would first take its heap apart.
  process.exit(code);
}
