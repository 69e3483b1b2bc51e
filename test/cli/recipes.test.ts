/** @file `post2md recipes`, and recipes of the user's own on the command line: as the README tells to write them. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recipes } from '../../src/recipes/index.ts';
import { Folder } from './post2md.ts';

function text(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

const PAGE = text('fixtures/own-recipe/buoys.html');
/** What the README has somebody copy. */
const [, RECIPE = ''] =
  /## A recipe of your own\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(text('README.md')) ?? [];

describe('recipes', () => {
  it('lists the built-in ones and the pages that they are for', async () => {
    const { code, stdout } = await new Folder().run(['recipes']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(recipes.map(({ name }) => name));
    expect(stdout).toMatch(/^nei-st +nei\.st with \.entry-content$/m);
    expect(stdout).toMatch(/^article +any page$/m);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each(recipes.map(({ name }) => name))('%s is printed as a recipe that works', async (name) => {
    const folder = new Folder({ 'a.html': PAGE });
    const { code, stdout } = await folder.run(['recipes', name]);
    expect(code).toBe(0);
    folder.write('copy.yml', stdout);
    const again = await folder.run(['recipes', './copy.yml']);
    expect(again).toMatchObject({ code: 0, stdout });
  });

  it.each([
    [['recipes', 'harbour'], /there is no recipe "harbour"; use one of chinafile-conv/],
    [['recipes', 'a', 'b'], /too many arguments/],
    [['recipes', '--json'], /unknown option '--json'/],
    [['recipes', '-d', 'x'], /--out-dir and recipes don't go together/],
    [['recipes', '--test', 'none.yml'], /^none\.yml: there is no such file/],
    [['recipes', '--test', '.'], /^\.: the file can't be read: it is a directory/],
    [['recipes', 'article', '--test', 'own.yml'], /--test and article don't go together/],
    [['recipes', '--test', 'own.yml'], /^own\.yml: the recipe has no test; add one/],
  ])('%j is refused', async (args, words) => {
    const { code, stdout, stderr } = await new Folder({ 'own.yml': 'body: p' }).run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
  });
});

describe('the recipe of the README', () => {
  const files = { 'site/my-site.yml': RECIPE, 'site/buoys.html': PAGE };

  it('has fewer than twenty lines', () => {
    expect(RECIPE.trim().split('\n').length).toBeLessThan(20);
    expect(RECIPE).toContain('body:');
  });

  it('keeps what it promises, beside itself wherever it lies', async () => {
    expect(await new Folder(files).run(['recipes', '--test', 'site/my-site.yml'])).toEqual({
      code: 0,
      signal: null,
      stdout: 'site/buoys.html: passed\n',
      stderr: '',
    });
  });

  it('reads its page whole and without a warning', async () => {
    const folder = new Folder(files);
    const { code, stdout, stderr } = await folder.run([
      '-r',
      'site/my-site.yml',
      'site/buoys.html',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(text('fixtures/own-recipe/buoys.md'));
  });

  it('serves many posts, by workers and from the configuration', async () => {
    const folder = new Folder({ ...files, 'site/again.html': PAGE });
    folder.write('post2md.config.yml', 'recipe: ./site/my-site.yml\nout-dir: content\n');
    const { code, stderr } = await folder.run(['-j', '2', 'site']);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^2 posts converted in /)]);
    expect(folder.read('content/again.md')).toBe(folder.read('content/buoys.md'));
    expect(folder.read('content/buoys.md')).toBe(text('fixtures/own-recipe/buoys.md'));
  });

  it('says which promise is broken', async () => {
    const folder = new Folder({
      'a.html': '<p>One</p><i>left</i>',
      'own.yml': `body: p
match: {has: b}
test:
  - {input: a.html, contains: [One, "Two\\e[31m"], contributors: 1}
  - {input: none.html}
`,
    });
    const { code, stdout } = await folder.run(['recipes', '--test', 'own.yml']);
    expect(code).toBe(1);
    expect(stdout).toBe(`a.html: failed
  its match doesn't fit this page; see post2md explain
  the Markdown does not contain "Two\\u001b[31m"
  0 contributors, expected 1
  something of the page is in no part of the post; see the ledger in post2md explain
none.html: failed
  there is no such file; check the name
`);
  });

  it('is refused with every mistake in its place, before anything is done', async () => {
    const folder = new Folder({
      'a.html': PAGE,
      'own.yml': '\ufefftitel: h1\nbody: "p["\nimage: {src: img, capton: b}\n',
    });
    const { code, stderr } = await folder.run(['-r', './own.yml', '-d', 'out', 'a.html']);
    expect(code).toBe(2);
    expect(stderr.split('\n')).toEqual([
      './own.yml:1:1: the recipe has no field "titel"; did you mean title?',
      expect.stringMatching(/^\.\/own\.yml:2:8: "body" has no valid selector "p\[": /),
      './own.yml:3:19: "image" has no field "capton"; did you mean caption?',
      '',
    ]);
    expect(folder.files()).toEqual(['a.html', 'own.yml']);
  });

  it.each([
    ['body: #post\n', /:1:\d+: "body" is empty; give .*; one that begins with # /],
    [
      'body: "@id"\n',
      /:1:8: "body" has no valid selector "@id": ":scope@id" reads the element itself; /,
    ],
    ['body: p\nwhitespace: tight\n', /:2:13: "whitespace" .*; give prettified or as-is$/m],
    ['body: [p, " "]\n', /:1:12: "body" is empty/],
  ])('tells what a field takes: %j', async (recipe, words) => {
    const { code, stderr } = await new Folder({ 'a.html': PAGE, 'own.yml': recipe }).run([
      '-r',
      './own.yml',
      'a.html',
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});
