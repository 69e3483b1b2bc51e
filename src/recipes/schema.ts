/** @file What may stand in a recipe's YAML, as a table: the fields of `recipe.ts` and the kind of value that each takes. */

import type {
  ContributionsRecipe,
  FigureRecipe,
  FootnotesRecipe,
  LeadImageRecipe,
  Match,
  NamedDrop,
  PeopleRecipe,
  Recipe,
} from './recipe.ts';
import {
  type Field,
  type FieldsOf,
  listOf,
  mapping,
  needed,
  oneOrListOf,
  type Shape,
  text,
} from './shape.ts';

/** What a recipe's file promises of one post. */
export interface Expectation {
  /** The post, relative to the recipe's file. */
  readonly input: string;
  /** What its Markdown holds. */
  readonly contains?: readonly string[];
  /** How many people its front matter lists as contributors. */
  readonly contributors?: number;
}

const selector: Field = { shape: { kind: 'selector' } };

const people: Shape = mapping<PeopleRecipe>({
  each: selector,
  name: needed(selector),
  url: selector,
  image: selector,
});

const contributions: Shape = mapping<ContributionsRecipe>({
  heading: selector,
  each: needed(selector),
  id: { shape: { kind: 'anchor' } },
  people: { shape: people },
  date: selector,
  title: selector,
  body: needed(selector),
  nested: selector,
  keep: { shape: { kind: 'switch' } },
});

const drop: Shape = {
  kind: 'css-or-mapping',
  fields: {
    rule: needed(text),
    select: needed(selector),
    rest: { shape: { kind: 'switch' } },
  } satisfies FieldsOf<NamedDrop>,
};

const figure: Shape = mapping<FigureRecipe>({
  each: needed(selector),
  image: needed(selector),
  caption: selector,
  credit: selector,
});

const recipe: FieldsOf<Recipe> = {
  name: text,
  match: { shape: mapping<Match>({ url: { shape: { kind: 'pattern' } }, has: selector }) },
  drop: listOf(drop),
  title: selector,
  byline: selector,
  date: selector,
  tags: selector,
  lead: selector,
  image: {
    shape: mapping<LeadImageRecipe>({
      each: selector,
      src: needed(selector),
      full: selector,
      caption: selector,
      credit: selector,
    }),
  },
  body: selector,
  narrow: { shape: { kind: 'switch' } },
  figures: listOf(figure),
  asides: listOf({ kind: 'css' }),
  footnotes: {
    shape: mapping<FootnotesRecipe>({
      ref: needed(selector),
      list: needed(selector),
      back: selector,
    }),
  },
  pullquotes: selector,
  whitespace: { shape: { kind: 'choice', among: ['prettified', 'as-is'] } },
  contributions: { shape: contributions },
};

const expectation: Shape = mapping<Expectation>({
  input: needed(text),
  contains: listOf({ kind: 'text' }),
  contributors: { shape: { kind: 'count' } },
});

/** A recipe's file. */
export const file: Shape = {
  kind: 'mapping',
  fields: { ...recipe, test: oneOrListOf(expectation) },
};
