/** @file All that is shipped, in one file: the library, and what the command line and its workers load. */

export * from '../index.ts';

export async function loadProgram(): Promise<typeof import('./program.ts')> {
  return await import('./program.ts');
}

/** For its effect: from then on the thread converts what it is handed. */
export async function startWorker(): Promise<void> {
  await import('../batch/worker.ts');
}
