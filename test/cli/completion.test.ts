/** @file Completion: what each shell's script offers. zsh and fish are run by the wider suite. */

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { flagGroups } from '../../src/cli/definition.ts';
import { Folder } from './post2md.ts';

/** What bash offers for the last word. */
async function offered(folder: Folder, ...words: string[]): Promise<string[]> {
  const script = (await folder.run(['completion', 'bash'])).stdout;
  const list = words.map((word) => `'${word}'`).join(' ');
  const ask = `compopt() { :; }; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _post2md; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const text = execFileSync('bash', ['-c', `${script}\n${ask}`], { cwd: folder.path });
  return text.toString().trimEnd().split('\n').sort();
}

describe('completion for bash', () => {
  const folder = () => new Folder({ 'my post.txt': '', 'own.yml': '', 'dir/x.txt': '' });

  it.each([
    ['options', ['post2md', '--ou'], ['--out-dir', '--output']],
    ["a command's own", ['post2md', 'explain', '--j'], ['--json']],
    [
      'posts and commands',
      ['post2md', ''],
      ['completion', 'dir', 'explain', 'my post.txt', 'own.yml', 'recipes'],
    ],
    ['posts alone, later', ['post2md', '-w', 'm'], ['my post.txt']],
    ['directories', ['post2md', '-d', ''], ['dir']],
    ['recipes and files', ['post2md', '--recipe', 'no'], ['none']],
    ['recipes and files', ['post2md', '-r', 'ow'], ['own.yml']],
    ['encodings', ['post2md', '--encoding', 'gb'], ['gb18030']],
    ['shells', ['post2md', 'completion', ''], ['bash', 'fish', 'zsh']],
    ['nothing for a number', ['post2md', '-j', ''], ['']],
  ])('offers %s', async (_, words, expected) => {
    expect(await offered(folder(), ...words)).toEqual(expected);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('for %s knows every option', async (shell) => {
    const { code, stdout } = await new Folder().run(['completion', shell]);
    expect(code).toBe(0);
    for (const { flags } of flagGroups.flatMap((group) => group.flags)) {
      const [long = ''] = /(?<=--)[a-z-]+/.exec(flags) ?? [];
      expect(stdout).toContain(long);
    }
  });

  it('for another shell is refused', async () => {
    const { code, stderr } = await new Folder().run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(stderr).toBe('post2md: completion does not accept "tcsh"; give bash, zsh, fish\n');
  });
});
