import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertPost } from '../../src/convert.ts';
import { writeFrontMatter } from '../../src/markdown/front-matter.ts';
import type { FrontMatterValue } from '../../src/post.ts';
import { PostError, type Problem } from '../../src/problem.ts';
import { readFrontMatter } from '../../src/source/front-matter.ts';
import { readHeading } from '../../src/source/heading.ts';
import { type Parts, split } from '../../src/source/split.ts';

function parts(yaml: string, rest: Partial<Parts> = {}): Parts {
  return {
    frontMatter: { text: yaml, line: 2 },
    markdown: '',
    html: '<p>x</p>',
    htmlLine: 9,
    ...rest,
  };
}

function heading(title: string, url = 'https://e.org/'): Partial<Parts> {
  const heading = readHeading(`[${title}](${url})`);
  return heading === undefined ? {} : { heading };
}

function read(yaml: string, rest?: Partial<Parts>) {
  const { frontMatter, problems } = readFrontMatter(parts(yaml, rest));
  const repairs = problems.map((problem) =>
    problem.code === 'front-matter-repaired'
      ? `${problem.data.key}: ${problem.data.repair}`
      : problem.code,
  );
  return { values: Object.fromEntries(frontMatter), repairs, problems, frontMatter };
}

function problemOf(yaml: string): Problem {
  try {
    read(yaml);
  } catch (error) {
    if (error instanceof PostError) return error.problem;
    throw error;
  }
  throw new Error('nothing was thrown');
}

it('tells a program that catches no more than an error’s message what is wrong, and where', () => {
  expect(() => convertPost('---\ntitle: a\n<p>b</p>')).toThrow('front-matter-unclosed:1:1');
});

describe('front matter as scrapers write it', () => {
  it('is read key by key, in order', () => {
    const { frontMatter, problems } = read(
      'layout: post\ntitle: "A title"\ndate: 2021-02-03T04:05:06.000Z\nauthor: B &#38; C\nfrom: https://e.org/?a=1\ntags: [ 标签 ]\ncomments: True\ncategories: [ 标签 ]\n',
    );
    expect([...frontMatter]).toEqual([
      ['layout', 'post'],
      ['title', 'A title'],
      ['date', '2021-02-03T04:05:06.000Z'],
      ['author', 'B & C'],
      ['from', 'https://e.org/?a=1'],
      ['tags', ['标签']],
      ['comments', true],
      ['categories', ['标签']],
    ]);
    expect(problems).toEqual([]);
  });

  it.each(['', '\n', '# nothing\n', '  \n# nothing\n\n'])('may be empty: %j', (yaml) => {
    expect(read(yaml)).toMatchObject({ values: {}, problems: [] });
  });

  it('may be absent', () => {
    expect(readFrontMatter({ markdown: '', html: '<p>', htmlLine: 1 })).toEqual({
      frontMatter: new Map(),
      problems: [],
    });
  });

  it.each([
    ['{title: A, tags: [b, c]}', { title: 'A', tags: ['b', 'c'] }],
    ['? title\n: A\n? tags\n: - b\n', { title: 'A', tags: ['b'] }],
    ['%YAML 1.2\n--- \ntitle: A\n', { title: 'A' }],
  ])('may be YAML of another shape: %j', (yaml, values) => {
    expect(read(yaml)).toMatchObject({ values, problems: [] });
  });
});

