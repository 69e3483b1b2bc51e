/** @file Where a page's article stands: from the page inwards, as long as nearly all of its running text stands in one element. */

import type { Element, ParentNode } from 'domhandler';
import { isElement } from '../../html/elements.ts';
import { namedFurniture } from './furniture.ts';
import { type Landmarks, lineageOf } from './landmarks.ts';
import type { Measure, Measures } from './measure.ts';

/** Less running text than this on a page says nothing of where its article is. */
const ENOUGH = 150;

/** One that holds so much of the running text is all of the article. */
const NEARLY_ALL = 0.75;

/** One that holds less than this beside others is one of many parts. */
const MOST = 0.4;

/** So much text of its own makes an element the article's, whatever it holds besides. */
const OWN = 0.15;

/** A landmark tells the article from what has up to so many times its text. */
const WITH_LANDMARK = 3;

/**
 * What holds the article, in page order: an element and, beside it or what it stands in, what belongs to it.
 * The landmarks are it, or stand over it; the surer first.
 */
export function locate(
  start: ParentNode,
  measures: Measures,
  { content, frame, headline }: Landmarks,
): ParentNode[] {
  if (proseOf(start, measures) < ENOUGH) return [content ?? frame ?? start];
  const lineages = [content, frame, headline].map(lineageOf);
  const before: Element[] = [];
  const after: Element[] = [];
  let at = start;
  for (let next = inwards(at, measures, lineages); next; next = inwards(at, measures, lineages)) {
    const siblings = at.children.filter(isElement);
    const index = siblings.indexOf(next);
    before.push(...siblings.slice(0, index).filter((one) => belongs(one, measures)));
    after.unshift(...siblings.slice(index + 1).filter((one) => belongs(one, measures)));
    at = next;
  }
  return [...before, at, ...after];
}

/** The child that holds the article; undefined where the element itself does. */
function inwards(
  element: ParentNode,
  measures: Measures,
  lineages: readonly ReadonlySet<ParentNode>[],
): Element | undefined {
  const all = proseOf(element, measures);
  const children = element.children.filter(isElement);
  const best = mostOf(children, measures);
  const most = best ? proseOf(best, measures) : 0;
  if (best === undefined || isParagraph(best) || most < MOST * all) return undefined;
  if (most < NEARLY_ALL * all) {
    const others = children.filter((one) => !isParagraph(one));
    const own = others.reduce((left, one) => left - proseOf(one, measures), all);
    if (own >= OWN * all) return undefined;
    const kind = kindOf(best);
    const isAlike = (one: Element): boolean =>
      one !== best && kindOf(one) === kind && proseOf(one, measures) > 0;
    if (children.some(isAlike)) return undefined;
  }
  const marked = lineages
    .flatMap((lineage) => children.find((child) => lineage.has(child)) ?? [])
    .find((child) => proseOf(child, measures) * WITH_LANDMARK >= most);
  if (!marked || marked === best) return best;
  // Text that is mostly its own is no list of other posts, so both are kept.
  const { text, linked } = measures.get(best) ?? NOTHING;
  return linked * 3 <= text ? undefined : marked;
}

function mostOf(elements: readonly Element[], measures: Measures): Element | undefined {
  let best: Element | undefined;
  for (const element of elements) {
    const prose = proseOf(element, measures);
    if (prose > (best ? proseOf(best, measures) : 0)) best = element;
  }
  return best;
}

/** Whether what stands beside the article is a part of it: text without links, such as a standfirst. */
function belongs(element: Element, measures: Measures): boolean {
  if (namedFurniture(element) !== undefined) return false;
  const { text, linked, prose } = measures.get(element) ?? NOTHING;
  return prose > 0 && linked * 10 <= text;
}

/** Whether the element is a piece of text and not what holds such pieces. */
function isParagraph({ name }: Element): boolean {
  return /^(?:p|h[1-6]|blockquote|pre|ul|ol|dl|figure|table)$/.test(name);
}

/** What a template would make many of. */
function kindOf({ name, attribs }: Element): string {
  return `${name} ${attribs.class ?? ''}`;
}

const NOTHING: Measure = { text: 0, linked: 0, prose: 0, links: 0, shares: 0 };

function proseOf(node: ParentNode, measures: Measures): number {
  return measures.get(node)?.prose ?? 0;
}
