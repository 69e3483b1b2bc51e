/** @file Every problem is one that a user can meet: how, its code, and that nothing of a post in its words steers a terminal. */

import { mkdirSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { colorsFor } from '../../src/cli/colors.ts';
import { message } from '../../src/cli/report.ts';
import type { Problem, ProblemCode } from '../../src/problem.ts';
import { runHere, type Screen } from './in-process.ts';
import { Folder, page } from './post2md.ts';

const told: Problem[] = [];

vi.mock('../../src/cli/report.ts', async (original) => {
  const real = await original<typeof import('../../src/cli/report.ts')>();
  const words: typeof real.words = (problem) => {
    told.push(problem);
    return real.words(problem);
  };
  const whole: typeof real.message = (path, problem, colors) => {
    told.push(problem);
    return real.message(path, problem, colors);
  };
  return { ...real, message: whole, words };
});

interface Case extends Screen {
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly prepare?: (folder: Folder) => void;
}

/** A post with that in front of its page. */
function post(head: string): Case {
  return { args: ['a.txt'], files: { 'a.txt': `${head}${page('a')}` } };
}

function frontMatter(yaml: string): Case {
  return post(`---\n${yaml}\n---\n`);
}

/** A recipe of the user's own that begins so. */
function recipe(yaml: string): Case {
  return {
    args: ['-r', 'my.yml', 'a.txt'],
    files: { 'my.yml': `${yaml}\n`, 'a.txt': page('a') },
  };
}

function usage(...args: string[]): Case {
  return { args, files: { 'a.txt': page('a'), 'b.txt': page('b') } };
}

/** What no page is known to bring about: a converter that loses much, or stops. */
function converter(lost: number | Error): Case {
  const losses = Array.from({ length: lost instanceof Error ? 0 : lost }, (_, index) => ({
    kind: 'text' as const,
    expected: `word ${index}`,
    found: '',
    near: '',
    place: 'body' as const,
  }));
  return {
    ...usage('a.txt'),
    dependencies: {
      convert() {
        if (lost instanceof Error) throw lost;
        const counts = { text: lost, link: 0, image: 0, emphasis: 0, structure: 0 };
        const fidelity = { exact: false, losses, counts };
        return { markdown: 'a\n', report: { unchanged: false, problems: [], fidelity } };
      },
    },
  };
}

const DEEP = `${'<div>'.repeat(600)}<p>deep</p>${'</div>'.repeat(600)}`;

/** Add a problem and its case here: the types ask for one. */
const CASES: { readonly [Code in ProblemCode]: Case } = {
  'empty-input': { args: ['a.txt'], files: { 'a.txt': ' \n' } },
  'input-too-large': { args: ['a.txt'], files: { 'a.txt': Buffer.alloc(17 * 1024 * 1024, 'x') } },
  'binary-input': { args: ['a.txt'], files: { 'a.txt': '<p>\0\0\0\x01\x02</p>' } },
  'undecodable-input': {
    args: ['--encoding', 'utf-8', 'a.txt'],
    files: { 'a.txt': Buffer.from('<p>caf\xe9</p>', 'latin1') },
  },
  'unknown-encoding': usage('--encoding', 'klingon', 'a.txt'),
  'front-matter-unclosed': { args: ['a.txt'], files: { 'a.txt': `---\ntitle: a\n${page('a')}` } },
  'front-matter-foreign': post('+++\ntitle = "a"\n+++\n'),
  'front-matter-too-large': frontMatter(`title: ${'a'.repeat(70_000)}`),
  'metadata-too-long': {
    args: ['-r', 'my.yml', 'a.txt'],
    files: {
      'my.yml': 'title: h1\nbody: div\n',
      'a.txt': `<h1>${'a'.repeat(70_000)}</h1>${page('a')}`,
    },
  },
  'front-matter-invalid': frontMatter('title: a\n\t{ [ }: ]\n? : ? -'),
  'front-matter-too-deep': frontMatter(`title: a\nmore: ${'['.repeat(200)}${']'.repeat(200)}`),
  'front-matter-type': frontMatter('- a\n- b'),
  'front-matter-alias': frontMatter('one: &a text\ntwo: *a'),
  'front-matter-tag': frontMatter('one: !!binary aGk='),
  'front-matter-date': frontMatter('date: May 3, 2021'),
  'front-matter-repaired': frontMatter('title: Tea: a history'),
  'front-matter-key-taken': {
    args: ['a.txt'],
    files: {
      'a.txt': `---\ntitle: a\nname: b\n---\n${page('a')}`,
      'post2md.config.yml': 'frontMatter:\n  rename: {title: name}\n',
    },
  },
  'stamp-ignored': post('<!--99999999999999999999-->\n'),
  'header-comment-unclosed': post('<!-- never closed\n'),
  'recipe-unknown': usage('-r', 'nothing-like-it', 'a.txt'),
  'recipe-untested': {
    args: ['recipes', '--test', 'my.yml'],
    files: { 'my.yml': 'body: .story\n' },
  },
  'yaml-unreadable': recipe('body: [.story'),
  'yaml-too-large': recipe(`body: .story # ${'a'.repeat(2_000_000)}`),
  'yaml-alias': recipe('body: &a .story\ntitle: *a'),
  'field-unknown': recipe('body: .story\nbodi: .story'),
  'field-twice': recipe('body: .story\nbody: .other'),
  'field-missing': recipe('title: h1'),
  'value-wrong': recipe('body: {a: b}'),
  'selector-invalid': recipe('body: "a[["'),
  'pattern-invalid': recipe('body: .story\nmatch: {url: "("}'),
  'value-cut': recipe('body: .story #main'),
  'recipe-found-nothing': recipe('body: .nowhere'),
  'nothing-to-write': { args: ['-r', 'none', 'a.txt'], files: { 'a.txt': '<p hidden>a</p>\n' } },
  'html-left': {
    args: ['a.md'],
    files: { 'a.md': `<div class="story"><p>Hello.</p></div>\n\nMore words than stand in it.\n` },
  },
  'depth-flattened': { args: ['a.txt'], files: { 'a.txt': DEEP } },
  loss: converter(1),
  'losses-untold': converter(9),
  'input-missing': { args: ['gone.txt'] },
  'input-unreadable': { args: ['x'.repeat(5_000)] },
  'input-is-directory': { args: ['in'], files: { 'in/a.txt': page('a') } },
  'input-without-posts': {
    args: ['in', '-d', 'out'],
    prepare: (folder) => mkdirSync(folder.at('in')),
  },
  'input-line-invalid': { args: ['--ndjson'], input: 'no JSON\n' },
  'output-unwritable': { ...usage('a.txt'), outputError: 'EIO' },
  'output-is-source': usage('a.txt', '-o', 'a.txt'),
  'report-is-output': usage('a.txt', '-o', 'r.json', '--report', 'r.json'),
  'outputs-collide': {
    args: ['one', 'two', '-d', 'out'],
    files: { 'one/a.txt': page('a'), 'two/a.txt': page('b') },
  },
  'outputs-alike': {
    args: ['in', '-d', 'out'],
    files: { 'in/a.txt': page('a'), 'in/A.txt': page('b') },
  },
  'name-incomplete': usage('a.txt', '-d', 'out', '--name', '{date}'),
  internal: converter(new TypeError('a defect')),
  'command-line': usage('--no-such-option'),
  'option-conflict': usage('a.txt', '--strict', '--no-verify'),
  'option-incomplete': usage('a.txt', '--diff'),
  'option-invalid': usage('a.txt', '--jobs', 'many'),
  'posts-missing': { args: ['-d', 'out'] },
  'prune-partial': usage('a.txt', '-d', 'out', '--prune', '--yes'),
  'prune-unanswerable': {
    args: ['in', '-d', 'out', '--prune'],
    files: { 'in/a.txt': page('a'), 'out/gone.md': 'old\n' },
  },
  'destination-missing': usage('a.txt', 'b.txt'),
};

beforeEach(() => {
  told.length = 0;
});

/** The problems that a case tells. */
async function problemsOf({ args, files, prepare, ...screen }: Case): Promise<Problem[]> {
  const folder = new Folder(files);
  prepare?.(folder);
  await runHere(args, { ...screen, cwd: folder.path });
  return [...told];
}

const NASTY = '\u001b]52;c;aGk=\u0007\u001b[2J\u009b31m\r\b\n\u202e\u2066\u200f\u061c';
/** What names a word of post2md's own, which no post can choose. */
const OWN_WORDS: ReadonlySet<string> = new Set(['repair', 'expected', 'about']);

/** The same problem with the worst that a post could have put into it. */
function poisoned(problem: Problem): Problem {
  const data = Object.entries(problem.data).map(([key, value]) => {
    if (OWN_WORDS.has(key)) return [key, value];
    if (typeof value === 'string') return [key, NASTY + value];
    return [key, Array.isArray(value) ? value.map((item) => NASTY + item) : value];
  });
  return { ...problem, data: Object.fromEntries(data) } as Problem;
}

describe.each(Object.entries(CASES))('%s', (code, example) => {
  it('is told, and sends a terminal nothing but its words', async () => {
    const problems = await problemsOf(example);
    const problem = problems.find((one) => one.code === code);
    expect(
      problems.map((one) => one.code),
      code,
    ).toContain(code);
    if (problem === undefined) return;
    const colors = colorsFor({ isTTY: true } as never, { NO_COLOR: '1' }, []);
    const text = message(`${NASTY}.txt`, poisoned(problem), colors);
    expect(text).toMatch(/^[^\p{Cc}\p{Cf}\u2028\u2029]+\n$/u);
  });
});
