/** @file post2md.config.yml: what every run in a project has, and what is wrong with it. */

import { describe, expect, it } from 'vitest';
import { Folder, page } from './post2md.ts';

const FILES = { 'posts/deep/a.txt': page('a'), 'posts/deep/b.htm': page('b') };

describe('the configuration', () => {
  it('is the nearest one upward, its paths are relative to it', async () => {
    const folder = new Folder({
      ...FILES,
      'post2md.config.yml': 'out-dir: content\next: [htm]\nname: "x-{stem}"\n',
    });
    const here = new Folder({});
    expect((await folder.run(['posts'])).code).toBe(0);
    expect(folder.files()).toContain('content/deep/x-b.md');
    expect(folder.files()).not.toContain('content/deep/x-a.md');
    expect(here.files()).toEqual([]);
    folder.write('posts/deep/post2md.config.yml', '# nothing\n');
    expect((await folder.run(['posts'])).stderr).toBe('');
  });

  it('may be named, and is then relative to where it lies', async () => {
    const folder = new Folder({ ...FILES, 'settings/my.yml': 'out-dir: ../made\n' });
    await folder.run(['--config', 'settings/my.yml', 'posts']);
    expect(folder.files()).toContain('made/deep/a.md');
  });

  it('yields to flags', async () => {
    const folder = new Folder({ ...FILES, 'post2md.config.yml': 'out-dir: content\next: .htm\n' });
    expect((await folder.run(['-o', '-', 'posts/deep/a.txt'])).stdout).toBe('Hello a.\n');
    await folder.run(['-w', '--ext', 'txt', 'posts']);
    expect(folder.files()).toContain('posts/deep/a.md');
    folder.write('post2md.config.yml', 'out-dir: content\nname: "x-{stem}"\next: .htm\n');
    expect((await folder.run(['-w', 'posts'])).stderr).toBe('');
    await folder.run(['-d', 'elsewhere', '--name', '{stem}', 'posts']);
    expect(folder.files()).toContain('elsewhere/deep/b.md');
    folder.write('post2md.config.yml', 'name: "x-{stem}"\nquiet: true\next: .htm\n');
    expect((await folder.run(['-v', 'posts/deep/b.htm'])).stdout).toBe('Hello b.\n');
  });

  it.each([
    ['out-dir: [\n', /^post2md\.config\.yml:2:\d+: the configuration is not valid YAML: /],
    [
      '# x\ncolour: red\n',
      /^post2md\.config\.yml:2:1: the configuration has no field "colour"; it has/,
    ],
    ['jobs: many\n', /^post2md\.config\.yml:1:7: "jobs" is not a number; give a number/],
    ['strict: "yes"\n', /"strict" is not a switch; give true or false/],
    ['ext: {a: b}\n', /"ext" is not a list of extensions; give extensions between commas/],
    ['ext: [txt, a/b]\n', /:1:12: "ext" is not a list of extensions/],
    ['title: true\nname: "{stam}"\n', /:2:8: "name" is not a template for names; give text with/],
    ['report: all.txt\n', /:1:9: "report" is not the name of a report; give the name of a \.json/],
    ['- a\n', /^post2md\.config\.yml:1:1: the configuration is not a mapping/],
    ['jobs: 0\n', /:1:7: "jobs" is not a number; give a number from 1 to 999/],
    ['encoding: klingon\n', /:1:11: "encoding" is not an encoding/],
    ['base-url: example\n', /:1:11: "base-url" is not an address/],
    ['write: true\n', /the configuration has no field "write"/],
    ['overrides: all\n', /:1:12: "overrides" is not a list/],
    ['? [a]\n: b\n', /:1:3: the configuration has no field ""/],
    ['frontMatter: {rename: from}\n', /:1:23: "frontMatter.rename" is not a mapping/],
    ['frontMatter: {rename: {a: b, a: c}}\n', /:1:30: "frontMatter.rename.a" /],
    ['frontMatter: {set: {? [a] : b, c: *d}}\n', /the configuration refers to the alias "d"/],
    ['frontMatter: {set: {a: [1, *b]}}\n', /:1:28: the configuration refers to the alias "b"/],
  ])('is refused with line and column: %j', async (text, words) => {
    const folder = new Folder({ ...FILES, 'post2md.config.yml': text });
    const { code, stderr } = await folder.run(['posts/deep/a.txt']);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });

  it.each([
    ['title: true\nrecipe: nowhere\n', '2:9'],
    ['overrides: [{files: "*.html", recipe: nowhere}]\n', '1:39'],
  ])('is named, with line and column, where its recipe is unknown: %j', async (text, place) => {
    const folder = new Folder({ ...FILES, 'post2md.config.yml': text });
    const { code, stderr } = await folder.run(['posts/deep/a.txt']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `post2md.config.yml:${place}: there is no recipe "nowhere"; use one of `,
    );
  });
});