describe('texts are as typed', () => {
  it.each([
    '706',
    '2049',
    '12:30',
    'no',
    'yes',
    'True',
    '~',
    'null',
    '2020-01-01',
    '1e3',
    '0x1F',
    '.5',
    '012',
    '1,5',
  ])('author: %s', (text) => {
    expect(read(`author: ${text}\n`)).toMatchObject({ values: { author: text }, repairs: [] });
    expect(read(`title: ${text}\n`)).toMatchObject({ values: { title: text }, repairs: [] });
    expect(read(`tags: [ ${text.replace(',', '')} ]\n`).repairs).toEqual([]);
  });

  it.each([
    '2021-02-03T04:05:06+00:00',
    '2021-02-03',
    '2021-02-03 04:05:06 +0800',
    '2021-02-03T04:05:06Z',
  ])('date: %s', (text) => {
    expect(read(`date: ${text}\n`)).toMatchObject({ values: { date: text }, repairs: [] });
    expect(read(`date: "${text}"\n`)).toMatchObject({ values: { date: text }, repairs: [] });
  });

  it.each(['May 3, 2021', '2021年2月3日'])(
    'a date in words is kept, with a warning: %s',
    (text) => {
      for (const typed of [text, `"${text}"`]) {
        const { values, problems } = read(`title: a\ndate: ${typed}\n`);
        expect(values).toEqual({ title: 'a', date: text });
        expect(problems).toMatchObject([
          { code: 'front-matter-date', severity: 'warning', data: { value: text } },
        ]);
        expect(problems[0]?.position).toMatchObject({ line: 3, column: 7 });
      }
    },
  );

  it.each([
    'NaN',
    '.nan',
    '~',
    'null',
    'undefined',
    'Invalid Date',
    '0000-00-00',
    '2021-13-45',
    '2021-02-30T01:02:03Z',
  ])('a date that is none is left out: %s', (text) => {
    expect(read(`date: ${text}\n`)).toMatchObject({ values: {}, repairs: ['date: date'] });
  });

  it('strings say that they are', () => {
    expect(read('title: !!str 12\nx: !!str 12\ndate: !!timestamp 2001-01-01\n').values).toEqual({
      title: '12',
      x: '12',
      date: '2001-01-01',
    });
  });

  it('authors may be several, or have more than a name', () => {
    expect(read('author: [A, 706]\n').values).toEqual({ author: ['A', '706'] });
    expect(read('author:\n  - A\n  - B\n').values).toEqual({ author: ['A', 'B'] });
    expect(read('author: {name: A, age: 7}\n').values).toEqual({ author: { name: 'A', age: '7' } });
  });
});

