/** @file --ndjson under GNU parallel: an archive's lines shared out among processes, here and on other machines. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, Folder, page } from '../cli/post2md.ts';
import { installed } from './installed.ts';
import { canServe, SshServer } from './ssh-server.ts';

const keys: Folder = new Folder({}, 'file');
const serves: boolean = canServe(keys);

const NAMES: readonly string[] = Array.from({ length: 500 }, (_, index) => `posts/${index}.txt`);
const LINES: string = NAMES.map((path) => line(path, page(path))).join('');

function line(path: string, source: string): string {
  return `${JSON.stringify({ path, source })}\n`;
}

/** The paths and the Markdown of what `parallel` answers. */
async function converted(
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string>> = {},
) {
  const ran = await new Folder().runProgram(
    'parallel',
    ['--will-cite', '--pipe', '--keep-order', ...args],
    { input, env },
  );
  const posts = ran.stdout
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text));
  return { ...ran, posts };
}

describe.skipIf(!installed('parallel'))('GNU parallel (skipped where it is absent)', () => {
  const command = ['--quote', process.execPath, BIN, '--ndjson'];

  it('gets the Markdown of every post, in the order of the lines', async () => {
    const { code, stderr, posts } = await converted(
      ['-j', '2', '--block', '4k', ...command],
      LINES,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(posts.map(({ path }) => path)).toEqual(NAMES);
    expect(posts.every(({ path, markdown }) => markdown === `Hello ${path}.\n`)).toBe(true);
  });

  it('counts the blocks in which a post failed, and converts the others', async () => {
    const { code, posts } = await converted(
      ['-j', '2', '--block', '4k', ...command],
      `${LINES}{"path":"broken\n`,
    );
    expect(code).toBe(1);
    expect(posts).toHaveLength(NAMES.length + 1);
    expect(posts.at(-1).error.message).toContain('not valid JSON');
  });

  it('hands over a post that is larger than a block', async () => {
    const words = 'salt wind and rope '.repeat(5_000);
    const { code, posts } = await converted(
      ['-j', '2', '--block', '4k', ...command],
      line('long.txt', page(words)) + LINES,
    );
    expect(code).toBe(0);
    expect(posts.map(({ path }) => path)).toEqual(['long.txt', ...NAMES]);
    expect(posts[0].markdown).toContain(words.trim());
  });

  describe.skipIf(!serves)('over ssh (skipped where no server can be run)', () => {
    let server: SshServer;
    beforeAll(async () => {
      server = await SshServer.start(keys);
    });
    afterAll(() => server.stop());

    it('gets the Markdown of every post from two machines, in the order of the lines', async () => {
      const machines = ['--sshlogin', `1/${server.login}`, '--sshlogin', '1/:'];
      const { code, posts } = await converted([...machines, '--block', '4k', ...command], LINES, {
        PARALLEL_SSH: server.client,
      });
      expect(code).toBe(0);
      expect(posts.map(({ path }) => path)).toEqual(NAMES);
      expect(posts.every(({ path, markdown }) => markdown === `Hello ${path}.\n`)).toBe(true);
    });
  });
});
