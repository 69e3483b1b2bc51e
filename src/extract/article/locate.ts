/** @file Where a page's article stands: from the page inwards, as long as nearly all of its running text stands in one element. */

import type { Element, ParentNode } from 'domhandler';
import { isElement } from '../../html/elements.ts';
import type { Measure, Measures } from './measure.ts';

/** Less running text than this on a page says nothing of where its article is. */
const ENOUGH = 200;

/** One that holds so much of the running text is all of the article. */
const NEARLY_ALL = 0.75;

/** One that holds less than this beside others is one of many parts. */
const MOST = 0.4;

/** So much text of its own makes an element the article's, whatever it holds besides. */
const OWN = 0.15;

/** What holds the article, in page order: an element and, beside it or what it stands in, what belongs to it. */
export function locate(start: ParentNode, measures: Measures): ParentNode[] {
  if (proseOf(start, measures) < ENOUGH) return [start];
  const before: Element[] = [];
  const after: Element[] = [];
  let at = start;
  for (let next = inwards(at, measures); next; next = inwards(at, measures)) {
    const siblings = at.children.filter(isElement);
    const index = siblings.indexOf(next);
    before.push(...siblings.slice(0, index).filter((one) => belongs(one, measures)));
    after.unshift(...siblings.slice(index + 1).filter((one) => belongs(one, measures)));
    at = next;
  }
  return [...before, at, ...after];
}

/** The child that holds the article; undefined where the element itself does. */
function inwards(element: ParentNode, measures: Measures): Element | undefined {
  const all = proseOf(element, measures);
  const children = element.children.filter(isElement);
  let best: Element | undefined;
  let most = 0;
  for (const child of children) {
    const prose = proseOf(child, measures);
    if (prose > most) {
      best = child;
      most = prose;
    }
  }
  if (best === undefined || isParagraph(best) || most < MOST * all) return undefined;
  if (most >= NEARLY_ALL * all) return best;
  const own = children.filter(isParagraph).reduce((sum, one) => sum + proseOf(one, measures), 0);
  const direct = all - children.reduce((sum, one) => sum + proseOf(one, measures), 0);
  if (own + direct >= OWN * all) return undefined;
  const kind = kindOf(best);
  const alike = children.some(
    (one) => one !== best && kindOf(one) === kind && proseOf(one, measures) > 0,
  );
  return alike ? undefined : best;
}

/** Whether what stands beside the article is a part of it: text without links, such as a standfirst. */
function belongs(element: Element, measures: Measures): boolean {
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

const NOTHING: Measure = { text: 0, linked: 0, prose: 0, links: 0 };

function proseOf(node: ParentNode, measures: Measures): number {
  return measures.get(node)?.prose ?? 0;
}