describe('other values', () => {
  it.each([
    ['true', true],
    ['False', false],
    ['12', 12],
    ['-1.5', -1.5],
    ['0', 0],
    ['1.50', '1.50'],
    ['007', '007'],
    ['1e3', '1e3'],
    ['12345678901234567890', '12345678901234567890'],
    ['0x1F', '0x1F'],
    ['.inf', '.inf'],
    ['yes', 'yes'],
    ['"12"', '12'],
    ['2020-01-01', '2020-01-01'],
    ['a &amp; b', 'a & b'],
    ['[1, "2", [x]]', [1, '2', ['x']]],
    ['', null],
    ['~', null],
    ['# nothing', null],
    ['""', ''],
    ['[]', []],
    ['{}', {}],
    ['{a: {b: null}}', { a: { b: null } }],
  ])('x: %s', (yaml, value) => {
    expect(read(`x: ${yaml}\n`)).toMatchObject({ values: { x: value }, repairs: [] });
  });

  it.each([
    ["title: '90s music\n", { title: "'90s music" }, ['title: quotes']],
    ["title: 'unclosed\n", { title: 'unclosed' }, ['title: quotes']],
    ['x: &y z\n', { x: '&y z' }, ['x: indicator']],
  ])('begin with a sign that is text: %s', (yaml, values, repairs) => {
    expect(read(yaml)).toMatchObject({ values, repairs });
  });

  it('may go on over several lines', () => {
    const yaml =
      'x: >-\n  a\n  b\ny: |\n  c\n\n  d\nz: "e\n  f"\nw:\n- 1\n-  k: v\n   l: [m,\n     n]\n';
    expect(read(yaml)).toMatchObject({
      values: { x: 'a b', y: 'c\n\nd\n', z: 'e f', w: [1, { k: 'v', l: ['m', 'n'] }] },
      repairs: [],
    });
  });

  it.each([
    'author:',
    'from: ""',
    'lastmod: ~',
    'description: null',
    'tags: []',
    'image: {}',
    'pubDate: # nothing',
    "title: ' '",
    'tags: ~',
    'tags: [ ]',
    'tags: ""',
    'date: ""',
  ])('are absent where there are none: %s', (line) => {
    const key = line.slice(0, line.indexOf(':'));
    expect(read(`${line}\n`)).toMatchObject({ values: {}, repairs: [`${key}: empty`] });
  });

  it('may have names from the prototype', () => {
    const { frontMatter } = read(
      '__proto__: {polluted: yes, __proto__: x}\nconstructor: a\ntoString: b\n',
    );
    expect([...frontMatter.keys()]).toEqual(['__proto__', 'constructor', 'toString']);
    const map = frontMatter.get('__proto__') as object;
    expect(Object.entries(map)).toEqual([
      ['polluted', 'yes'],
      ['__proto__', 'x'],
    ]);
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('damage is read as a person would read it', () => {
  it.each<[line: string, value: FrontMatterValue, repair: string]>([
    // Quotes in quotes.
    ['title: "说"好"了"', '说"好"了', 'quotes'],
    ['title: ""a""', '"a"', 'quotes'],
    ['title: "a \\"b\\" "c" d"', 'a "b" "c" d', 'quotes'],
    ["title: 'It's here'", "It's here", 'quotes'],
    ["title: 'It''s Ann's'", "It's Ann's", 'quotes'],
    ['title: "One" and "two"', '"One" and "two"', 'quotes'],
    ['title: "One" and two', '"One" and two', 'quotes'],
    ['title: "5" tall" # size', '5" tall', 'quotes'],
    ['title: "no end', 'no end', 'quotes'],
    ["title: 'no end", 'no end', 'quotes'],
    ['subtitle: "a "b" c"', 'a "b" c', 'quotes'],
    // Colons.
    ['title: One: two: three', 'One: two: three', 'colon'],
    ['title: One:', 'One:', 'colon'],
    ['subtitle: One: two', 'One: two', 'colon'],
    // Hashes.
    ['title: One #two three', 'One #two three', 'comment'],
    ['title: #one two', '#one two', 'comment'],
    ['author: A #1', 'A #1', 'comment'],
    ['from: https://e.org/ #x', 'https://e.org/ #x', 'comment'],
    // First characters that YAML has a use for.
    ['title: *one* two', '*one* two', 'indicator'],
    ['title: *one', '*one', 'indicator'],
    ['title: &one two', '&one two', 'indicator'],
    ['title: &amp two', '&amp two', 'indicator'],
    ['title: !one two', '!one two', 'indicator'],
    ['title: ! one', '! one', 'indicator'],
    ['title: !!! one', '!!! one', 'indicator'],
    ['title: |', '|', 'indicator'],
    ['title: | one', '| one', 'indicator'],
    ['title: > one', '> one', 'indicator'],
    ['title: % one', '% one', 'indicator'],
    ['title: @one', '@one', 'indicator'],
    ['title: `one` two', '`one` two', 'indicator'],
    ['title: [one] two', '[one] two', 'indicator'],
    ['title: [one', '[one', 'indicator'],
    ['title: {one} two', '{one} two', 'indicator'],
    ['title: {% one %}', '{% one %}', 'indicator'],
    ['title: - one', '- one', 'indicator'],
    ['title: -', '-', 'indicator'],
    ['title: ? one', '? one', 'indicator'],
    ['title: , one', ', one', 'indicator'],
    ['subtitle: @one', '@one', 'indicator'],
    ['x: *one', '*one', 'alias'],
    // Collections.
    ['title: [one]', '[one]', 'collection'],
    ['title: {{ one }}', '{{ one }}', 'collection'],
    ['title: [a, {b: c}]', '[a, {b: c}]', 'collection'],
    // Backslashes.
    ['title: "一\\智\\二"', '一\\智\\二', 'backslash'],
    ['title: "C:\\new\\table"', 'C:\\new\\table', 'backslash'],
    ['author: "in D:\\temp"', 'in D:\\temp', 'backslash'],
    // Lists.
    ['tags: [ [a], b: c ]', ['[a]', 'b: c'], 'list'],
    ['tags: [a #b, c]', ['a #b', 'c'], 'comment'],
    ['tags: [#a, #b]', ['#a', '#b'], 'comment'],
    ['tags: [a, b', ['a', 'b'], 'list'],
    ['tags: [a,, b, ]', ['a', 'b'], 'list'],
    ['tags: [,a]', ['a'], 'list'],
    ['tags: ["a" b, "c, d", \'e]', ['"a" b', 'c, d', 'e'], 'quotes'],
    ["tags: ['Ann's, too', b]", ["Ann's, too", 'b'], 'quotes'],
    ['tags: [a [b, c]', ['a [b, c'], 'list'],
    ['tags: [*a, !b c, @d]', ['*a', '!b c', '@d'], 'list'],
    ['tags: a, b，c、d', ['a', 'b', 'c', 'd'], 'list'],
    ['tags: "a, b"', ['a', 'b'], 'list'],
    ['tags: [a] b', ['[a] b'], 'indicator'],
    ['tags: a #b', ['a #b'], 'comment'],
    ['tags:\n  - a #b\n  - "c" # d', ['a #b', 'c'], 'comment'],
    ['tags:\n  - #a\n  - b', ['#a', 'b'], 'comment'],
    ['tags:\n  - a: b\n  - [c]\n  - {d}', ['a: b', '[c]', '{d}'], 'list'],
    ['tags:\n- @a\n- b: c: d', ['@a', 'b: c: d'], 'indicator'],
    // Lines.
    ['tags:\n\t- a\n\t- b', ['a', 'b'], 'indentation'],
    ['tags: [\n  a,\n  b\n]', ['a', 'b'], 'indentation'],
    ['x: "a\nb"', 'a b', 'indentation'],
    ['title:"a"', 'a', 'spacing'],
    ['title:a', 'a', 'spacing'],
    ['title:\u00a0a', 'a', 'spacing'],
    ['summary:\u3000a', 'a', 'spacing'],
    ['tags:[a, b]', ['a', 'b'], 'spacing'],
    // Characters.
    ['title: "\u0008a\u0001b\u0085"', 'ab', 'control-characters'],
    ['title: "\\ea\\x9bb"', 'ab', 'control-characters'],
    ['title: "a  b\\nc"', 'a b c', 'white-space'],
    ['title: "a\u200bb"', 'ab', 'white-space'],
    ['author: A  B', 'A B', 'white-space'],
  ])('%j', (line, value, repair) => {
    const key = line.slice(0, line.search(/:/));
    const { values, repairs } = read(`layout: post\n${line}\ncomments: True\n`);
    expect(values).toEqual({ layout: 'post', [key]: value, comments: true });
    expect(repairs).toContain(`${key}: ${repair}`);
  });

  it.each<[line: string, value: FrontMatterValue]>([
    ['title:\t"a"', 'a'],
    ['title :  a', 'a'],
    ['"title": a', 'a'],
    ['title: "a" # b', 'a'],
    ['title: "a \\"b\\" \\\\c \\u4e2d"', 'a "b" \\c 中'],
    ['title: a#b', 'a#b'],
    ['title: a\u200ab', 'a\u200ab'],
    ['title: a\u00a0b', 'a\u00a0b'],
    ['author: "a\\tb"', 'a\tb'],
    ['tags: [a] # b', ['a']],
    ['tags: [a, # b\n  c]', ['a', 'c']],
    ['tags: [ C#, F#, "a, b" ]', ['C#', 'F#', 'a, b']],
    ['tags: a b', ['a b']],
    ['tags: 12', ['12']],
    ['categories:\n- a\n- 706\n# c\n', ['a', '706']],
    ['layout: post # not text', 'post'],
  ])('what is whole needs no repair: %j', (line, value) => {
    const { values, repairs } = read(`${line}\n`);
    expect(Object.values(values)).toEqual([value]);
    expect(repairs).toEqual([]);
  });

  it('says where', () => {
    const { problems } = read('layout: post\nx:\n  - 1\ntitle: One: two\ntags: [a, b\n');
    expect(problems.map(({ position }) => position)).toEqual([
      { line: 5, column: 8 },
      { line: 6, column: 7 },
    ]);
  });

  it('counts columns as the file has them', () => {
    expect(read('ti\u0001tle: \u0002a: b\n').problems.map(({ position }) => position)).toEqual([
      { line: 2, column: 10 },
      { line: 2, column: 10 },
    ]);
  });

  it('keeps the first of two entries with one key', () => {
    expect(read('tags: [a]\ntitle: A\ntags: [b]\nx: {y: 1, y: 2}\n')).toMatchObject({
      values: { tags: ['a'], title: 'A', x: { y: 1 } },
      repairs: ['tags: duplicate', 'x.y: duplicate'],
    });
    expect(read('title:\ntitle: B\n').values).toEqual({ title: 'B' });
  });

  it('mends several entries of one post', () => {
    expect(read('title: "a "b""\nauthor: C: D\ntags: [e #f]\nfrom: x\n').values).toEqual({
      title: 'a "b"',
      author: 'C: D',
      tags: ['e #f'],
      from: 'x',
    });
  });
});

describe('entities', () => {
  it.each([
    ['A &#38; B &#x26; C &amp; D', 'A & B & C & D'],
    ['&lt;b&gt; &quot;c&quot;', '<b> "c"'],
    ['&amp;lt;', '&lt;'],
    ['&nosuch; &; &amp', '&nosuch; &; &amp'],
    ['https://e.org/?a=1&copy=2&lt=3', 'https://e.org/?a=1&copy=2&lt=3'],
    ['&#128; &#0; &#xD800; &#x110000;', '€ \ufffd \ufffd \ufffd'],
    ['a&#27;b&#10;c', 'ab c'],
  ])('are decoded once: %s', (text, expected) => {
    expect(read(`author: "${text}"\n`).values).toEqual({ author: expected });
  });

  it('are kept where the heading and the page show them', () => {
    const yaml = 'title: About &amp; and more\n';
    const shown = { ...heading('About &amp; and more'), html: '<h1>About &amp;amp; and more</h1>' };
    expect(read(yaml, shown).values).toEqual({ title: 'About &amp; and more' });
    const plain = { ...heading('About &amp; and more'), html: '<h1>About &amp; and more</h1>' };
    expect(read(yaml, plain).values).toEqual({ title: 'About & and more' });
  });
});

describe('the source heading bears witness', () => {
  it.each([
    ['title: A # b', 'A', 'A', []],
    ['title: A # b', 'A # b', 'A # b', ['title: comment']],
    ['title: "a\\new"', 'a\\new', 'a\\new', ['title: backslash']],
    ['title: "a\\new"', 'b', 'a ew', ['title: white-space']],
    ['title: "Wait for it"', 'Wait for it...', 'Wait for it...', ['title: heading']],
    ['title: "Wait for it"', 'Wait   for &#105;t...', 'Wait for it...', ['title: heading']],
    ['title: "Wait for it"', 'Something else', 'Wait for it', []],
    ['title: "Wait for it"', '', 'Wait for it', []],
  ])('for %s under %j', (line, title, expected, repairs) => {
    expect(read(`${line}\n`, heading(title))).toMatchObject({
      values: { title: expected },
      repairs,
    });
  });

  it('for the URL too', () => {
    const url = 'https://e.org/a';
    expect(read(`from: ${url} # b\n`, heading('x', url)).values).toEqual({ from: url });
  });
});

describe('what can’t be repaired is an error with its place', () => {
  it.each([
    ['title: "x"\n  bad: [\n', 'front-matter-invalid', 3, 3],
    ['title: a\nthis is no key\n', 'front-matter-invalid', 3, 1],
    ['x: 1\n  y: 2\n', 'front-matter-invalid', 3, 4],
    ['just text\n', 'front-matter-type', 2, 1],
    ['- a\n- b\n', 'front-matter-type', 2, 1],
    ['title:\n  - a\n', 'front-matter-type', 3, 3],
    ['a: 1\ntags:\n  - a\n  - b: 1\n    c: 2\n', 'front-matter-type', 4, 3],
    ['tags:\n  a: 1\n', 'front-matter-type', 3, 3],
    ['a: &x [1]\nb: *x\n', 'front-matter-alias', 3, 4],
    ['a: &x 1\nb: [2, [*x]]\n', 'front-matter-alias', 3, 9],
    ['a: &x 1\ntitle: *x\n', 'front-matter-alias', 3, 8],
    ['title: !!js/function "f"\n', 'front-matter-tag', 2, 8],
    ['a: 1\nx: !foo bar\n', 'front-matter-tag', 3, 4],
    ['title: !foo "bar"\n', 'front-matter-tag', 2, 8],
    ['tags: !!set {a, b}\n', 'front-matter-tag', 2, 7],
    ['title: !!binary "aGk="\n', 'front-matter-tag', 2, 8],
    [`x: ${'['.repeat(40)}${']'.repeat(40)}\n`, 'front-matter-too-deep', 2, 35],
    [`x: ${'{a: '.repeat(40)}\n`, 'front-matter-too-deep', 2, 125],
  ])('%j', (yaml, code, line, column) => {
    expect(problemOf(yaml)).toMatchObject({ code, severity: 'error', position: { line, column } });
  });

  it('and the place of a value without a blank before it is that of its first character', () => {
    expect(read('title:"a"\n').problems).toMatchObject([{ position: { line: 2, column: 7 } }]);
  });

  it('and so is a front matter of more than 64 KiB', () => {
    const fits = `x: ${'a'.repeat(64 * 1024 - 4)}\n`;
    expect(read(fits).repairs).toEqual([]);
    expect(problemOf(`${fits}\n`)).toEqual({
      code: 'front-matter-too-large',
      severity: 'error',
      data: { bytes: 64 * 1024 + 1, limit: 64 * 1024 },
      position: { line: 2, column: 1 },
    });
    expect(problemOf(`x: ${'中'.repeat(22_000)}\n`).data).toMatchObject({ bytes: 66_004 });
  });
});

describe('the stamp', () => {
  it('is ignored with a warning where it names no moment', () => {
    const repairs = (stamp: string): unknown => read('x: 1\n', { stamp }).repairs;
    expect(repairs('9'.repeat(30))).toEqual(['stamp-ignored']);
    expect(repairs('NaN')).toEqual([]);
    expect(repairs('1600000000000')).toEqual([]);
  });
});

describe('laws', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(
        ...' \t\n:#-?,[]{}&*!|>\'"%@`\\=~<.0aé中🙂\ud800\u0001\u0085\u2028\ufeff',
      ),
      maxLength: 12,
    }),
  );
  /** What no text of the front matter keeps: entities, controls, halves of characters. */
  const plain = text.filter(
    (value) => !/&|[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(value),
  );
  const value: fc.Arbitrary<FrontMatterValue> = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      plain,
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value') as fc.Arbitrary<FrontMatterValue>, { maxLength: 4 }),
      fc.dictionary(plain, tie('value') as fc.Arbitrary<FrontMatterValue>, {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    ),
  })).value as fc.Arbitrary<FrontMatterValue>;

  const again = (frontMatter: Map<string, FrontMatterValue>) =>
    readFrontMatter(split(`${writeFrontMatter(frontMatter)}\n<p>x</p>\n`));
  const isEmpty = (entry: FrontMatterValue): boolean =>
    entry === null ||
    entry === '' ||
    (typeof entry === 'object' && Object.keys(entry).length === 0);

  it('what is written is read as it was, without a repair', () => {
    const key = plain.map((name) => `x${name}`);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            key,
            value.filter((entry) => !isEmpty(entry)),
          ),
          { maxLength: 5 },
        ),
        (entries) => {
          const frontMatter = new Map(entries);
          const { frontMatter: back, problems } = again(frontMatter);
          expect([...back]).toEqual([...frontMatter]);
          expect(problems).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  const isTextOrList = (name: string, entry: FrontMatterValue): boolean =>
    typeof entry === 'string' || !['title', 'from', 'date'].includes(name);

  it('texts, lists and dates read once are read the same again', () => {
    const key = fc.constantFrom('title', 'author', 'from', 'date', 'tags', 'categories', 'x');
    const typed = fc.oneof(text, fc.array(text, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, typed), { maxLength: 5 }), (entries) => {
        const first = again(
          new Map(entries.filter(([name, entry]) => isTextOrList(name, entry))),
        ).frontMatter;
        const second = again(first);
        const decoded = [...first].every(([, entry]) => !JSON.stringify(entry).includes('&'));
        if (!decoded) return;
        expect([...second.frontMatter]).toEqual([...first]);
        expect(second.problems.filter(({ code }) => code !== 'front-matter-date')).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('anything between the fences is read or refused', () => {
    const line = fc.oneof(
      text,
      fc
        .tuple(
          fc.constantFrom(
            'title: ',
            'tags: ',
            'tags:\n- ',
            'x: ',
            'author: "',
            'date: ',
            '  ',
            '- ',
          ),
          text,
        )
        .map(([start, rest]) => start + rest),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        try {
          read(lines.join('\n'), heading('a'));
        } catch (error) {
          expect(error).toBeInstanceOf(PostError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
