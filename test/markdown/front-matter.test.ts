import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { writeFrontMatter } from '../../src/markdown/front-matter.ts';
import type { FrontMatter, FrontMatterValue } from '../../src/post.ts';
import { PostError } from '../../src/problem.ts';
import { shared } from '../shared.ts';

function written(values: Record<string, FrontMatterValue>): string {
  return writeFrontMatter(new Map(Object.entries(values)));
}

function line(value: FrontMatterValue): string {
  return written({ k: value }).slice('---\nk: '.length, -'\n---\n'.length);
}

describe('front matter', () => {
  it('stands between its fences', () => {
    expect(written({ title: 'A', tags: ['b', 'c'] })).toBe(
      '---\ntitle: A\ntags:\n  - b\n  - c\n---\n',
    );
  });

  it('is nothing when there is nothing to say', () => {
    expect(writeFrontMatter(new Map())).toBe('');
  });

  it('keeps the order of its keys, numbers among them', () => {
    const frontMatter: FrontMatter = new Map([
      ['z', 'a'],
      ['10', 'b'],
      ['2', 'c'],
    ]);
    expect(writeFrontMatter(frontMatter)).toBe('---\nz: a\n"10": b\n"2": c\n---\n');
  });

  it('indents lists of maps, and writes equal objects twice', () => {
    const person = { name: 'A', url: 'https://e.org/a', id: 'comment-1' };
    expect(
      written({ contributors: [person, person], image: { path: 'https://e.org/b?c=d' } }),
    ).toBe(
      [
        '---',
        'contributors:',
        '  - name: A',
        '    url: https://e.org/a',
        '    id: comment-1',
        '  - name: A',
        '    url: https://e.org/a',
        '    id: comment-1',
        'image:',
        '  path: https://e.org/b?c=d',
        '---\n',
      ].join('\n'),
    );
  });

  it('writes keys of the prototype as data', () => {
    const map = Object.defineProperty({}, '__proto__', { value: 'x', enumerable: true });
    expect(written({ constructor: 'a', k: map as { [key: string]: FrontMatterValue } })).toBe(
      '---\nconstructor: a\nk:\n  __proto__: x\n---\n',
    );
  });
});

