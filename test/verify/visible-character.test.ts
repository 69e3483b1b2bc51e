/** @file The table of characters says what the patterns say. */

import { expect, it } from 'vitest';
import {
  isSettled,
  isSpace,
  visibleLength,
  withoutInvisible,
} from '../../src/verify/visible-character.ts';

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

it('calls a text settled where white space is single blanks', () => {
  expect(['', 'a', ' a b ', '中 文'].filter(isSettled)).toHaveLength(4);
  expect(['a  b', 'a\nb', 'a\u00a0b', 'a\u200bb'].filter(isSettled)).toEqual([]);
});
