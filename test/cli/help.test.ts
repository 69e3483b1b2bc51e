/** @file --help and --version. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flagGroups } from '../../src/cli/definition.ts';
import { runHere } from './in-process.ts';
import { Folder, page } from './post2md.ts';

describe('help', () => {
  it.each([
    [['--help']],
    [['-h']],
    [['help']],
    [['help', 'explain']],
    [['a.txt', '--help']],
    [['-d', 'out', '-h']],
  ])('%j is on standard output', async (args) => {
    const { code, stdout, stderr } = await new Folder().run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: post2md \[options\] <post\.\.\.>\n/);
    for (const { flags } of flagGroups.flatMap((group) => group.flags))
      expect(stdout).toContain(flags);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('version', () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );

  it.each([[['--version']], [['-V']], [['a.txt', '-V']]])("%j is the package's", async (args) => {
    expect(await new Folder().run(args)).toMatchObject({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });
});

describe('every flag of the definition', () => {
  it('is taken by Commander', async () => {
    const folder = new Folder({ 'a.txt': page('a'), list: '' });
    const values: Record<string, string> = {
      '<dir>': 'out',
      '<file>': 'list',
      '<template>': '{stem}',
      '<list>': '.txt',
      '<n>': '1',
      '<url>': 'https://x.example',
      '<label>': 'utf-8',
      '<name|file>': 'none',
    };
    for (const { flags } of flagGroups.flatMap((group) => group.flags)) {
      const [, long = '', value] = /(--[a-z-]+)(?: (<.*>))?$/.exec(flags) ?? [];
      const given = value === undefined ? [] : [values[value] ?? ''];
      const { stderr } = await runHere([long, ...given, 'a.txt'], { cwd: folder.path });
      expect([long, stderr]).toEqual([
        long,
        expect.not.stringMatching(/unknown option|argument missing/),
      ]);
    }
  });
});
