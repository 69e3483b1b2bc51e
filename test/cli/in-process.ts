/** @file Runs the command line in this process, with streams that can claim to be terminals and a converter that can be replaced. */

import { PassThrough, Writable } from 'node:stream';
import { type Dependencies, main } from '../../src/cli/main.ts';

export interface Screen {
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly dependencies?: Dependencies;
  /** What writing to standard output fails with. */
  readonly outputError?: string;
}

export async function runHere(
  args: readonly string[],
  screen: Screen = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const stdout = collector(screen.terminal === true, screen.outputError);
  const stderr = collector(screen.terminal === true);
  const stdin = Object.assign(new PassThrough(), { isTTY: screen.terminal === true });
  stdin.end(screen.input ?? '');
  const code = await main(
    ['node', 'post2md', ...args],
    {
      stdin,
      stdout: stdout.stream,
      stderr: stderr.stream,
      env: screen.env ?? {},
      cwd: () => screen.cwd ?? process.cwd(),
    },
    () => import('../../src/cli/program.ts'),
    screen.dependencies,
  );
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(isTTY: boolean, error?: string) {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (error !== undefined) return done(Object.assign(new Error(error), { code: error }));
      chunks.push(chunk);
      done();
    },
  });
  return {
    stream: Object.assign(stream, { isTTY, columns: 80 }),
    text: () => Buffer.concat(chunks).toString(),
  };
}
