/** @file Rows of links that send a post to others: the one furniture that is told by itself, in a fragment that has no page round it. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { elementBefore, isElement, isImage } from '../../html/elements.ts';
import type { Finder } from '../find.ts';
import { elementsIn, isInLink, LINE, lineOf, textsBetweenLinks } from './line.ts';
import { isShareLink, type Measures, measure, measureOf } from './measure.ts';
import { labelRule, leadingLabelRule } from './phrases.ts';

const RULE = 'share buttons';

/** A writer may link to one network's form in a sentence: a row has more, or a label. */
const FEWEST = 2;

/** A row has so many links of another kind at most: to print the post, to copy its address. */
const OTHERS = 2;

/** Letters beside the links, at most: `Share this post:`. */
const LABEL = 40;

/** What no row of buttons has in it, but for pictures in its links. */
const CONTENT: ReadonlySet<string> = new Set(
  'audio blockquote details dl figure iframe object pre table video'.split(' '),
);

/** The rows of the fragment and their labels, each with its rule. */
export function shareBarsIn({ page }: Finder): ReadonlyMap<Element, string> {
  const bars = new Map<Element, string>();
  const links = page.select('a').filter(isShareLink);
  if (links.length === 0) return bars;
  const measures = measure(page.document, ({ name }) => (name === 'noscript' ? 0 : 1));
  const known = new Map<Element, Element | undefined>();
  for (const link of links) {
    const bar = barRound(link.parent, measures, known);
    if (bar === undefined || bars.has(bar)) continue;
    bars.set(bar, RULE);
    const label = elementBefore(bar);
    if (label !== undefined && labelRule(lineOf(label)) === RULE) bars.set(label, RULE);
  }
  // What a fragment is all made of is its content.
  const isAll =
    bars.size > 0 && textOf([...bars.keys()], measures) === textOf([page.document], measures);
  return isAll ? new Map() : bars;
}

function textOf(nodes: readonly AnyNode[], measures: Measures): number {
  return nodes.reduce((sum, node) => sum + measureOf(node, measures).text, 0);
}

/** The outermost element, from `at` outwards, that holds nothing but the row; what each is stands in `known` from then on. */
function barRound(
  at: ParentNode | null,
  measures: Measures,
  known: Map<Element, Element | undefined>,
): Element | undefined {
  if (at === null || !isElement(at)) return undefined;
  if (known.has(at)) return known.get(at);
  let bar: Element | undefined;
  if (!isTooMuch(at, measures)) {
    bar = barRound(at.parent, measures, known) ?? (isRow(at, measures) ? at : undefined);
  }
  known.set(at, bar);
  return bar;
}

function isRow(element: Element, measures: Measures): boolean {
  if (measureOf(element, measures).shares >= FEWEST) return true;
  return leadingLabelRule(textsBetweenLinks(element)) === RULE;
}

function isTooMuch(element: Element, measures: Measures): boolean {
  const { text, linked, prose, links, shares } = measureOf(element, measures);
  if (prose > 0 || text > 2 * LINE || text - linked > LABEL || links - shares > OTHERS) return true;
  return elementsIn(element).some(
    (inner) => CONTENT.has(inner.name) || (isImage(inner) && !isInLink(inner, element)),
  );
}
