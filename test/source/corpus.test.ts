import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFrontMatter } from '../../src/markdown/front-matter.ts';
import { PostError, type Problem } from '../../src/problem.ts';
import { decode } from '../../src/source/decode.ts';
import { readFrontMatter } from '../../src/source/front-matter.ts';
import { htmlStart } from '../../src/source/html-start.ts';
import { type Parts, split } from '../../src/source/split.ts';
import { shared } from '../shared.ts';

const folder = shared('corpus/posts');
const damage = shared('corpus/front-matter.json');
const hostile = shared('hostile/hostile.json');
const example = shared('example/output.md');

function bytesOf(...path: string[]): Uint8Array {
  return new Uint8Array(readFileSync(join(...path)));
}

/** The front matter's values as its lines have them, for files that are known to be whole; no YAML parser has a part in it. */
function plainly(text: string): [string, unknown][] {
  return text.split('\n').flatMap((line): [string, unknown][] => {
    const [, key = '', typed = ''] = /^(\w+): *(.*)$/.exec(line) ?? [];
    if (key === '' || typed === '' || typed === '""') return [];
    const bare = (value: string): string =>
      value
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('\\"', '"')
        .replaceAll('&#38;', '&')
        .replaceAll('&amp;', '&')
        .replace(/\s{2,}/g, ' ')
        .replaceAll('\u200b', '');
    const list = /^\[ ?(.*?) ?\]$/.exec(typed)?.[1];
    if (list !== undefined) return [[key, list.split(/, */).map(bare)]];
    return [[key, key === 'comments' ? typed.toLowerCase() === 'true' : bare(typed)]];
  });
}

