/** @file Scenarios of a process's surroundings: closed streams, signals, other runs at its side, its environment. */

import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { BIN } from '../run.ts';
import { page, type Scenario, type Stage } from './stage.ts';

/** A folder of posts that takes a while. */
function manyPosts(stage: Stage, count: number, words: number): void {
  for (let index = 0; index < count; index++) {
    const text = `<p>Post ${index}. ${'some words '.repeat(words)}</p>`;
    stage.write(`posts/p${index}.txt`, `<div>\n${text.repeat(10)}\n</div>\n`);
  }
}

/** Starts a batch, ends it with a signal, and looks at what is left. */
async function interrupt(stage: Stage, signal: NodeJS.Signals, after: number): Promise<void> {
  const args = [BIN, '-q', '-d', 'out', 'posts'];
  const child = spawn(process.execPath, args, { cwd: stage.path, stdio: 'ignore' });
  const closed = new Promise<void>((done) => child.on('close', () => done()));
  await wait(after);
  child.kill(signal);
  const stopped = await Promise.race([closed.then(() => true), wait(3000, false)]);
  stage.expect(stopped, `${signal}: still running after three seconds`);
  child.kill('SIGKILL');
  await closed;
  const torn = stage
    .list('out')
    .filter((name) => name.endsWith('.md') && !stage.read(`out/${name}`)?.endsWith('\n'));
  stage.expect(torn.length === 0, `torn: ${torn.join(' ')}`);
}

/** Runs the batch again to its end. */
async function rerun(stage: Stage, count: number): Promise<void> {
  const { code } = await stage.run(['-q', '-d', 'out', 'posts']);
  const names = stage.list('out');
  stage.expect(code === 0, `the rerun ends with exit ${code}`);
  stage.expect(names.length === count, `${names.length} files for ${count} posts`);
}

async function everywhere(stage: Stage, shells: readonly string[]): Promise<void> {
  const source = `---\ntitle: "x"\ndate: 2022-05-19 15:53\n---\n<!--1652975580000-->\n${page('x')}`;
  stage.write('post.txt', source);
  const outputs = new Set<string>();
  for (const shell of shells) {
    const { code, stdout } = await stage.run(['post.txt'], { shell });
    stage.expect(code === 0, `${shell}: exit ${code}`);
    outputs.add(stdout);
  }
  stage.expect(outputs.size === 1, `${outputs.size} different outputs`);
}

