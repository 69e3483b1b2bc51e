/** @file Where a page prints who wrote the post, and when: between its headline and its text. */

import type { Element, ParentNode } from 'domhandler';
import { isElement, isWithin, STRUCTURES } from '../../html/elements.ts';
import { isoDate } from '../dates.ts';
import { closestIn } from '../find.ts';
import {
  type Author,
  type Byline,
  type Expected,
  type Hints,
  isCovered,
  type Known,
  readByline,
} from './byline.ts';
import { namedFurniture } from './furniture.ts';
import { elementsIn, holds, LINE, wordsOfLine } from './line.ts';
import type { Measures } from './measure.ts';
import { type Place, placesIn } from './place.ts';

/** Names and dates stand before this share of the text, or after all of it. */
export const EARLY = 0.1;

/** So much of a block says whether it is a byline, whatever its author is called. */
const LONGEST = 4 * LINE;

/** Levels that a byline may stand below what holds the headline too. */
const LEVELS = 3;

/** The rule of elements whose class calls them one. */
export const BYLINE = 'byline and date';

/** The rules of what may say who wrote the post. */
const TELLS_AUTHOR: ReadonlySet<string> = new Set([BYLINE, 'about the author']);

/** Whether the block may be a byline: a line on its own. */
export function isLine({ element, measure: { text } }: Place): boolean {
  return text > 0 && text <= LINE && isOwnLine(element);
}

function isOwnLine(element: Element): boolean {
  const isPlain = /^(?:p|div|address|header|hgroup|section|center|small|span|time)$/.test(
    element.name,
  );
  return isPlain && !holds(element, ({ name }) => STRUCTURES.has(name));
}

/** What the block says, if it is a byline: nothing else, or by its class. */
export function bylineIn(element: Element, author: Author | undefined): Byline | undefined {
  const isNamed = holds(element, isByName);
  const byline = readBlock(element, { isNamed, author });
  const { author: names, days, rest } = byline;
  const saysAny = names !== undefined || days.length > 0;
  return saysAny && (isNamed || rest === '') ? byline : undefined;
}

/** Where sites list what one of their authors wrote. */
const AUTHOR_PAGE = /\/(?:authors?|autor(?:en)?|auteurs?|autori?|redakteur|redaktion|staff)\/[^/]/;

/** Whether the element is called a byline, or links to an author's page. */
function isByName(element: Element): boolean {
  const isAuthor = element.name === 'a' && AUTHOR_PAGE.test(element.attribs.href ?? '');
  return isAuthor || namedFurniture(element) === BYLINE;
}

/** Whether a block that a class calls a byline says nothing that the front matter doesn't. */
export function isCoveredByline(element: Element, known: Expected): boolean {
  const byline = namedByline(element, known);
  const mayHaveName = byline.rest !== '' && known.author === undefined;
  return !mayHaveName && isCovered(byline, known);
}

/** What a block says that a class calls a byline. */
function namedByline(element: Element, { author }: Expected): Byline {
  return readBlock(element, { isNamed: true, author });
}

function readBlock(element: Element, hints: Hints): Byline {
  return readByline(wordsOfLine(element).slice(0, LONGEST), hints);
}

/**
 * Author and date, unless `known`, as the page prints them: beside the headline, over the text, in it where a class says
 * so, and last in what is `signed` by its class.
 */
export function printedIn(
  roots: readonly ParentNode[],
  measures: Measures,
  named: ReadonlyMap<Element, string>,
  headline: Element | undefined,
  signed: () => readonly Element[],
  known: Expected,
): Known {
  if (known.author !== undefined && known.date !== undefined) return {};
  const among = new Set(roots);
  const printed: { author?: string; date?: string } = {};
  const candidates = function* (): Generator<Element> {
    if (headline) yield* linesBeside(headline, named, among);
    for (const place of placesIn(roots, measures)) {
      if ((place.before <= EARLY || place.after === 0) && isLine(place)) yield place.element;
    }
    for (const [element, rule] of named) {
      if (rule === BYLINE && closestIn(element, among) !== undefined) yield element;
    }
  };
  let date: string | undefined;
  const read = (element: Element, byline: Byline | undefined): void => {
    const [day] = byline?.days ?? [];
    if (known.author === undefined && byline?.author) printed.author ??= byline.author;
    if (known.date !== undefined) return;
    if (day) printed.date ??= day;
    date ??= isoDate(wordsOfLine(element));
  };
  for (const element of candidates()) read(element, bylineIn(element, known.author));
  const isComplete = (printed.author ?? known.author) && (printed.date ?? date ?? known.date);
  for (const element of isComplete ? [] : signed()) {
    if (isShort(element) && !isInOther(element, named)) read(element, namedByline(element, known));
  }
  // A line that names one day says more than a byline does: it stays, but nothing else tells when.
  if (date !== undefined) printed.date ??= date;
  return printed;
}

/** The lines outside of the text that stand with the headline in one of the elements round it. */
function linesBeside(
  headline: Element,
  named: ReadonlyMap<Element, string>,
  roots: ReadonlySet<ParentNode>,
): Element[] {
  let scope = headline;
  for (let level = 0; level < LEVELS; level++) {
    const { parent } = scope;
    if (!parent || !isElement(parent) || parent.name === 'body') break;
    scope = parent;
  }
  return elementsIn(scope)
    .filter((element) => isByName(element) || (mayBeLine(element) && isShort(element)))
    .filter((element) => !isInOther(element, named) && closestIn(element, roots) === undefined);
}

/** Whether the element may be a line: beside a headline what stands in no block often is one by its looks. */
function mayBeLine(element: Element): boolean {
  return isOwnLine(element) || /^(?:li|dd|td)$/.test(element.name);
}

function isShort(element: Element): boolean {
  const { length } = wordsOfLine(element);
  return length > 0 && length <= LINE;
}

/** Whether the element stands in furniture other than a byline: in what readers said, beside a link to another post. */
function isInOther(element: Element, named: ReadonlyMap<Element, string>): boolean {
  return isWithin(element, (above) => {
    const rule = named.get(above);
    return rule !== undefined && !TELLS_AUTHOR.has(rule);
  });
}
