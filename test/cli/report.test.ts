/** @file The words: every problem has some, on one line, whatever its data holds. */

import { describe, expect, it } from 'vitest';
import { colorsFor } from '../../src/cli/colors.ts';
import { message } from '../../src/cli/report.ts';
import type { Problem } from '../../src/problem.ts';

const plain = colorsFor({}, {}, []);

describe('a message', () => {
  it.each<[string, Problem, string]>([
    [
      'a place',
      {
        code: 'front-matter-invalid',
        severity: 'error',
        data: { reason: 'bad\nindent' },
        position: { line: 3, column: 9 },
      },
      'a.txt:3:9: the front matter is not valid YAML: bad\\x0aindent; fix that line; putting the value in quotes often helps\n',
    ],
    [
      'a line alone',
      { code: 'front-matter-unclosed', severity: 'error', data: {}, position: { line: 1 } },
      'a.txt:1: the front matter is not closed; close it with a line that is exactly ---\n',
    ],
    [
      'a warning',
      {
        code: 'front-matter-repaired',
        severity: 'warning',
        data: { key: 'title', repair: 'backslash' },
        position: { line: 2, column: 8 },
      },
      'a.txt:2:8: warning: the front matter\'s "title" was repaired: its backslashes were kept; put the value in quotes in the source if that is wrong\n',
    ],
    [
      'guesses',
      {
        code: 'undecodable-input',
        severity: 'error',
        data: { offset: 7, encoding: 'utf-8', guesses: ['gb18030', 'big5'] },
      },
      'a.txt: byte 7 is not valid utf-8; try --encoding gb18030 or --encoding big5\n',
    ],
    [
      'no guess',
      {
        code: 'undecodable-input',
        severity: 'error',
        data: { offset: 7, encoding: 'utf-8', guesses: [] },
      },
      'a.txt: byte 7 is not valid utf-8; name the encoding with --encoding, or save the file as UTF-8\n',
    ],
    [
      'long data',
      {
        code: 'recipe-found-nothing',
        severity: 'warning',
        data: { recipe: 'x'.repeat(500) },
      },
      `a.txt: warning: the recipe "${'x'.repeat(79)}…" found no post here; use --recipe none to keep the whole page, or write a recipe for it\n`,
    ],
    [
      'many posts',
      {
        code: 'outputs-collide',
        severity: 'error',
        data: { output: 'x.md', sources: ['1', '2', '3', '4', '5', '6'] },
      },
      'a.txt: 1, 2, 3 and 3 more would all be written to x.md; convert them separately, or give them different names with --name, e.g. "{stem}-{date}"\n',
    ],
    [
      'the system',
      { code: 'output-unwritable', severity: 'error', data: { output: 'x.md', reason: 'ENOSPC' } },
      "a.txt: x.md can't be written: no space left on the device; make room and run again; nothing was damaged\n",
    ],
    [
      'a system error without words',
      { code: 'input-unreadable', severity: 'error', data: { reason: 'EXDEV' } },
      "a.txt: the file can't be read: EXDEV; check the file and its folder\n",
    ],
  ])('with %s', (_, problem, expected) => {
    expect(message('a.txt', problem, plain)).toBe(expected);
  });
});
