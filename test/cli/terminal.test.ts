/** @file What reaches a terminal: colours where they are wanted, a progress bar for longer work, and nothing from a post that steers it. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { visible, visibleDocument } from '../../src/cli/visible.ts';
import { runHere } from './in-process.ts';
import { Folder, page } from './post2md.ts';

describe('colours', () => {
  it.each([
    ['a terminal', { terminal: true }, [], true],
    ['a pipe', {}, [], false],
    ['a terminal with NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, [], false],
    ['a terminal with an empty NO_COLOR', { terminal: true, env: { NO_COLOR: '' } }, [], true],
    ['a dumb terminal', { terminal: true, env: { TERM: 'dumb' } }, [], false],
    ['a pipe with FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, [], true],
    ['a terminal with FORCE_COLOR=0', { terminal: true, env: { FORCE_COLOR: '0' } }, [], false],
    ['a pipe with --color', {}, ['--color'], true],
    ['a pipe with --color and NO_COLOR', { env: { NO_COLOR: '1' } }, ['--color'], true],
    [
      'a terminal with --no-color',
      { terminal: true, env: { FORCE_COLOR: '1' } },
      ['--no-color'],
      false,
    ],
  ])('%s', async (_, screen, args, coloured) => {
    const { stderr } = await runHere([...args, 'missing.txt'], screen);
    expect(stderr.includes('\u001b[31m')).toBe(coloured);
  });

  it('never colour a post', async () => {
    const folder = new Folder({ 'a.txt': page('a') });
    const { stdout } = await folder.run(['--color', 'a.txt']);
    expect(stdout).toBe('Hello a.\n');
  });
});

const NASTY = '\u001b]52;c;aGk=\u0007\u001b[2J\u0085\u202eabc\u2066\u007f\r\b';

describe('control characters', () => {
  it('of a name are shown, not sent', async () => {
    const { stderr } = await runHere([`${NASTY}\n.txt`], {
      terminal: true,
      env: { NO_COLOR: '1' },
    });
    expect(stderr).toMatch(/^[\x20-\x7e]+\n$/);
    expect(stderr).toContain(
      '\\x1b]52;c;aGk=\\x07\\x1b[2J\\x85\\u202eabc\\u2066\\x7f\\x0d\\x08\\x0a.txt: there is no such file',
    );
  });

  it('of a post reach a file, but not a terminal', async () => {
    const folder = new Folder({ 'a.md': `Text ${NASTY} 中文 👩‍💻\n` });
    const convert = () => ({
      markdown: `Text ${NASTY} 中文 👩‍💻\n`,
      report: { unchanged: true, problems: [] },
    });
    const screen = { cwd: folder.path, dependencies: { convert } };
    expect((await runHere(['a.md'], screen)).stdout).toBe(folder.read('a.md'));
    const { stdout } = await runHere(['a.md'], { ...screen, terminal: true });
    expect(stdout).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(stdout).toContain('中文 👩‍💻\n');
  });

  it('are escaped by their code', () => {
    expect(visible('a\tb\u200bc\ud800d\u2028')).toBe('a\\x09b\\u200bc\\ud800d\\u2028');
    expect(visibleDocument('a\tb\r\nc\u0000')).toBe('a\tb\nc\\x00');
  });
});

describe('the progress bar', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** A clock that is a second on with every look. */
  function hurry(): void {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
  }

  const files = { 'in/a.txt': page('a'), 'in/b.txt': page('b'), 'in/c.txt': '' };

  it('shows on a terminal after a while, and is gone when something else is said', async () => {
    hurry();
    const folder = new Folder(files);
    const { stderr } = await runHere(['-d', 'out', 'in'], {
      cwd: folder.path,
      terminal: true,
      env: { NO_COLOR: '1' },
    });
    expect(stderr).toContain('\r[########................] 1/3 posts, 33 %\u001b[K');
    expect(stderr).toContain('\r\u001b[Kin/c.txt: the post is empty');
    expect(stderr).toMatch(/\r\u001b\[K2 posts converted, 1 post failed in \d+\.\d s.*\n$/);
  });

  it.each([
    ['a pipe', {}, []],
    ['CI', { terminal: true, env: { CI: 'true' } }, []],
    ['a quiet run', { terminal: true }, ['-q']],
  ])('does not show in %s', async (_, screen, args) => {
    hurry();
    const folder = new Folder(files);
    const { stderr } = await runHere([...args, '-d', 'out', 'in'], { ...screen, cwd: folder.path });
    expect(stderr).not.toContain('[#');
  });

  it('does not show for work that is done in a blink', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'b.txt': page('b') });
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const { stderr } = await runHere(['-d', 'out', 'a.txt', 'b.txt'], {
      cwd: folder.path,
      terminal: true,
    });
    expect(stderr).toBe('2 posts converted in 0.0 s\n');
  });
});

describe('--verbose and --quiet', () => {
  it('tell what became of each post, or only what went wrong', async () => {
    const folder = new Folder({ 'a.txt': page('a'), 'b.txt': '', 'c.md': 'x\n' });
    const loud = await folder.run(['-v', '-d', 'out', '.']);
    expect(loud.stderr).toMatch(
      /^a\.txt: written out\/a\.md \(recipe [a-z]+\)\nb\.txt: .*\nb\.txt: failed out\/b\.md\nc\.md: written out\/c\.md\n2 posts converted, 1 post failed in \d+\.\d s.*\n$/,
    );
    const quiet = await folder.run(['-q', '-d', 'out', '.']);
    expect(quiet.stderr).toMatch(/^b\.txt: .*\n$/);
  });
});
