/** @file What belongs to the article and stands beside what holds the most of it: a standfirst, a second part, a note at the end. */

import type { Element, ParentNode } from 'domhandler';
import { classesOf, isElement } from '../../html/elements.ts';
import { namedFurniture } from './furniture.ts';
import { isAlike, isParagraph } from './kind.ts';
import { lineageOf } from './landmarks.ts';
import { holds } from './line.ts';
import { type Measures, measureOf, proseOf } from './measure.ts';

/** The share of the article's running text that counts as much. */
const MUCH = 0.15;

/** At most this share of a part of the article is links; over its text, where an author or a section is linked, this. */
const LINKED = 0.1;
const LINKED_ABOVE = 0.34;

/**
 * What belongs to the article of what stands beside it, or beside what it stands in: as far out as its headline, and from
 * the headline on. Further out there may be more of its text after it, but only much of it.
 */
export function besides(
  path: readonly ParentNode[],
  headline: Element | undefined,
  measures: Measures,
): { readonly before: readonly Element[]; readonly after: readonly Element[] } {
  const lineage = lineageOf(headline);
  const together = path.findLastIndex((node) => lineage.has(node));
  const inner = path.at(-1);
  const much = MUCH * (inner ? proseOf(inner, measures) : 0);
  /** What holds nothing but the headline is not text. */
  const saysMore = (one: Element): boolean =>
    headline === undefined ||
    !lineage.has(one) ||
    proseOf(one, measures) > proseOf(headline, measures);
  const before: Element[] = [];
  const after: Element[] = [];
  for (let level = 0; level < path.length - 1; level++) {
    const siblings = path[level]?.children.filter(isElement) ?? [];
    const next = path[level + 1] as Element;
    const index = siblings.indexOf(next);
    const isNear = level >= Math.min(together, path.length - 2);
    if (isNear) {
      const first = siblings.findIndex((one) => lineage.has(one));
      const above = siblings.slice(level === together ? first : 0, index);
      before.push(...above.filter(saysMore).flatMap((one) => partsIn(one, measures, next)));
    }
    const below = siblings.slice(index + 1).filter((one) => hasFewLinks(one, measures));
    const isPart = (one: Element): boolean =>
      proseOf(one, measures) > 0 ? isNear || proseOf(one, measures) >= much : isPanel(one, next);
    after.unshift(...below.filter(isPart));
  }
  return { before, after };
}

/** Whether what stands beside the article is a part of it: text without links, such as a standfirst. */
function belongs(element: Element, measures: Measures): boolean {
  return proseOf(element, measures) > 0 && hasFewLinks(element, measures);
}

function hasFewLinks(element: Element, measures: Measures): boolean {
  const { text, linked } = measureOf(element, measures);
  return text > 0 && linked <= LINKED * text && namedFurniture(element) === undefined;
}

/** Whether the element holds a table, and is of the article's kind by a class of both: weight and size under a thing's description. */
function isPanel(element: Element, article: Element): boolean {
  const isOfKind = classesOf(article).length > 0 && isAlike(element, article);
  return isOfKind && holds(element, ({ name }) => name === 'table');
}

/** What stands over the `article` and is a part of it: the element, or what in it has few links. */
function partsIn(element: Element, measures: Measures, article: Element): Element[] {
  if (belongs(element, measures)) return [element];
  const { text, linked, prose } = measureOf(element, measures);
  const mayHold = prose > 0 && linked <= LINKED_ABOVE * text;
  if (!mayHold || namedFurniture(element) !== undefined) return [];
  if (isParagraph(element) || isAlike(element, article)) return [element];
  return element.children.filter(isElement).flatMap((child) => partsIn(child, measures, article));
}
