/** @file The words for what is wrong with a recipe of the user's own. */

import type { ProblemCode, ProblemData, RecipeValue } from '../problem.ts';
import { quote, type Words } from './words.ts';

/** But for those that are not about a recipe's file. */
type RecipeCode = Exclude<
  Extract<ProblemCode, `recipe-${string}`>,
  'recipe-unknown' | 'recipe-found-nothing'
>;

export const recipeWords: { readonly [Code in RecipeCode]: (data: ProblemData[Code]) => Words } = {
  'recipe-unreadable': ({ reason }) => [
    `the recipe is no valid YAML: ${reason}`,
    'put selectors that begin with # [ * & > or hold ": " in quotes',
  ],
  'recipe-too-large': ({ length, limit }) => [
    `the recipe has ${length} characters, and it may have ${limit}`,
    'give a recipe, not a post',
  ],
  'recipe-alias': ({ name }) => [
    `the recipe refers to the alias ${quote(name)}, and aliases are not read`,
    'put a selector that begins with * in quotes',
  ],
  'recipe-field-unknown': ({ field, within, known, suggestion }) => [
    `${within === '' ? 'a recipe' : quote(within)} has no field ${quote(field)}`,
    suggestion === undefined ? `it has ${known.join(', ')}` : `did you mean ${suggestion}?`,
  ],
  'recipe-field-twice': ({ field }) => [
    `${quote(field)} stands twice`,
    'put several selectors in one list; the first that finds anything is used',
  ],
  'recipe-field-missing': ({ field, within }) => [
    `${within ? quote(within) : 'the recipe'} lacks ${quote(field)}`,
    within ? 'add it' : 'add it: the selector of what holds the text',
  ],
  'recipe-value-wrong': ({ field, expected, empty, among }) => {
    const [name, give] = VALUES[expected];
    const hash =
      empty && name === 'selector' ? '; one that begins with # has to stand in quotes' : '';
    return [
      `${field === '' ? 'the recipe' : quote(field)} is ${empty ? 'empty' : `no ${name}`}`,
      `${among ? `give ${among.join(' or ')}` : give}${hash}`,
    ];
  },
  'recipe-value-cut': ({ field }) => [
    `${quote(field)} ends before " #", where YAML begins a comment`,
    'put the selector in quotes, or a blank after the #',
  ],
  'recipe-selector-invalid': ({ field, selector, reason }) => [
    `${quote(field)} has no valid selector ${quote(selector)}: ${reason}`,
    'mend it; a selector that begins with [ or # has to stand in quotes',
  ],
  'recipe-untested': () => [
    'the recipe has no test',
    'add one, e.g. "test: {input: post.html, contains: [some words]}"',
  ],
  'recipe-pattern-invalid': ({ field, reason }) => [
    `${quote(field)} is no regular expression: ${reason}`,
    "mend it, or put it in single quotes: '^https://example\\.org/'",
  ],
};

/** What a field takes, and how to give it. */
const VALUES: { readonly [Value in RecipeValue]: Words } = {
  text: ['text', 'give one text'],
  pattern: ['regular expression', 'give one text'],
  selector: ['selector', 'give a CSS selector, or a list of them to be tried in order'],
  anchor: ['selector', 'give a CSS selector, or a list of them to be tried in order'],
  css: ['selector', 'give one CSS selector'],
  switch: ['switch', 'give true or false'],
  count: ['number', 'give a number from 0'],
  choice: ['word that it knows', 'give one of its words'],
  list: ['list', 'give a list, one item a line behind "- "'],
  mapping: ['mapping', 'give its fields as "field: value" lines'],
  'css-or-mapping': ['selector', 'give a CSS selector, or rule and select'],
};
