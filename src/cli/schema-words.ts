/** @file The words for what is wrong with a file of settings: a recipe of the user's own, or the configuration. */

import type { ProblemCode, ProblemData, SettingsFile, ValueKind } from '../problem.ts';
import { EXPECTED } from './settings.ts';
import { quote, type Words } from './words.ts';

type SettingsCode = {
  [Code in ProblemCode]: ProblemData[Code] extends { file: SettingsFile } ? Code : never;
}[ProblemCode];

export const schemaWords: {
  readonly [Code in SettingsCode]: (data: ProblemData[Code]) => Words;
} = {
  'yaml-unreadable': ({ file, reason }) => [
    `the ${file} is not valid YAML: ${reason}`,
    file === 'recipe'
      ? 'put selectors that begin with # [ * & > or hold ": " in quotes'
      : 'put texts that begin with a special character or hold ": " in quotes',
  ],
  'yaml-too-large': ({ file, length, limit }) => [
    `the ${file} has ${length} characters; the limit is ${limit}`,
    `give a ${file}, not a post`,
  ],
  'yaml-alias': ({ file, name }) => [
    `the ${file} refers to the alias ${quote(name)}, which is not supported`,
    `put a ${file === 'recipe' ? 'selector' : 'text'} that begins with * in quotes`,
  ],
  'field-unknown': ({ file, field, within, known, suggestion }) => [
    `${owner(file, within)} has no field ${quote(field)}`,
    suggestion === undefined ? `it has ${known.join(', ')}` : `did you mean ${suggestion}?`,
  ],
  'field-twice': ({ file, field }) => [
    `${quote(field)} appears twice`,
    file === 'recipe'
      ? 'put several selectors in one list; the first that finds anything is used'
      : 'leave one of them out',
  ],
  'field-missing': ({ file, field, within }) => [
    `${owner(file, within)} lacks ${quote(field)}`,
    field === 'body' ? 'add it: the selector of what holds the text' : 'add it',
  ],
  'value-wrong': ({ file, field, expected, empty, among }) => {
    const [name, give] = VALUES[expected];
    const hash = empty && name === 'a selector' ? '; one that begins with # must be quoted' : '';
    return [
      `${owner(file, field)} is ${empty ? 'empty' : `not ${name}`}`,
      `${among ? `give ${among.join(' or ')}` : give}${hash}`,
    ];
  },
  'value-cut': ({ field }) => [
    `${quote(field)} ends before " #", where YAML begins a comment`,
    'put the selector in quotes, or a space after the #',
  ],
  'selector-invalid': ({ field, selector, reason }) => [
    `${quote(field)} has no valid selector ${quote(selector)}: ${reason}`,
    'fix it; a selector that begins with [ or # must be quoted',
  ],
  'pattern-invalid': ({ field, reason }) => [
    `${quote(field)} is not a regular expression: ${reason}`,
    "fix it, or put it in single quotes: '^https://example\\.org/'",
  ],
};

function owner(file: SettingsFile, field: string): string {
  return field === '' ? `the ${file}` : quote(field);
}

/** What a field takes, and how to give it. */
const VALUES: { readonly [Value in ValueKind]: Words } = {
  text: ['text', 'give one text'],
  pattern: ['a regular expression', 'give one text'],
  selector: ['a selector', 'give a CSS selector, or a list of them to be tried in order'],
  anchor: ['a selector', 'give a CSS selector, or a list of them to be tried in order'],
  css: ['a selector', 'give one CSS selector'],
  recipe: ['a recipe', 'give the name of one, or the path of your own'],
  switch: ['a switch', 'give true or false'],
  count: ['a number', 'give a number from 0'],
  positive: ['a number', 'give a number from 1 to 999'],
  encoding: ['an encoding', 'give its WHATWG label, for example big5 or windows-1252'],
  address: ['an address', 'give an absolute one, for example https://example.org/post'],
  template: ['a template for names', `give ${EXPECTED.template}`],
  report: ['the name of a report', `give ${EXPECTED.report}`],
  extensions: ['a list of extensions', `give ${EXPECTED.extensions}`],
  choice: ['a word that it knows', 'give one of its words'],
  list: ['a list', 'give a list, one item per line after "- "'],
  mapping: ['a mapping', 'give its fields as "field: value" lines'],
  names: ['a mapping', 'give "name: value" lines'],
  value: ['a value', 'give a text, a number, true, false, a list or a mapping'],
  'css-or-mapping': ['a selector', 'give a CSS selector, or rule and select'],
};