describe.skipIf(folder === undefined)('the posts of the corpus (absent: no shared corpus)', () => {
  const files = folder === undefined ? [] : readdirSync(folder);
  const posts = files.map((file) => ({ file, text: decode(bytesOf(folder ?? '', file)) }));

  it('are there', () => {
    expect(posts.length).toBeGreaterThanOrEqual(325);
  });

  it('split into front matter and HTML, with or without a stamp to tell', () => {
    const wrong = posts.filter(({ text }) => {
      const parts = split(text);
      const lines = text.split('\n');
      return !(
        parts.frontMatter !== undefined &&
        parts.markdown === '' &&
        text.endsWith(parts.html) &&
        parts.html.startsWith(lines[parts.htmlLine - 1] ?? '?') &&
        (parts.stamp === undefined) === (parts.heading === undefined) &&
        htmlStart(parts.html, false).at === 0
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('have the heading of their front matter', () => {
    for (const { text } of posts) {
      const parts = split(text);
      if (parts.heading === undefined) continue;
      expect(parts.heading.url).toBe(readFrontMatter(parts).frontMatter.get('from'));
    }
  });

  it('have the values that their lines have', () => {
    for (const { file, text } of posts) {
      const parts = split(text);
      const { frontMatter, problems } = readFrontMatter(parts);
      const expected = plainly(parts.frontMatter?.text ?? '');
      expect([...frontMatter], file).toEqual(expected);
      expect(problems.map(({ code }) => code)).toEqual(problems.map(() => 'front-matter-repaired'));
    }
  });

  it('come back from what is written of them', () => {
    for (const { file, text } of posts) {
      const { frontMatter } = readFrontMatter(split(text));
      const written = writeFrontMatter(frontMatter);
      const again = readFrontMatter(split(`${written}\ntext\n`));
      expect([...again.frontMatter], file).toEqual([...frontMatter]);
      expect(again.problems).toEqual([]);
      expect(writeFrontMatter(again.frontMatter)).toBe(written);
    }
  });
});

describe.skipIf(example === undefined)('the example (absent: no shared example)', () => {
  it('is clean, and its front matter is the one that would be written', () => {
    const text = decode(bytesOf(example ?? ''));
    const parts = split(text);
    const { frontMatter, problems } = readFrontMatter(parts);
    expect(parts.html).toBe('');
    expect(problems).toEqual([]);
    expect(text.startsWith(`${writeFrontMatter(frontMatter)}\n`)).toBe(true);
  });
});

interface Damage {
  readonly classes: { class: string; input: string }[];
  readonly real: { front_matter?: string; expected?: unknown; class?: string }[];
}

describe.skipIf(damage === undefined)('known damage (absent: no shared corpus)', () => {
  const known: Damage = JSON.parse(damage === undefined ? '{}' : readFileSync(damage, 'utf8'));
  const inputOf = (name: string): string =>
    known.classes.find((entry) => entry.class.startsWith(name))?.input ?? '';
  const read = (yaml: string) =>
    readFrontMatter({
      frontMatter: { text: `${yaml}\n`, line: 2 },
      markdown: '',
      html: '<p>',
      htmlLine: 1,
    });
  const textOf = (input: string): string => input.slice(input.indexOf(' ') + 1);

  it.each([
    ['unescaped " inside', (input: string) => textOf(input).slice(1, -1)],
    ['"" around', (input: string) => textOf(input).slice(1, -1)],
    ["unescaped ' inside", (input: string) => textOf(input).slice(1, -1)],
    ['plain value with ": "', textOf],
    ['plain value with " #"', textOf],
    ['plain value starting with #', textOf],
    ['plain value starting with *', textOf],
    ['plain value starting with "- "', textOf],
    ['backslash in', (input: string) => textOf(input).slice(1, -1)],
    ['valid-looking escape', (input: string) => textOf(input).slice(1, -1)],
    ['tag list', () => ['[video]', 'a: b']],
    ['duplicate keys', () => ['a']],
  ])('is read and reported: %s', (name, expected) => {
    const input = inputOf(name);
    const { frontMatter, problems } = read(input);
    expect([...frontMatter.values()]).toEqual([expected(input)]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.position?.line).toBeGreaterThan(1);
  });

  it('of a real post is read as its source says', () => {
    const post = known.real.find((entry) => entry.front_matter !== undefined);
    const { frontMatter, problems } = read(post?.front_matter?.trimEnd() ?? '');
    expect(Object.fromEntries(frontMatter)).toMatchObject(post?.expected ?? {});
    expect(frontMatter.size).toBe(8);
    expect(problems).toHaveLength(1);
  });
});

interface Hostile {
  readonly cases: {
    id: string;
    class: string;
    kind: string;
    file: string;
    generated?: boolean;
    check?: { outcome?: string; fm?: Record<string, unknown>; text?: string[] };
  }[];
}

describe.skipIf(hostile === undefined)('hostile files (absent: no shared cases)', () => {
  const { cases }: Hostile = JSON.parse(
    hostile === undefined ? '{"cases":[]}' : readFileSync(hostile, 'utf8'),
  );
  const files = cases.filter(({ kind, generated }) => kind === 'file' && generated !== true);
  const own = files.filter((entry) =>
    /^(?:yaml-|fm-|enc-|link-heading|timestamp|eol|empty|binary|ctl|terminal|bidi|title-name)/.test(
      entry.class,
    ),
  );

  const outcomeOf = (
    file: string,
  ): Problem | (Omit<Parts, 'frontMatter'> & ReturnType<typeof readFrontMatter>) => {
    try {
      const parts = split(decode(bytesOf(shared('hostile') ?? '', file)));
      return { ...parts, ...readFrontMatter(parts) };
    } catch (error) {
      if (error instanceof PostError) return error.problem;
      throw error;
    }
  };

  /** Where the contract and the list of cases differ, the contract counts: it takes whole documents, and the first of two keys. */
  const taken = new Set(['fm-foreign.3-html', 'yaml-dup.1-title']);

  it.each(own.map((entry) => [entry.id, entry] as const))('%s', (id, { file, check }) => {
    const outcome = outcomeOf(file);
    if (check?.outcome === 'reject' && !taken.has(id)) {
      expect(outcome).toMatchObject({ severity: 'error' });
    }
    if (check?.outcome === 'convert' || taken.has(id)) expect(outcome).toHaveProperty('html');
    if (!('frontMatter' in outcome) || !('problems' in outcome)) return;
    expect(Object.fromEntries(outcome.frontMatter ?? [])).toMatchObject(check?.fm ?? {});
    for (const text of check?.text ?? []) expect(outcome.html).toContain(text);
    const written = writeFrontMatter(outcome.frontMatter);
    expect(written).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]|&ref|\*ref|!!|\[object/);
    const lines = written.split('\n').slice(1, -2);
    expect(lines.filter((line) => line === '---')).toEqual([]);
  });

  it.each([
    ['yaml-alias-bomb.1-list', 'front-matter-alias', { line: 3 }],
    ['yaml-tags.1-js', 'front-matter-tag', { line: 3, column: 8 }],
    ['fm-unterminated.1-none', 'front-matter-unclosed', { line: 1 }],
    ['fm-unterminated.5-only', 'front-matter-unclosed', { line: 1 }],
    ['fm-foreign.1-json', 'front-matter-foreign', { line: 1 }],
    ['fm-huge.3-deep', 'front-matter-too-large', { line: 2 }],
    ['timestamp.3-unclosed', 'header-comment-unclosed', { line: 11 }],
    ['terminal.5-error', 'front-matter-invalid', { line: 3 }],
    ['enc-invalid-utf8.1-lone', 'undecodable-input', { offset: 249 }],
    ['enc-legacy.1-gbk', 'undecodable-input', { offset: 249 }],
    ['enc-utf16.3-le-nobom', 'binary-input', { offset: 1 }],
    ['empty.1-zero', 'empty-input', undefined],
    ['empty.5-spaces', 'empty-input', undefined],
    ['binary.1-png', 'binary-input', { offset: 8 }],
  ])('%s is refused as %s', (id, code, position) => {
    const file = own.find((entry) => entry.id === id)?.file ?? '';
    expect(outcomeOf(file)).toMatchObject({ code, ...(position && { position }) });
  });

  it.each([
    ['enc-legacy.1-gbk', 'gb18030', '中参馆'],
    ['enc-legacy.3-big5', 'big5', '中'],
    ['enc-legacy.5-eucjp', 'euc-jp', '日'],
  ])('%s converts when told that it is %s', (id, encoding, text) => {
    const file = own.find((entry) => entry.id === id)?.file ?? '';
    const bytes = bytesOf(shared('hostile') ?? '', file);
    expect(split(decode(bytes, encoding)).html).toContain(`PAYLOAD ${text}`.slice(0, 9));
  });

  it('of every class that decode have their HTML found, with a stamp and without', () => {
    const wrong: string[] = [];
    for (const { id, file } of files) {
      const outcome = outcomeOf(file);
      if (!('html' in outcome) || id === 'empty.3-fm-only') continue;
      if (outcome.html === '' || htmlStart(outcome.html, false).at === undefined) wrong.push(id);
    }
    expect(wrong).toEqual([]);
  });
});
