/** @file What a site puts between its article's paragraphs and at their edges, told by its links and its words. */

import type { Element, ParentNode } from 'domhandler';
import { isElement, PLAIN_BLOCKS, STRUCTURES } from '../../html/elements.ts';
import { boxRule, isWrapper } from './boxes.ts';
import { LINE, lineOf, nodesIn, textsBetweenLinks } from './line.ts';
import type { Measures } from './measure.ts';
import { isByline, labelRule, leadingLabelRule, leadsBack } from './phrases.ts';
import type { Place } from './place.ts';

/** Of what is no text, but a list of links, so much is links. */
const MOSTLY = 0.6;

/** Where boxes hold more of the running text than this, they are the text: a page of excerpts. */
const MOST_BOXES = 0.3;

/** A label and its links are no more than so many lines. */
const MOST_LINES = 3;

/** Names and dates stand before this share of the text, or after all of it. */
const EARLY = 0.1;

/** The furniture in the article's `roots`, each with its rule; `author` as the front matter has it. */
export function furnitureInText(
  roots: readonly ParentNode[],
  measures: Measures,
  author: string | undefined,
): Map<Element, string> {
  const furniture = new Map<Element, string>();
  for (const place of placesIn(roots, measures, furniture)) {
    const rule = ruleFor(place, author);
    if (rule !== undefined) furniture.set(place.element, rule);
    else label(place, measures, furniture);
  }
  const proseOf = (node: ParentNode): number => measures.get(node)?.prose ?? 0;
  const left = [...furniture].filter(([element]) => proseOf(element) === 0);
  const most = MOST_BOXES * sum(roots.map(proseOf));
  return sum([...furniture.keys()].map(proseOf)) <= most ? furniture : new Map(left);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, number) => so + number, 0);
}

/** The blocks in page order, outer ones first; none that stands in something that was found to be furniture. */
function* placesIn(
  roots: readonly ParentNode[],
  measures: Measures,
  furniture: ReadonlyMap<Element, string>,
): Generator<Place> {
  const all = roots.reduce((sum, root) => sum + (measures.get(root)?.prose ?? 0), 0);
  if (all === 0) return;
  const left: { readonly node: ParentNode; readonly before: number }[] = [];
  let so = 0;
  for (const node of roots) {
    left.push({ node, before: so });
    so += measures.get(node)?.prose ?? 0;
  }
  left.reverse();
  const outer = new Set(roots);
  for (let next = left.pop(); next; next = left.pop()) {
    const { node } = next;
    const own = measures.get(node);
    if (own === undefined || furniture.has(node as Element)) continue;
    const { before } = next;
    if (isElement(node) && !outer.has(node)) {
      const after = all - before - own.prose;
      // Of boxes in boxes the innermost is as good as the others.
      if (!isWrapper(node)) {
        yield { element: node, measure: own, before: before / all, after: after / all };
      }
      if (furniture.has(node)) continue;
    }
    const inner: typeof left = [];
    let at = before;
    for (const child of node.children) {
      if (!isElement(child) || !isBlock(child)) continue;
      inner.push({ node: child, before: at });
      at += measures.get(child)?.prose ?? 0;
    }
    left.push(...inner.reverse());
  }
}

function ruleFor(place: Place, author: string | undefined): string | undefined {
  const { element, measure, before, after } = place;
  const { text, linked, prose, links, shares } = measure;
  const box = boxRule(place);
  if (box !== undefined) return box;
  if (prose > 0) return undefined;
  if (shares > 0 && shares * 2 >= links && text <= 2 * LINE) return 'share buttons';
  if (text > 0 && text <= LINE && (before <= EARLY || after === 0)) {
    if (!isHeading(element) && isByline(lineOf(element), author)) {
      return 'byline and date';
    }
  }
  const isAtEdge = after === 0 || before === 0;
  if (links > 0 && linked > 0 && text <= MOST_LINES * LINE) {
    if (linked === text && isAtEdge && leadsBack(lineOf(element))) return 'navigation';
    const rule = leadingLabelRule(textsBetweenLinks(element));
    if (rule !== undefined && (isAtEdge || rule === 'related posts')) return rule;
  }
  const isCards = links > 1 && linked >= MOSTLY * text && text > 0;
  return isCards && isAtEdge && isMade(element) ? 'list of links' : undefined;
}

/** Adds a line that is a label, and what it stands over; a heading over the writer's own text is none. */
function label(
  { element, measure, before, after }: Place,
  measures: Measures,
  furniture: Map<Element, string>,
): void {
  const { text, linked, prose, links } = measure;
  const isOfLinks = linked === 0 || linked === text;
  const rule =
    isOfLinks && text > 0 && text <= LINE && prose === 0 ? labelRule(lineOf(element)) : undefined;
  if (rule === undefined) return;
  const followers = followersOf(element, measures);
  const isAlone = followers.length === 0 && links === 0 && (before === 0 || after > 0);
  if (isAlone && (rule !== 'advertisement' || isHeading(element))) return;
  for (const one of [element, ...followers]) furniture.set(one, rule);
}

/** What a label stands over: the lists of links after it. */
function followersOf(label: Element, measures: Measures): Element[] {
  const followers: Element[] = [];
  for (let at = label.next; at; at = at.next) {
    if (!isElement(at)) continue;
    const { text = 0, linked = 0, prose = 0 } = measures.get(at) ?? {};
    if (text === 0) continue;
    if (prose > 0 || linked < MOSTLY * text) break;
    followers.push(at);
  }
  return followers;
}

/** Whether a template made the list: a writer's own has no class, and a table of facts has headings. */
function isMade(element: Element): boolean {
  const { name, attribs } = element;
  const isWriters = /^(?:p|ul|ol|dl|t(?:able|body|head|r)|blockquote|h[1-6]|li|figure)$/.test(name);
  if (isWriters && (name === 'p' || attribs.class === undefined)) return false;
  return (
    name !== 'table' || !nodesIn(element).some((node) => isElement(node) && node.name === 'th')
  );
}

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}

function isBlock({ name }: Element): boolean {
  return PLAIN_BLOCKS.has(name) || STRUCTURES.has(name);
}
