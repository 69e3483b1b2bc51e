/** @file Recipes of the user's own: what is read, and where and how each mistake is told. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { none } from '../../src/recipes/article.ts';
import { recipes } from '../../src/recipes/index.ts';
import { loadRecipe } from '../../src/recipes/load.ts';
import type { Recipe } from '../../src/recipes/recipe.ts';
import { writeRecipe } from '../../src/recipes/write.ts';
import { SettingsError } from '../../src/schema/reader.ts';
import { suggest } from '../../src/schema/suggest.ts';

function problemsOf(text: string): Record<string, unknown>[] {
  try {
    loadRecipe(text, 'own');
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map(({ code, data, position }) => ({ code, ...data, ...position }));
  }
}

describe('a recipe of the user’s own', () => {
  it('says what a built-in one says', () => {
    const text = `
name: example
match: {url: '^https://example\\.org/', has: .post}
drop:
  - .share
  - {rule: "ads", select: [.ad, "#sponsor"]}
title: [h1.title, h1]
image: {src: 'img.hero@src', caption: .hero + p}
body: .post > .text
figures:
  - each: figure
    image: img
asides: [.box]
whitespace: as-is
contributions:
  each: .comment
  id: previous a[id^=c]@id
  people: {name: b}
  body: .words
  keep: false
`;
    expect(loadRecipe(text, 'own')).toEqual({
      recipe: {
        name: 'example',
        match: { url: '^https://example\\.org/', has: '.post' },
        drop: ['.share', { rule: 'ads', select: ['.ad', '#sponsor'] }],
        title: ['h1.title', 'h1'],
        image: { src: 'img.hero@src', caption: '.hero + p' },
        body: '.post > .text',
        figures: [{ each: 'figure', image: 'img' }],
        asides: ['.box'],
        whitespace: 'as-is',
        contributions: {
          each: '.comment',
          id: 'previous a[id^=c]@id',
          people: { name: 'b' },
          body: '.words',
          keep: false,
        },
      },
      tests: [],
    });
  });

  it('needs a body and no more; its file names it', () => {
    expect(loadRecipe('body: main', 'own').recipe).toEqual({
      name: 'own',
      match: {},
      body: 'main',
    });
  });

  it('takes a selector that stands in a block of its own', () => {
    const text = 'date: >\n  .meta\n  time@datetime\nbody: |\n  p\n';
    expect(loadRecipe(text, 'own').recipe).toMatchObject({
      date: '.meta time@datetime',
      body: 'p',
    });
  });

  it('carries what it promises of one post, or of several', () => {
    const one = 'body: p\ntest: {input: a.html, contains: [x, 7], contributors: 2}';
    expect(loadRecipe(one, 'own').tests).toEqual([
      { input: 'a.html', contains: ['x', '7'], contributors: 2 },
    ]);
    const several = 'body: p\ntest:\n  - input: a.html\n  - input: b.html\n';
    expect(loadRecipe(several, 'own').tests.map(({ input }) => input)).toEqual([
      'a.html',
      'b.html',
    ]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'a misspelt field',
      'body: p\ntitel: h1',
      { code: 'field-unknown', field: 'titel', suggestion: 'title', line: 2, column: 1 },
    ],
    [
      'one that another tool has',
      'body: p\nimage:\n  src: img\n  capton: b',
      { field: 'capton', within: 'image', suggestion: 'caption', line: 4, column: 3 },
    ],
    [
      'one that is nothing here',
      'body: p\nx: 1',
      {
        code: 'field-unknown',
        field: 'x',
        known: expect.arrayContaining(['title', 'test']),
      },
    ],
    ['a field that stands twice', 'body: p\nbody: b', { code: 'field-twice', line: 2 }],
    ['no body', 'title: h1', { code: 'field-missing', field: 'body', line: 1 }],
    ['nothing', '# only a comment\n', { code: 'field-missing', field: 'body' }],
    [
      'a field that its neighbour needs',
      'body: p\nfigures:\n  - each: figure\n',
      { code: 'field-missing', field: 'image', within: 'figures', line: 3, column: 5 },
    ],
    [
      'a selector that is none',
      'body: p\ntitle: "h1:has("',
      { code: 'selector-invalid', field: 'title', line: 2 },
    ],
    [
      'a selector with a pseudo-class that nobody knows',
      'body: div:frist-child',
      { code: 'selector-invalid', selector: 'div:frist-child' },
    ],
    ['a number', 'body: 3', { code: 'selector-invalid', selector: '3', line: 1 }],
    ['a selector in a list', 'body: [p, "["]', { code: 'selector-invalid', line: 1 }],
    ['an attribute of nothing', 'body: "@href"', { code: 'selector-invalid' }],
    [
      'a selector that YAML takes for a comment',
      'body: p\ntitle: #main',
      { code: 'value-wrong', field: 'title', empty: true, line: 2, column: 1 },
    ],
    [
      'a selector that YAML cuts',
      'body: article #main',
      { code: 'value-cut', field: 'body', line: 1, column: 14 },
    ],
    [
      'a selector that YAML takes for a list',
      'body: [itemprop=articleBody]',
      { code: 'selector-invalid', selector: 'itemprop=articleBody' },
    ],
    ['an alias', 'body: *', { code: 'yaml-unreadable', line: 1 }],
    ['an alias with a name', 'body: *all', { code: 'yaml-alias', name: 'all', line: 1 }],
    [
      'a pattern that is none',
      'body: p\nmatch: {url: "("}',
      { code: 'pattern-invalid', field: 'match.url', line: 2 },
    ],
    [
      'a word that is none of the two',
      'body: p\nwhitespace: pretty',
      { expected: 'choice', among: ['prettified', 'as-is'] },
    ],
    [
      'a text for a switch',
      'contributions: {each: li, body: p, keep: "no"}',
      { expected: 'switch', field: 'contributions.keep' },
    ],
    ['a text for a number', 'body: p\ntest: {input: a, contributors: two}', { expected: 'count' }],
    ['a text for a mapping', 'body: p\nimage: img', { expected: 'mapping', field: 'image' }],
    ['a mapping for a selector', 'body: {a: b}', { expected: 'selector', field: 'body' }],
    ['a list for a recipe', '- body', { code: 'value-wrong', field: '' }],
    ['broken YAML', 'body: p\n  title: h1', { code: 'yaml-unreadable', line: 2 }],
    ['a whole post', `body: ${'p'.repeat(70_000)}`, { code: 'yaml-too-large' }],
  ])('is refused for %s', (_, text, problem) => {
    expect(problemsOf(text)[0]).toMatchObject(problem);
  });

  it('tells everything that is wrong at once', () => {
    const text = 'titel: h1\nbody: "["\nmatch: {hass: p}';
    expect(problemsOf(text).map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('is a recipe or refused with a place, whatever is typed', () => {
    const words = fc.constantFrom(
      'body',
      'title',
      'image',
      'src',
      'drop',
      'test',
      ':',
      ': ',
      '\n',
      '\n  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      '*',
      '&a',
      'p',
      'h1@x',
      ',',
      '|',
      '>',
      '!x',
      '__proto__',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 24 }), (parts) => {
        for (const problem of problemsOf(parts.join(''))) expect(problem).toHaveProperty('line');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a recipe as YAML', () => {
  it.each([...recipes, none].map((recipe) => [recipe.name, recipe] as const))(
    '%s reads back as it was',
    (_, recipe) => {
      expect(loadRecipe(writeRecipe(recipe), 'other')).toEqual({ recipe, tests: [] });
    },
  );

  it('keeps every selector that can be thought of', () => {
    const selector = fc.constantFrom(
      '#a',
      '*',
      '> p',
      '[a="b: c"]',
      "[a='b']",
      '.a #b',
      ':scope',
      'a@href',
      '.a:has(> b)',
      '- a',
      '.a\\:b',
      '[title="—"]',
      '.x, #y',
      '.null',
    );
    const recipe = fc.record({
      name: fc.constantFrom('a', 'true', '706', 'null', 'a: b', '#', '2020-01-01', ' a', 'Ä…'),
      match: fc.constant({}),
      body: selector,
      title: fc.array(selector, { minLength: 1 }),
      drop: fc.array(fc.oneof(selector, fc.record({ rule: fc.constant('no'), select: selector }))),
    });
    fc.assert(
      fc.property(recipe, (own: Recipe) => {
        expect(loadRecipe(writeRecipe(own), 'other').recipe).toEqual(own);
      }),
    );
  });
});

describe('the name that was meant', () => {
  const known = ['title', 'byline', 'body', 'lead', 'image', 'figures'];
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['figure', 'figures'],
    ['author', 'byline'],
    ['content', 'body'],
    ['constructor', undefined],
    ['x', undefined],
    ['', undefined],
    ['t'.repeat(10_000), undefined],
  ])('%s: %s', (typed, meant) => {
    expect(suggest(typed, known)).toBe(meant);
  });
});
