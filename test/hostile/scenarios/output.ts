/** @file Scenarios of outputs that can't be written, or must not be. */

import { chmodSync, existsSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { start } from '../run.ts';
import { CannotStage, NOBODY, page, type Scenario } from './stage.ts';

const limits = process.getuid?.() === 0 ? { uid: NOBODY } : {};

export const OUTPUT_SCENARIOS: Readonly<Record<string, Scenario>> = {
  'fs-output.readonly-dir': async (stage) => {
    stage.write('post.txt');
    mkdirSync(stage.at('out'));
    chmodSync(stage.at('out'), 0o555);
    stage.refused(await stage.run(['-d', 'out', 'post.txt'], limits), 'out');
    stage.expect(stage.list('out').length === 0, 'something was written');
  },

  'fs-output.full-old': async (stage) => {
    mkdirSync(stage.at('full'));
    const mount = ['mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', stage.at('full')];
    const mounted = await start(mount, { cwd: stage.path });
    if (mounted.code !== 0) throw new CannotStage();
    try {
      stage.write('full/post.md', 'the old bytes\n');
      stage.write('post.txt', `<div>\n<p>${'many words '.repeat(20_000)}</p>\n</div>\n`);
      const ended = await stage.run(['post.txt', '-o', 'full/post.md']);
      stage.refused(ended, 'post.md');
      stage.expect(stage.read('full/post.md') === 'the old bytes\n', 'the old bytes are gone');
      stage.expect(stage.list('full').length === 1, `left: ${stage.list('full').join(' ')}`);
    } finally {
      await start(['umount', stage.at('full')], { cwd: stage.path });
    }
  },

  'fs-output.devfull': async (stage) => {
    if (!existsSync('/dev/full')) throw new CannotStage();
    stage.write('post.txt');
    const { code, stderr } = await stage.run(['post.txt'], { shell: '"$@" > /dev/full' });
    stage.expect(code !== 0 && stderr !== '', `exit ${code}: ${stderr}`);
  },

  'fs-output.same-path': async (stage) => {
    stage.write('post.md');
    const { code, stderr } = await stage.run(['post.md', '-o', 'post.md']);
    stage.expect((code === 1 || code === 2) && stderr.includes('post.md'), `exit ${code}`);
    stage.expect(stage.read('post.md') === page('post.md'), 'the source was overwritten');
  },

  'fs-output.hardlink-to-input': async (stage) => {
    stage.write('post.txt');
    linkSync(stage.at('post.txt'), stage.at('post.md'));
    const { code } = await stage.run(['post.txt', '-o', 'post.md']);
    const source = stage.read('post.txt');
    stage.expect(source === page('post.txt'), 'the source was overwritten');
    stage.expect(code !== 0 || stage.read('post.md') !== source, `exit ${code} without an output`);
  },

  'fs-output.collide': async (stage) => {
    stage.write('a/post.txt');
    stage.write('b/post.txt');
    const { code } = await stage.run(['-d', 'out', 'a/post.txt', 'b/post.txt']);
    const files = stage.list('out').filter((name) => name.endsWith('.md'));
    stage.expect(code === 0 ? files.length === 2 : files.length === 0, `exit ${code}: ${files}`);
  },

  'fs-output.collide-nfc': async (stage) => {
    stage.write('a/caf\u00e9.txt');
    stage.write('b/cafe\u0301.txt');
    const { code } = await stage.run(['-d', 'out', '--name', '{title}-{stem}', 'a', 'b']);
    const files = stage.list('out').filter((name) => name.endsWith('.md'));
    stage.expect(code === 0 ? files.length === 2 : files.length === 0, `exit ${code}: ${files}`);
  },

  'fs-output.no-parent': async (stage) => {
    stage.write('post.txt');
    const { code, stderr } = await stage.run(['post.txt', '-o', 'none/deeper/post.md']);
    const written = stage.read('none/deeper/post.md') !== undefined;
    const refused = code !== 0 && stderr.trim().split('\n').length === 1;
    stage.expect(code === 0 ? written : refused, `exit ${code}: ${stderr}`);
  },

  'fs-output.unchanged': async (stage) => {
    stage.write('post.txt');
    await stage.run(['post.txt', '-o', 'post.md']);
    const before = statSync(stage.at('post.md'));
    const { code } = await stage.run(['post.txt', '-o', 'post.md']);
    const after = statSync(stage.at('post.md'));
    stage.expect(code === 0, `exit ${code}`);
    stage.expect(before.ino === after.ino && before.mtimeMs === after.mtimeMs, 'rewritten');
  },
};
