/** @file Texts that are hard to write as Markdown: its own signs, CJK, things that look like markup, odd white space. */

import fc from 'fast-check';

const SIGNS: readonly string[] = [...'*_`[]()<>&#+-=~|\\!{}:.$^"\';%@/,?'];

const LOOKALIKES: readonly string[] = [
  ...[
    '**',
    '__',
    '~~',
    '``',
    '```',
    '---',
    '***',
    '===',
    '1.',
    '1)',
    '10. ',
    '- ',
    '+ ',
    '# ',
    '## ',
    '> ',
    ': ',
  ],
  ...[
    '&amp;',
    '&#42;',
    '&lt;b&gt;',
    '<b>',
    '</p>',
    '<!--',
    '-->',
    '<br>',
    '<http://x.y>',
    '![a](b)',
    '[a](b)',
  ],
  ...[
    '[a]: b',
    '[^1]',
    '[^1]: b',
    '[x] ',
    '[ ] ',
    '{: .a}',
    '{#x}',
    '{{ a }}',
    '{% a %}',
    '{{< a >}}',
    '|a|b|',
    '|-|-|',
  ],
  ...[
    'https://x.y/a_b*c',
    'http://x.y',
    'www.a.bc',
    'a@b.cc',
    'mailto:a@b.cc',
    'a:b',
    '*[a]: b',
    '\\*',
    '\\(a\\)',
    '$$a$$',
  ],
];

const CJK: readonly string[] = [...'中文字한글の，。“”「」、：（）—…·《》！？', '——', '……'];

const WORDS: readonly string[] = [
  'a',
  'word',
  'snake_case',
  '3.14',
  '2019.',
  '1',
  'é',
  'x',
  'I',
  "it's",
  '-1',
  '+1',
  'C#',
  'a*b*c',
];

const ODD: readonly string[] = [
  ...[
    '😀',
    '👩\u200d💻',
    '🇨🇳',
    '\u00a0',
    '\u3000',
    '\u200a',
    '\u200b',
    '\u2060',
    '\u00ad',
    '\u202e',
    '\u202c',
  ],
  ...['\u200c', '\ufeff', '\u2028', '\u202f', 'א', 'عربي', 'ไทย', 'é\u0301'],
  ...['\u2067', '\u2069', '\u200f', '€', '©', '→', '½', '\u0301', '𠮷'],
];

const SPACES: readonly string[] = [' ', ' ', ' ', '  ', '\n', '\n  ', '\t'];

const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 3, arbitrary: fc.constantFrom(...LOOKALIKES) },
  { weight: 4, arbitrary: fc.constantFrom(...CJK) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 4, arbitrary: fc.constantFrom(...SPACES) },
);

/** Plain text, as a reader would see it. */
export const text: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''));

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export function escaped(plain: string): string {
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Link targets that Markdown has to take care of. */
export const target: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    '/a',
    'b',
    '#c',
    '?d=e&f=g',
    '//x.y/z',
    'http://x.y/',
    'http://x.y/a(b)c',
    'http://x.y/a_b*c',
    'http://x.y/a b',
  ],
  ...[
    'http://x.y/[a]',
    'http://x.y/中文',
    'http://x.y/a|b',
    'http://x.y/100%',
    'http://x.y/?a=&copy;b',
    'http://x.y/)',
  ],
  ...[
    'http://x.y/"a"',
    "http://x.y/'",
    'http://x.y/<a>',
    'http://x.y/\\a',
    'http://x.y/`a`',
    'http://x.y/{{a}}',
  ],
  ...[
    'mailto:a@b.cc',
    'tel:+123',
    'http://中文.cc/',
    'http://x.y/#a',
    'HTTP://X.Y/A',
    'http://x.y/a%20b%2f',
    '../a/./b',
  ],
);
