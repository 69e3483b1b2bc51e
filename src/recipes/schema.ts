/** @file What may stand in a recipe's YAML, as a table: the fields of `recipe.ts` and the kind of value that each takes. */

import {
  type Field,
  type FieldsOf,
  listOf,
  mapping,
  needed,
  number,
  oneOrListOf,
  type ScalarReading,
  type ScalarShape,
  type Shape,
  text,
  toggle,
} from '../schema/shape.ts';
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
import { PREVIOUS, selectorFault } from './selector.ts';

/** What a recipe's file promises of one post. */
export interface Expectation {
  /** The post, relative to the recipe's file. */
  readonly input: string;
  /** What its Markdown holds. */
  readonly contains?: readonly string[];
  /** How many people its front matter lists as contributors. */
  readonly contributors?: number;
}

const css: ScalarShape = {
  kind: 'css',
  read: ({ text: typed, isCut }) => readSelector(typed, typed, isCut),
};

const selector: Field = { shape: { ...css, kind: 'selector', orList: true } };

/** A selector that may look before a contribution instead of into it. */
const anchor: Field = {
  shape: {
    kind: 'anchor',
    orList: true,
    read: ({ text: typed, isCut }) =>
      readSelector(typed, typed.startsWith(PREVIOUS) ? typed.slice(PREVIOUS.length) : typed, isCut),
  },
};

function readSelector(typed: string, found: string, isCut: boolean): ScalarReading {
  if (isCut) return { fault: { code: 'value-cut', data: {} } };
  const reason = selectorFault(found);
  return reason === undefined
    ? { value: typed }
    : { fault: { code: 'selector-invalid', data: { selector: typed, reason } } };
}

const pattern: Field = {
  shape: {
    kind: 'pattern',
    read({ text: typed }) {
      try {
        new RegExp(typed, 'i');
        return { value: typed };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { fault: { code: 'pattern-invalid', data: { pattern: typed, reason } } };
      }
    },
  },
};

const people: Shape = mapping<PeopleRecipe>({
  each: selector,
  name: needed(selector),
  url: selector,
  image: selector,
});

const contributions: Shape = mapping<ContributionsRecipe>({
  heading: selector,
  each: needed(selector),
  id: anchor,
  people: { shape: people },
  date: selector,
  title: selector,
  body: needed(selector),
  nested: selector,
  keep: toggle,
});

const drop: Shape = {
  kind: 'css-or-mapping',
  css,
  fields: {
    rule: needed(text),
    select: needed(selector),
    rest: toggle,
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
  match: { shape: mapping<Match>({ url: pattern, has: selector }) },
  drop: listOf({ shape: drop }),
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
  narrow: toggle,
  figures: listOf({ shape: figure }),
  asides: listOf({ shape: css }),
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
  contains: listOf(text),
  contributors: number('count', /^\d{1,9}$/),
});

/** A recipe's file. */
export const file: Shape = {
  kind: 'mapping',
  fields: { ...recipe, test: oneOrListOf({ shape: expectation }) },
};
