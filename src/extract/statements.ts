/** @file What a recipe's selectors find of one key of the front matter: which of it is the answer, and what becomes of the elements. */

import type { Element, ParentNode } from 'domhandler';
import type { Role } from '../html/reading.ts';
import type { FrontMatterValue } from '../post.ts';
import type { Selector } from '../recipes/recipe.ts';
import { alternatives } from '../recipes/selector.ts';
import type { Finder, Found } from './find.ts';
import { excessiveLength } from './length.ts';
import { letters } from './letters.ts';

/** What a selector found, as text. */
export interface Statement extends Found {
  readonly text: string;
}

/** The statements that each of several selectors found, none for a selector that found nothing. */
export type StatementLists = readonly (readonly Statement[])[];

export function statementsOf(find: Finder, selector: Selector | undefined): StatementLists {
  return alternatives(selector).map((one) =>
    find.all(one).flatMap((found) => {
      const text = find.text(found);
      return text === undefined ? [] : [{ ...found, text }];
    }),
  );
}

export interface Answer {
  readonly values: readonly string[];
  /** The list that they are from; undefined where no list has any that the front matter has room for. */
  readonly from: number | undefined;
}

/** How the statements of one key are read. */
export interface Reader {
  /** The values, of the statements of one selector; there is one at least. */
  read(statements: readonly Statement[]): readonly string[];
  /** Whether no other selector's values are looked for; by default they aren't. */
  isSure?(values: readonly string[]): boolean;
}

/**
 * The values of the first list that has any; a list whose values are sure comes before one whose values aren't. What is
 * too long for the front matter is the answer only where there is nothing else.
 */
export function answerOf(lists: StatementLists, { read, isSure = () => true }: Reader): Answer {
  const answers = lists.map((list) => (list.length > 0 ? read(list) : []));
  const fits = (values: readonly string[]): boolean =>
    values.length > 0 && excessiveLength([...values]) === undefined;
  const sure = answers.findIndex((values) => fits(values) && isSure(values));
  const from = sure < 0 ? answers.findIndex(fits) : sure;
  const values = answers[from];
  return values === undefined ? { values: answers.flat(), from: undefined } : { values, from };
}

/** Where the statements of a key stand. */
export interface Surroundings {
  /** The front matter's own value, where it has one. */
  readonly printed: FrontMatterValue | undefined;
  /** In which part of the post the element would be written, if in any. */
  rootOf(element: Element): ParentNode | undefined;
  /** Of elements that show the value, those that are the text's all the same. */
  staying(known: readonly Statement[]): ReadonlySet<Element>;
}

/** What becomes of the statements' elements. In the text only what is the value itself may go. */
export function rolesOf(
  key: string,
  lists: StatementLists,
  { values, from }: Answer,
  { printed, rootOf, staying }: Surroundings,
): readonly { readonly element: Element; readonly role: Role }[] {
  const own = from === undefined ? [] : values;
  const known = new Set((printed === undefined ? own : [printed].flat()).map(letters));
  const allKnown = [...known].join('\n');
  const isKnown = ({ attribute, text }: Statement): boolean =>
    attribute === undefined && known.has(letters(text));
  const holdsKnown = ({ attribute, text }: Statement): boolean =>
    known.size > 0 && (attribute !== undefined || allKnown.includes(letters(text)));
  const stays = staying(lists.flat().filter(isKnown));
  const roleOf = (statement: Statement, list: number): Role | undefined => {
    const { element } = statement;
    if (stays.has(element)) return undefined;
    if (isKnown(statement)) return { as: 'moved', key };
    if (rootOf(element) !== undefined || (from !== undefined && list > from)) return undefined;
    if (holdsKnown(statement)) return { as: 'moved', key };
    // JSON-LD says more than this: other keys are looked for in it, too.
    return element.name === 'script' ? undefined : { as: 'dropped', rule: `${key} not taken` };
  };
  return lists.flatMap((list, index) =>
    list.flatMap((statement) => {
      const role = roleOf(statement, index);
      return role === undefined ? [] : [{ element: statement.element, role }];
    }),
  );
}