export const PROCESS_SCENARIOS: Readonly<Record<string, Scenario>> = {
  'process.epipe': async (stage) => {
    stage.write('post.txt', `<div>\n${'<p>some words</p>\n'.repeat(20_000)}</div>\n`);
    const shell = '"$@" | head -c 1 >/dev/null; exit "$PIPESTATUS"';
    const { code, stderr } = await stage.run(['post.txt'], { shell });
    stage.expect((code === 0 || code === 141) && stderr === '', `exit ${code}: ${stderr}`);
  },

  'process.stdin-closed-dash': async (stage) => {
    const { code, stdout } = await stage.run(['-'], { shell: '"$@" <&-' });
    stage.expect(code !== 0 && stdout === '', `exit ${code}: ${stdout}`);
  },

  'process.stderr-closed': async (stage) => {
    stage.write('post.txt');
    const { code } = await stage.run(['post.txt', '-o', 'post.md'], { shell: '"$@" 2>&-' });
    stage.expect(code === 0 && stage.read('post.md') !== undefined, `exit ${code}`);
  },

  'process.sigterm': async (stage) => {
    manyPosts(stage, 300, 300);
    await interrupt(stage, 'SIGTERM', 700);
    const left = stage.list('out').filter((name) => !name.endsWith('.md'));
    stage.expect(left.length === 0, `left: ${left.join(' ')}`);
    await rerun(stage, 300);
  },

  'process.sigkill': async (stage) => {
    manyPosts(stage, 300, 300);
    for (const after of [300, 500, 700, 900, 1100]) await interrupt(stage, 'SIGKILL', after);
    await rerun(stage, 300);
  },

  'process.concurrent-same': async (stage) => {
    const words = 'many words '.repeat(20_000);
    stage.write('a.txt', `<div>\n<p>a ${words}</p>\n</div>\n`);
    stage.write('b.txt', `<div>\n<p>b ${words}</p>\n</div>\n`);
    const whole = [];
    for (const name of ['a', 'b']) whole.push((await stage.run([`${name}.txt`])).stdout);
    const runs = ['a', 'b', 'a', 'b', 'a', 'b'].map((name) =>
      stage.run([`${name}.txt`, '-o', 'out/same.md']),
    );
    const codes = (await Promise.all(runs)).map(({ code }) => code);
    stage.expect(
      codes.every((code) => code === 0),
      `exits ${codes.join(' ')}`,
    );
    stage.expect(whole.includes(stage.read('out/same.md') ?? ''), 'neither of the two, whole');
    stage.expect(stage.list('out').length === 1, `left: ${stage.list('out').join(' ')}`);
  },

  'process.fd-limit': async (stage) => {
    manyPosts(stage, 500, 1);
    const { code, stderr } = await stage.run(['-d', 'out', 'posts'], {
      shell: 'ulimit -n 64; "$@"',
    });
    stage.expect(code === 0, `exit ${code}: ${stderr.slice(0, 200)}`);
    stage.expect(stage.list('out').length === 500, `${stage.list('out').length} written`);
  },

  'process.arg-100k': async (stage) => {
    for (let index = 0; index < 200; index++) stage.write(`posts/p${index}.txt`);
    const names = Array.from({ length: 100_000 }, (_, index) => `posts/p${index}.txt\n`).join('');
    const ended = await stage.run(['-q', '-d', 'out', '--files-from', '-'], { input: names });
    stage.expect(ended.code === 1, `exit ${ended.code}: ${ended.stderr.slice(0, 120)}`);
    const written = stage.list('out').filter((name) => name.endsWith('.md')).length;
    stage.expect(written === 200, `${written} of 200 written`);
  },

  'process.timezone': (stage) =>
    everywhere(
      stage,
      ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati'].map(
        (zone) => `TZ=${zone} "$@"`,
      ),
    ),

  'process.env': (stage) =>
    everywhere(stage, [
      '"$@"',
      'unset HOME; "$@"',
      ...[
        'TERM=dumb',
        'NO_COLOR=1',
        'FORCE_COLOR=1',
        'CI=1',
        'PATH=',
        'LANG=zh_CN.GBK LC_ALL=C',
      ].map((setting) => `${setting} "$@"`),
    ]),

  'process.usage': async (stage) => {
    for (const args of [[], ['--no-such-option'], ['a.txt', '-o']]) {
      const { code, stdout, stderr } = await stage.run(args);
      const good = code === 2 && stdout === '' && stderr !== '';
      stage.expect(good, `post2md ${args.join(' ')}: exit ${code}`);
    }
  },

  'process.stdout-clean': async (stage) => {
    stage.write('post.txt', '<div>\n<p>text <a href="javascript:x">link</a></p>\n</div>\n');
    const { code, stdout } = await stage.run(['-v', 'post.txt']);
    stage.expect(code === 0 && stdout === 'text link\n', `exit ${code}: ${stdout.slice(0, 120)}`);
  },

  'process.idempotent': async (stage) => {
    stage.write('post.txt');
    const first = await stage.run(['post.txt', '-o', 'post.md']);
    const written = stage.read('post.md') ?? '';
    const { stdout } = await stage.run(['post.txt']);
    stage.expect(first.code === 0 && stdout === written, 'two runs differ');
    const again = await stage.run(['post.md']);
    stage.expect(again.stdout === written || again.code === 1, 'its own output is converted anew');
  },
};