it('resolves links against the address of the configuration', async () => {
  const folder = new Folder({
    'a.txt': '<div>\n<p>See <a href="b">the next</a>.</p>\n</div>\n',
    'post2md.config.yml': 'jobs: 1\nbase-url: https://example.org/a/\n',
  });
  expect((await folder.run(['a.txt'])).stdout).toBe('See [the next](https://example.org/a/b).\n');
});

describe('recipes of the configuration', () => {
  const POST =
    '<article class="story"><h1>Buoys</h1><p>Painted red.</p></article><p class="ad">Buy!</p>\n';
  const RECIPE = 'match: {has: .story}\ntitle: .story h1\nbody: .story\ndrop: [.ad]\n';

  it('are tried before the built-in ones, in their order, and may be forced by name', async () => {
    const folder = new Folder({
      'posts/a.html': POST,
      'recipes/own.yml': RECIPE,
      'recipes/other.yml': 'match: {has: .nothing}\nbody: h1\n',
      'post2md.config.yml': 'recipes: [recipes/other.yml, recipes/own.yml]\n',
    });
    const { code, stdout, stderr } = await folder.run(['posts/a.html']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('---\ntitle: Buoys\n---\n\nPainted red.\n');
    expect((await folder.run(['-r', 'other', 'posts/a.html'])).stdout).toContain('Buoys');
    expect((await folder.run(['explain', 'posts/a.html'])).stdout).toMatch(/recipe\W+own\b/i);
  });

  it('are refused with their own path, line and column', async () => {
    const folder = new Folder({
      'a.html': POST,
      'own.yml': 'body: p\ntitel: h1\n',
      'post2md.config.yml': 'recipes: own.yml\n',
    });
    const { code, stderr } = await folder.run(['a.html']);
    expect(code).toBe(2);
    expect(stderr).toBe('own.yml:2:1: the recipe has no field "titel"; did you mean title?\n');
  });
});

describe('frontMatter of the configuration', () => {
  const POST = `---\ntitle: A\ntags: [x]\nmood: low\n---\n${page('a')}`;

  it('renames in place, drops and sets, in that order', async () => {
    const folder = new Folder({
      'a.txt': POST,
      'post2md.config.yml': `
frontMatter:
  rename: {tags: keywords}
  drop: mood
  set: {layout: post, draft: false, weight: 3, title: B, menu: {main: [1, x]}}
`,
    });
    const { code, stdout, stderr } = await folder.run(['a.txt']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`---
title: B
keywords:
  - x
layout: post
draft: false
weight: 3
menu:
  main:
    - 1
    - x
---

Hello a.
`);
  });

  it('gives no name that another key has, and says so', async () => {
    const folder = new Folder({
      'a.txt': POST,
      'post2md.config.yml': 'frontMatter: {rename: {mood: title, tags: mood}}\n',
    });
    const { code, stdout, stderr } = await folder.run(['a.txt']);
    expect(code).toBe(0);
    expect(stdout).toContain('title: A\ntags:\n  - x\nmood: low\n');
    expect(stderr).toContain('warning: "mood" could not be renamed to "title"');
    expect(stderr).toContain('warning: "tags" could not be renamed to "mood"');
  });

  it('gives a name that another key gives up', async () => {
    const folder = new Folder({
      'a.txt': POST,
      'post2md.config.yml': 'frontMatter: {rename: {mood: title, title: headline}}\n',
    });
    const { stdout, stderr } = await folder.run(['a.txt']);
    expect(stderr).toBe('');
    expect(stdout).toContain('headline: A\ntags:\n  - x\ntitle: low\n');
  });

  it('leaves the names of files alone', async () => {
    const folder = new Folder({
      'a.txt': POST,
      'post2md.config.yml':
        'out-dir: out\nname: "{slug}"\nfrontMatter: {rename: {title: headline}}\n',
    });
    await folder.run(['a.txt']);
    expect(folder.read('out/a.md')).toContain('headline: A\n');
  });
});

describe('overrides of the configuration', () => {
  const CONFIG = `
frontMatter: {set: {layout: post}}
overrides:
  - files: posts/old/**
    title: true
    frontMatter: {set: {archived: true}}
  - files: ['*.htm', 'posts/raw/*']
    recipe: none
    frontMatter: {set: {layout: raw}}
`;
  const POST = `---\ntitle: T\n---\n<body><nav>Menu</nav><article><p>Text.</p></article></body>\n`;

  it('are for the posts that their patterns fit; the later and the flags win', async () => {
    const folder = new Folder({
      'posts/new/a.txt': POST,
      'posts/old/b.txt': POST,
      'posts/old/deep/c.htm': POST,
      'post2md.config.yml': CONFIG,
    });
    expect((await folder.run(['posts', '-d', 'out', '-j', '2'])).code).toBe(0);
    expect(folder.read('out/new/a.md')).toBe('---\ntitle: T\nlayout: post\n---\n\nText.\n');
    expect(folder.read('out/old/b.md')).toBe(
      '---\ntitle: T\nlayout: post\narchived: true\n---\n\n# T\n\nText.\n',
    );
    expect(folder.read('out/old/deep/c.md')).toBe(
      '---\ntitle: T\nlayout: raw\narchived: true\n---\n\n# T\n\nMenu\n\nText.\n',
    );
    const forced = await folder.run(['-r', 'article', 'posts/old/deep/c.htm']);
    expect(forced.stdout).not.toContain('Menu');
    const lines = await folder.run(['--ndjson'], {
      input: `${JSON.stringify({ path: 'posts/old/deep/c.htm', source: POST })}\n`,
    });
    expect(JSON.parse(lines.stdout).markdown).toContain('Menu');
    expect((await folder.run(['explain', 'posts/old/deep/c.htm'])).stdout).toContain('none');
  });

  it.each([
    ['overrides:\n  - recipe: none\n', /:2:5: "overrides" lacks "files"; add it/],
    ['overrides:\n  - {files: a, jobs: 2}\n', /"overrides" has no field "jobs"/],
    ['overrides:\n  - {files: a, recipe: nothing}\n', /there is no recipe "nothing"/],
    [
      'overrides:\n  - {files: a, encoding: klingon}\n',
      /:2:26: "overrides.encoding" is not an encoding/,
    ],
    ['frontMatter: {rename: {a: [b]}}\n', /"frontMatter\.rename\.a" is not text/],
    ['frontMatter: {sett: {a: 1}}\n', /has no field "sett"; did you mean set\?/],
    ['frontMatter: {set: {a: *b}}\n', /refers to the alias "b"/],
  ])('are checked whole, whichever posts are there: %j', async (text, words) => {
    const folder = new Folder({ 'a.txt': POST, 'post2md.config.yml': text });
    const { code, stderr } = await folder.run(['a.txt']);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});
