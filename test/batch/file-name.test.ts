/** @file Names that every system takes, of whatever a title holds. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, foldName, slug } from '../../src/batch/file-name.ts';
import { expandName, parseNameTemplate } from '../../src/batch/name-template.ts';

describe('a file name', () => {
  it.each([
    ['What? <A> "B": C/D\\E|F*#G%', 'What A B CDEFG'],
    ['../../etc/passwd', 'etcpasswd'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['~root', 'root'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['console', 'console'],
    ['end. . ', 'end'],
    ['a\u0000b\u001bc\u0008d\u202ee\ufefff', 'abcdef'],
    ['a \n\t b', 'a b'],
    ['cafe\u0301', 'caf\u00e9'],
    ['lone \ud800 half', 'lone half'],
    ['中参馆：科技监管', '中参馆：科技监管'],
    ['', 'untitled'],
    ['???', 'untitled'],
  ])('of %j is %j', (text, expected) => {
    expect(fileName(text)).toBe(expected);
  });

  it('is at most 200 bytes of whole characters', () => {
    expect(fileName('中'.repeat(300))).toBe('中'.repeat(66));
    expect(fileName(`a${'👩‍👩‍👧‍👦'.repeat(40)}`)).toBe(`a${'👩‍👩‍👧‍👦'.repeat(7)}`);
    expect(fileName('e\u0323\u0302'.repeat(300)).length).toBeGreaterThan(60);
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = fileName(text);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(name).toMatch(/^[^\s.~-]/u);
        expect(name).not.toMatch(/[<>:"/\\|?*#%\u0000-\u001f\u007f-\u009f]|[ .]$/);
        expect(name).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('a slug', () => {
  it.each([
    ['Is Beijing Changing Tack on Big Tech?', 'is-beijing-changing-tack-on-big-tech'],
    ['中国，“新”年！2022', '中国-新-年-2022'],
    ['  --  ', ''],
    ['Ünïcödé', 'ünïcödé'],
  ])('of %j is %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe('two names that are one to some file system', () => {
  it.each([
    ['README.md', 'readme.md'],
    ['caf\u00e9', 'CAFE\u0301'],
    ['\u1e9e', '\u00df'],
  ])('%s and %s fold to one', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });
});

describe('a template', () => {
  it.each(['{', '}', '{}', '{stem', 'stem}', '{nothing}', '{{stem}}', ''])(
    '%j is refused',
    (text) => {
      expect(parseNameTemplate(text)).toBeUndefined();
    },
  );

  it.each([
    ['../{stem}', 'post'],
    ['/{stem}/', 'post'],
    ['a//b/./{stem}', 'a/b/post'],
    ['{title}', 'x y'],
    ['{slug}.md', 'x-y'],
    ['{stem}.MD', 'post'],
  ])('%j makes %j', (text, expected) => {
    const template = parseNameTemplate(text);
    expect(template && expandName(template, 'post', { title: 'x/y' })).toBe(expected);
  });

  it('has no name for a field without a value', () => {
    const template = parseNameTemplate('{date}');
    expect(template && expandName(template, 'post', {})).toBeUndefined();
  });
});
