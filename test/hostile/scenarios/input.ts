/** @file Scenarios of inputs that are no plain files: directories, devices, loops, names that are too long, standard input. */

import { chmodSync, symlinkSync } from 'node:fs';
import { NOBODY, page, type Scenario } from './stage.ts';

const MARKDOWN = 'This is post.txt.\n';

export const INPUT_SCENARIOS: Readonly<Record<string, Scenario>> = {
  'fs-input.directory': async (stage) => {
    stage.write('folder.txt/inner.bin', 'x');
    stage.refused(await stage.run(['folder.txt', '-o', 'out.md']), 'folder.txt');
    stage.expect(stage.read('out.md') === undefined, 'something was written');
  },

  'fs-input.unreadable': async (stage) => {
    stage.write('post.txt');
    chmodSync(stage.at('post.txt'), 0);
    const limits = process.getuid?.() === 0 ? { uid: NOBODY } : {};
    stage.refused(await stage.run(['post.txt'], limits), 'permission');
  },

  'fs-input.devstdin': async (stage) => {
    const { code, stdout } = await stage.run([], {
      input: page('post.txt'),
      shell: 'cat | "$@" /dev/stdin',
    });
    stage.expect(code === 0 && stdout === MARKDOWN, `exit ${code}: ${stdout.slice(0, 80)}`);
  },

  'fs-input.dash': async (stage) => {
    const { code, stdout } = await stage.run(['-'], { input: page('post.txt') });
    stage.expect(code === 0 && stdout === MARKDOWN, `exit ${code}: ${stdout.slice(0, 80)}`);
  },

  'fs-input.symloop': async (stage) => {
    symlinkSync('b.txt', stage.at('a.txt'));
    symlinkSync('a.txt', stage.at('b.txt'));
    stage.refused(await stage.run(['a.txt']), 'a.txt');
  },

  'fs-input.devzero': async (stage) => {
    const ended = await stage.run(['/dev/zero'], {
      timeout: 10_000,
      shell: 'ulimit -v 12000000; exec "$@"',
    });
    stage.refused(ended, '/dev/zero');
  },

  'fs-input.longpath': async (stage) => {
    stage.refused(await stage.run([`${'long/'.repeat(1000)}post.txt`]), 'long/long');
  },

  'fs-input.batch-mixed': async (stage) => {
    stage.write('a.txt');
    stage.write('b.txt', Uint8Array.of(0, 1, 2, 3, 0xff, 0));
    stage.write('c.txt');
    const { code, stderr } = await stage.run(['-d', 'out', 'a.txt', 'b.txt', 'c.txt']);
    stage.expect(code === 1, `exit ${code}`);
    stage.expect(stage.list('out').join(' ') === 'a.md c.md', `written: ${stage.list('out')}`);
    stage.expect((stderr.match(/b\.txt/g) ?? []).length === 1, `not one line: ${stderr}`);
  },

  'precommit.deleted': async (stage) => {
    stage.write('a.txt');
    const { code, stderr } = await stage.run(['-d', 'out', 'gone.txt', 'a.txt']);
    stage.expect(code === 1 && stderr.includes('gone.txt'), `exit ${code}: ${stderr}`);
    stage.expect(stage.read('out/a.md') !== undefined, 'the other post was not written');
  },
};
