/** @file The table of characters says what the patterns say. */

import { expect, it } from 'vitest';
import { isSpace, visibleLength, withoutInvisible } from '../../src/verify/visible-character.ts';
import { VisibleText } from '../../src/verify/visible-text.ts';

const INVISIBLE =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff]/;

const CHARACTERS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

it('knows white space as patterns do', () => {
  expect(CHARACTERS.filter((one) => isSpace(one.charCodeAt(0)))).toEqual(
    CHARACTERS.filter((one) => /\s/.test(one)),
  );
});

it('takes out what shows nothing, and counts what is left but for white space', () => {
  expect(CHARACTERS.filter((one) => withoutInvisible(`a${one}b`) === 'ab')).toEqual(
    CHARACTERS.filter((one) => INVISIBLE.test(one)),
  );
  expect(CHARACTERS.filter((one) => visibleLength(one) === 1)).toEqual(
    CHARACTERS.filter((one) => !INVISIBLE.test(one) && /\S/.test(one)),
  );
  expect(withoutInvisible('\u200ba\u00ad\u00adb c\ufeff')).toBe('ab c');
});

it('takes a run of white space for one blank, with what shows nothing in it', () => {
  const seen = (value: string): string => {
    const visible = new VisibleText({ style: 'as-is', habits: {} });
    visible.write(value);
    return visible.toString();
  };
  for (const run of [
    ' ',
    '  ',
    '\n',
    ' \u200b ',
    ' \u00ad\n',
    '\u00a0',
    '\u3000 ',
    '\u200b \u200b',
  ]) {
    expect(seen(`a${run}b c${run}`), JSON.stringify(run)).toBe('a b c');
  }
  expect(seen('\u200b a\u200bb \ufeff')).toBe('ab');
});
