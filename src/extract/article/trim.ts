/** @file What a site puts between its article's paragraphs and at their edges, told by its links and its words. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isBlank, oneLine } from '../../html/characters.ts';
import { isElement, isText, PLAIN_BLOCKS, STRUCTURES } from '../../html/elements.ts';
import type { Measure, Measures } from './measure.ts';
import { isByline, labelRule } from './phrases.ts';

/** A line that says one thing about the page. */
const LINE = 100;

/** Of what is no text, but a list of links, so much is links. */
const MOSTLY = 0.6;

/** A box holds at most this share of the running text, and of its own text at least that share in links. */
const BOX = 0.1;
const BOX_LINKS = 0.2;

/** Names and dates stand before this share of the text, or after all of it. */
const EARLY = 0.05;

interface Place {
  readonly element: Element;
  readonly measure: Measure;
  /** The share of the article's running text that stands before it, and after it. */
  readonly before: number;
  readonly after: number;
}

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
  return furniture;
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
      yield { element: node, measure: own, before: before / all, after: after / all };
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
  const isCards = links > 1 && linked >= MOSTLY * text && text > 0;
  return isCards && isAtEdge && isMade(element) ? 'list of links' : undefined;
}

/** The rule of a box that begins with a label, such as a teaser of another post in the middle of the text. */
function boxRule({ element, measure, before, after }: Place): string | undefined {
  const { text, linked, links } = measure;
  const share = 1 - before - after;
  if (links === 0 || share > BOX || linked < BOX_LINKS * text) return undefined;
  if (!/^(?:div|aside|section)$/.test(element.name)) return undefined;
  const first = firstText(element);
  return first === undefined ? undefined : labelRule(first);
}

/** The first text to be seen in the element, unless it stands far inside. */
function firstText(element: Element): string | undefined {
  for (const text of textsIn(element)) if (!isBlank(text)) return oneLine(text);
  return undefined;
}

/** The text of a short line. */
function lineOf(element: Element): string {
  return oneLine([...textsIn(element)].join(''));
}

/** So many nodes hold a line of text; a page that is out to waste time has more. */
const NODES_OF_LINE = 200;

/** The texts in the element in page order, the first of them. */
function* textsIn(element: Element): Generator<string> {
  const left: AnyNode[] = [element];
  for (let count = 0; count < NODES_OF_LINE; count++) {
    const node = left.pop();
    if (node === undefined) return;
    if (isText(node)) yield node.data.slice(0, 4 * LINE);
    else if (node.type === 'tag') left.push(...node.children.slice(0, NODES_OF_LINE).reverse());
  }
}

/** Adds a line that is a label, and what it stands over; a heading over the writer's own text is none. */
function label(
  { element, measure, before, after }: Place,
  measures: Measures,
  furniture: Map<Element, string>,
): void {
  const { text, prose, links } = measure;
  const rule = text > 0 && text <= LINE && prose === 0 ? labelRule(lineOf(element)) : undefined;
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

/** Whether a template made the list: a writer's own has no class. */
function isMade({ name, attribs }: Element): boolean {
  const isWriters = /^(?:p|ul|ol|dl|table|blockquote|h[1-6]|li|figure)$/.test(name);
  return !isWriters || (name !== 'p' && attribs.class !== undefined);
}

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}

function isBlock({ name }: Element): boolean {
  return PLAIN_BLOCKS.has(name) || STRUCTURES.has(name);
}