describe('texts', () => {
  it.each([
    ['plain text, with commas and 汉字：标点', 'plain text, with commas and 汉字：标点'],
    ['a "b" c', 'a "b" c'],
    ["it's", "it's"],
    ['a:b #c'.replace(' ', ''), 'a:b#c'],
    ['back\\slash', 'back\\slash'],
    ['zero\u200bwidth', 'zero\u200bwidth'],
    ['😀', '😀'],
    [`long ${'word '.repeat(60)}end`, `long ${'word '.repeat(60)}end`],
  ])('stand bare where every reader agrees: %j', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it.each([
    '706',
    '1,234',
    '12:30',
    '2022-5-9',
    '0b1',
    '1_000',
    '+1',
    '-1',
    '.5',
    '~',
    '=',
    '<<',
    '---',
    '...',
    '-',
    '?',
    '?a',
    ':a',
    ':) a',
    'y',
    'N',
    'yes',
    'No',
    'ON',
    'off',
    'true',
    'FALSE',
    'null',
    'Null',
    '',
    ' a',
    'a ',
    'a: b',
    'a:',
    'a #b',
    '#a',
    '@a',
    '`a',
    '%a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '- a',
    '? a',
    '[a',
    ']a',
    '{a',
    '}a',
    ', a',
    "'a' b",
    '{{ a }}',
    '<a>',
    '=a',
  ])('are in double quotes: %j', (text) => {
    expect(line(text)).toBe(`"${text}"`);
  });

  it.each([
    ['"a"', `'"a"'`],
    ['"it\'s": b', `'"it''s": b'`],
    ['12" disc', `'12" disc'`],
  ])('are in single quotes where they hold double ones: %j', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it.each([
    ['a\nb', '"a\\nb"'],
    ['a "b"\nc', '"a \\"b\\"\\nc"'],
    ['a\n---\nlayout: b', '"a\\n---\\nlayout: b"'],
    ['a\tb', '"a\\tb"'],
    ['a\u00a0b', '"a\\_b"'],
    ['a\u0085b\u2028', '"a\\Nb\\L"'],
    ['\ufeffa', '"\\uFEFFa"'],
    ['a\0\u001b\u009b', '"a\\0\\e\\x9B"'],
    ['   ', '"   "'],
  ])('have escapes for what can’t be seen: %j', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it('have no halves of characters', () => {
    expect(written({ 'k\ud800': ['a\udc00', { b: '\ud83d' }] })).toBe(
      '---\nk\ufffd:\n  - a\ufffd\n  - b: \ufffd\n---\n',
    );
  });

  it('may not be longer than a whole front matter', () => {
    expect(line('a'.repeat(64 * 1024))).toHaveLength(64 * 1024);
    expect(() => line('a'.repeat(64 * 1024 + 1))).toThrow(PostError);
  });
});

describe('dates', () => {
  it.each([
    '2022-05-19T15:53:00.000Z',
    '2022-05-19',
    '2022-05-19T15:53:00+08:00',
    '2022-05-19 15:53:00 +0800',
    '2022-05-19 15:53:00',
    '2024-02-29',
  ])('are bare where they are dates: %s', (date) => {
    const at = written({ date, scraped: date, lastmod: date, title: date });
    expect(at).toBe(
      `---\ndate: ${date}\nscraped: ${date}\nlastmod: ${date}\ntitle: "${date}"\n---\n`,
    );
  });

  it.each(['2022-13-45', '2023-02-29', '2022-5-9', '2022', '2022-05-19T25:00:00Z', '12 May 2022'])(
    'are texts where they are none: %s',
    (date) => {
      expect(written({ date })).toBe(`---\ndate: "${date}"\n---\n`);
    },
  );

  it('are bare at the top only', () => {
    expect(written({ a: { date: '2022-05-19' } })).toContain('date: "2022-05-19"');
  });
});

describe('other values', () => {
  it.each<[FrontMatterValue, string]>([
    [true, 'true'],
    [false, 'false'],
    [42, '42'],
    [-1.5, '-1.5'],
    [null, 'null'],
    [[], '[]'],
    [{}, '{}'],
  ])('%j', (value, expected) => {
    expect(line(value)).toBe(expected);
  });
});

interface Node {
  readonly t: 'str' | 'null' | 'bool' | 'num' | 'time' | 'list' | 'map';
  readonly v?: unknown;
}
interface Row {
  readonly id: string;
  readonly emit: string;
  readonly text: string;
  readonly want: Node;
  readonly bad: Record<string, unknown>;
}

function toValue(node: Node): FrontMatterValue {
  switch (node.t) {
    case 'null':
      return null;
    case 'num':
      return Number(node.v);
    case 'list':
      return (node.v as Node[]).map(toValue);
    case 'map':
      return Object.fromEntries(
        (node.v as [Node, Node][]).map(([k, v]) => [String(k.v), toValue(v)]),
      );
    default:
      return node.v as FrontMatterValue;
  }
}

const table = shared('engines/yaml-policy-table.json');

describe.skipIf(table === undefined)('the policy (absent: no shared table)', () => {
  const rows: Row[] = JSON.parse(table === undefined ? '[]' : readFileSync(table, 'utf8'));
  const policy = rows.filter(({ emit }) => emit === 'policy');

  /** Written otherwise than its row says, with the reason. */
  const otherwise: Record<string, string> = {
    // The row's text is misread by five readers, js-yaml's `1.e+21` by one that nobody uses now.
    whole_: 'k: 1.e+21\nz: end\n',
    // The row has lost the sign on its way through JSON.
    negzero_: 'k: 0\nz: end\n',
    // The row's text is no YAML.
    nest_: 'k:\n  a:\n    b:\n      - c\nz: end\n',
    // js-yaml's long form of the key, which all readers of the table read right.
    'key "k\\nl"': '? "k\\nl"\n: v\nz: end\n',
  };

  it('has its two hundred values', () => {
    expect(policy).toHaveLength(200);
  });

  it.each(policy.map((row) => [row.id, row] as const))('writes %s', (id, row) => {
    const entries = (row.want.v as [Node, Node][]).map(
      ([key, value]) => [String(key.v), toValue(value)] as const,
    );
    // The row's map is sorted, its text is not: `z` comes last.
    const ordered = new Map([...entries.filter(([key]) => key !== 'z'), ['z', 'end'] as const]);
    const isDate =
      entries.some(([key]) => key === 'k') && row.want.v !== undefined && /^date\w*_$/.test(id);
    if (isDate) {
      const date = String(ordered.get('k'));
      expect(written({ date })).toBe(
        `---\n${row.text.replace('k:', 'date:').replace('z: end\n', '')}---\n`,
      );
      return;
    }
    expect(writeFrontMatter(ordered)).toBe(`---\n${otherwise[id] ?? row.text}---\n`);
  });

  it('is read alike by those who read the forms that differ', () => {
    const long = rows.find(({ id, text }) => id === 'key "k\\nl"' && text === otherwise[id]);
    expect(long?.bad).toEqual({});
  });
});

describe('laws', () => {
  it('js-yaml reads what is written', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.dictionary(text, fc.oneof(text, fc.array(text), fc.boolean(), fc.integer()), {
          noNullPrototype: true,
          minKeys: 1,
        }),
        (values) => {
          const yaml = written(values);
          expect(load(yaml.slice(4, -4))).toEqual(values);
          expect(yaml.split('\n').filter((row) => row === '---')).toHaveLength(2);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
