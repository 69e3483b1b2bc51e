/** @file An entry that is written without the printer is written as the printer writes it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainEntry, printEntry } from '../../src/markdown/front-matter.ts';
import type { FrontMatterValue } from '../../src/post.ts';

const ENTRIES: [string, FrontMatterValue][] = [
  ['title', 'A title, and more of it'],
  ['title', '一篇「文章」：標題'],
  ['title', '1984'],
  ['title', 'null'],
  ['date', '2021-03-04'],
  ['date', '2021-03-04T05:06:07+08:00'],
  ['date', '2021-03-04T05:06:07.000Z'],
  ['from', 'https://example.org/a?b=c&d=e'],
  ['tags', ['one', 'two words', '三', 'Yes']],
];

const SIGNS = Array.from(
  'aZ09 中、：《ü"\'#:,[]{}&*!|>%@`?-\\\t\n~=<.+\u00a0\u00ad\u2028\u3000\ufeff\u200b\ud800',
);
const WORDS = ['true', 'No', 'y', 'NULL', '.inf', '0x1f', '1e3', '12:30', '2021-03-04', ': ', ' #'];
const text = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...WORDS)), { maxLength: 8 })
  .map((parts) => parts.join(''));
const date = fc
  .tuple(
    fc.constantFrom('2021-03-04', '2021-02-30', '0000-01-01', '9999-12-31'),
    fc.constantFrom('', 'T05:06', 'T05:06:07', ' 05:06:07', 'T24:00:00', 'T05:06:07.123'),
    fc.constantFrom('', 'Z', '+08:00', '+0800', ' +08:00', '-99:00'),
  )
  .map((parts) => parts.join(''));

describe('an entry of plain texts', () => {
  it.each(ENTRIES)('%j: %j needs no printer', (key, value) => {
    expect(plainEntry(key, value)).toBeDefined();
    expect(plainEntry(key, value)).toBe(printEntry(key, value));
  });

  it('is written as the printer writes it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom('title', 'date', 'scraped', 'yes', 'n', '1'), text),
        fc.oneof(text, date, fc.array(text, { maxLength: 3 })),
        (key, value) => {
          const entry = plainEntry(key, value);
          if (entry !== undefined) expect(entry).toBe(printEntry(key, value));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
