/** @file Tests of the white space between two pieces of text. */

import { expect, test } from 'vitest';
import { joint } from '../../src/html/whitespace.ts';

test('Two Han characters that a printer parted are joined again', () => {
  expect(joint('中', '\n ', '文', { style: 'prettified', cjkLatin: ' ' })).toBe('');
});
