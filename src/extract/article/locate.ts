/** @file Where a page's article stands: from the page inwards, as long as nearly all of its running text stands in one element. */

import type { Element, ParentNode } from 'domhandler';
import { isElement } from '../../html/elements.ts';
import { besides } from './besides.ts';
import { isAlike, isParagraph } from './kind.ts';
import { type Landmarks, lineageOf } from './landmarks.ts';
import { ENOUGH, type Measures, measureOf, proseOf } from './measure.ts';

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
  const path: ParentNode[] = [start];
  let at = start;
  for (let next = inwards(at, measures, lineages); next; next = inwards(at, measures, lineages)) {
    path.push(next);
    at = next;
  }
  const { before, after } = besides(path, headline, measures);
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
    const own = others.reduce((rest, one) => rest - proseOf(one, measures), all);
    if (own >= OWN * all) return undefined;
    const isSibling = (one: Element): boolean =>
      one !== best && proseOf(one, measures) > 0 && isAlike(one, best);
    if (children.some(isSibling)) return undefined;
  }
  const marked = lineages
    .flatMap((lineage) => children.find((child) => lineage.has(child)) ?? [])
    .find((child) => proseOf(child, measures) * WITH_LANDMARK >= most);
  if (!marked || marked === best) return best;
  // Text that is mostly its own is not a list of other posts, so both are kept.
  const { text, linked } = measureOf(best, measures);
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
