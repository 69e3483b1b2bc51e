/** @file Completion in the shells themselves, and the manual page under mandoc's eyes. */

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Folder } from '../cli/post2md.ts';
import { installed } from './installed.ts';

/** Types into an interactive zsh, and waits until it shows what is expected. */
const ZSH = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PROMPT=; autoload -Uz compinit; compinit -u -D; source ./_post2md; LISTMAX=0; bindkey "^I" list-choices; stty -echo; print RE""ADY'
zpty -r -m shell screen '*READY*'
zpty -w -n shell "$1"$'\\t'
zpty -r -m shell screen "*$2*"
print -r -- "$screen"
zpty -d shell
`;

describe.skipIf(!installed('zsh'))('zsh (skipped where it is absent)', () => {
  it.each([
    ['post2md --ou', '--out-dir*--output'],
    ['post2md e', 'explain*which recipe'],
    ['post2md explain --j', '--json*the same'],
    ['post2md -r no', 'none'],
    ['post2md completion ', 'bash*fish*zsh'],
  ])('offers for %j', async (typed, pattern) => {
    const folder = new Folder({ 'ask.zsh': ZSH });
    folder.write('_post2md', (await folder.run(['completion', 'zsh'])).stdout);
    const { code, stdout } = await folder.runProgram('zsh', ['-f', 'ask.zsh', typed, pattern]);
    expect(code).toBe(0);
    for (const word of pattern.split('*')) expect(stdout).toContain(word);
  });
});

describe.skipIf(!installed('fish'))('fish (skipped where it is absent)', () => {
  it.each([
    ['post2md --ou', ['--out-dir', '--output']],
    ['post2md expl', ['explain']],
    ['post2md explain --j', ['--json']],
    ['post2md -r no', ['none']],
    ['post2md --encoding=gb', ['--encoding=gb18030']],
    ['post2md completion ', ['bash', 'fish', 'zsh']],
  ])('offers for %j', async (typed, expected) => {
    const folder = new Folder();
    folder.write('post2md.fish', (await folder.run(['completion', 'fish'])).stdout);
    const { stdout } = await folder.runProgram('fish', [
      '-c',
      'source post2md.fish; complete -C $argv[1]',
      typed,
    ]);
    const offered = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0]);
    expect(offered.filter((word) => word !== 'post2md.fish').sort()).toEqual(expected);
  });
});

describe.skipIf(!installed('mandoc'))('the manual page (linted where mandoc is installed)', () => {
  const page = fileURLToPath(new URL('../../dist/post2md.1', import.meta.url));

  it('is clean roff but for the date, which would change with every build', async () => {
    const { stdout } = await new Folder().runProgram('mandoc', ['-T', 'lint', page]);
    expect(stdout.replace(/.*missing date.*\n/, '')).toBe('');
  });

  it('shows every option as it is typed', async () => {
    const { stdout } = await new Folder().runProgram('mandoc', ['-T', 'ascii', page]);
    const plain = stdout.replace(/.\u0008/g, '');
    expect(plain).toContain('-d, --out-dir <dir>');
    expect(plain).toContain('post2md explain <post>');
  });
});
