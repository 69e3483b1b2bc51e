/** @file An entry that is read without the parser is read as the parser reads it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainEntry } from '../../src/source/plain-entry.ts';
import { parseWithEvents } from '../../src/source/yaml.ts';

const ENTRIES = [
  'title: A title, and more of it',
  'title: 一篇「文章」：標題',
  'title: "Quoted: with # signs, and \'quotes\'"',
  'title: ""',
  'date: 2021-03-04T05:06:07+08:00',
  'from: https://example.org/a?b=c&d=e',
  'tags: [ one ]',
  'tags: [one, two words, 三]\n',
];

/** Signs that mean something to YAML, and characters of each kind that texts are made of. */
const SIGNS = Array.from(
  'aZ09 中、：《ü"\'#:,[]{}&*!|>%@`?-\\\t\n~=<.\u00a0\u00ad\u2028\u3000\ufeff\u200b',
);
const texts = fc.array(fc.constantFrom(...SIGNS, ': ', ' #', ', '), { maxLength: 12 });

describe('an entry of one line', () => {
  it.each(ENTRIES)('%j needs no parser', (entry) => {
    expect(plainEntry(entry)).toBeDefined();
    expect(plainEntry(entry)).toEqual(parseWithEvents(entry));
  });

  it('is read as the parser reads it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '"', '[', '[ '),
        texts,
        fc.constantFrom('', '"', ']', ' ]', '\n'),
        (open, text, close) => {
          const entry = `key: ${open}${text.join('')}${close}`;
          const plain = plainEntry(entry);
          if (plain !== undefined) expect(plain).toEqual(parseWithEvents(entry));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
