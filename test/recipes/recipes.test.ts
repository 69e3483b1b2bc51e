/** @file The built-in recipes as data, and the choice of one for a page. */

import { describe, expect, it } from 'vitest';
import { parse } from '../../src/html/parse.ts';
import { PostError } from '../../src/problem.ts';
import { recipeFor, recipes } from '../../src/recipes/index.ts';
import type { Recipe } from '../../src/recipes/recipe.ts';

const conversation =
  '<article class="comment"><div class="field-name-comment-body">a</div></article>';

describe('recipeFor', () => {
  it('wants both the address and the selector of a recipe', () => {
    const url = 'https://www.chinafile.com/conversation/x';
    expect(recipeFor(parse(conversation), url).name).toBe('chinafile-conversation');
    expect(recipeFor(parse(conversation), 'https://example.org/conversation/x').name).toBe(
      'article',
    );
    expect(recipeFor(parse('<p>a</p>'), url).name).toBe('article');
  });

  it('tells a site by its whole host', () => {
    const page = parse('<div class="entry-content">a</div>');
    expect(recipeFor(page, 'https://nei.st/a').name).toBe('nei-st');
    expect(recipeFor(page, 'http://www.iyouport.org/a').name).toBe('iyouport');
    expect(recipeFor(page, 'https://nei.st.example.org/a').name).toBe('article');
    expect(recipeFor(page, 'https://example.org/?u=https://nei.st/a').name).toBe('article');
    expect(recipeFor(page, 'https://blog.medium.com/a').name).toBe('feed');
    expect(recipeFor(page, 'https://notmedium.com/a').name).toBe('article');
  });

  it("believes a document's own address where the source has none", () => {
    const page = parse(
      `<html><head><link rel="canonical" href="https://www.chinafile.com/conversation/x"></head><body>${conversation}</body></html>`,
    );
    expect(recipeFor(page, undefined).name).toBe('chinafile-conversation');
    expect(recipeFor(page, 'https://example.org/').name).toBe('article');
  });

  it('takes any page last', () => {
    expect(recipeFor(parse(''), undefined).name).toBe('article');
    expect(recipes.at(-1)?.name).toBe('article');
  });

  it('obeys a name, and a recipe', () => {
    const own: Recipe = { name: 'own', match: { url: 'nowhere' } };
    expect(recipeFor(parse('<p>a</p>'), undefined, { recipe: own })).toBe(own);
    expect(recipeFor(parse('<p>a</p>'), undefined, { recipe: 'pao-pao' }).name).toBe('pao-pao');
    expect(recipeFor(parse('<p>a</p>'), undefined, { recipe: 'none' }).name).toBe('none');
  });

  it('says which names there are', () => {
    const choose = (): Recipe => recipeFor(parse(''), undefined, { recipe: 'nei.st' });
    expect(choose).toThrow(PostError);
    try {
      choose();
    } catch (error) {
      expect((error as PostError).problem).toMatchObject({
        code: 'recipe-unknown',
        data: { name: 'nei.st', known: [...recipes.map(({ name }) => name), 'none'] },
      });
    }
  });
});

describe('the built-in recipes', () => {
  it('have names of their own', () => {
    expect(new Set(recipes.map(({ name }) => name)).size).toBe(recipes.length);
  });

  it.each(recipes.map((recipe) => [recipe.name, recipe] as const))(
    '%s says what is valid',
    (_, recipe) => {
      expect(() => new RegExp(recipe.match.url ?? '')).not.toThrow();
      // What the selectors end in need not be there for the selector engine to read all of them.
      const page = parse('<div><p>a</p></div>');
      const container = page.select('div')[0];
      for (const selector of selectorsOf(recipe)) {
        expect(() => page.select(selector, container), selector).not.toThrow();
      }
    },
  );

  it.each(recipes.map((recipe) => [recipe.name, recipe] as const))(
    '%s can be written as YAML',
    (_, recipe) => {
      expect(JSON.parse(JSON.stringify(recipe))).toEqual(recipe);
    },
  );

  it.each(recipes.map((recipe) => [recipe.name, recipe] as const))(
    '%s names what it drops',
    (_, recipe) => {
      for (const drop of recipe.drop ?? []) expect(drop).toMatchObject({ rule: /[a-z]/ });
    },
  );
});

/** Every string of the recipe that is a selector, without what it reads. */
function selectorsOf({ name, match, drop, whitespace, ...rest }: Recipe): string[] {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  };
  const dropped = (drop ?? []).flatMap((one) => (typeof one === 'string' ? one : one.select));
  return [...strings(match.has), ...strings(dropped), ...strings(rest)].map((selector) =>
    selector.replace(/^previous /, '').replace(/@[\w:-]+$/, ''),
  );
}
