/** @file What a site puts between its article's paragraphs and at their edges, told by its links and its words. */

import type { Element, ParentNode } from 'domhandler';
import { isBlank } from '../../html/characters.ts';
import {
  classesOf,
  elementAfter,
  elementBefore,
  isElement,
  isHeading,
  LISTS,
  rawText,
  UNSEEN,
} from '../../html/elements.ts';
import { boxRule, isWrapper } from './boxes.ts';
import { type Expected, isCovered } from './byline.ts';
import { BYLINE, bylineIn, EARLY, isLine } from './bylines.ts';
import { endings } from './endings.ts';
import { holdsMedium, LINE, lineOf, linksIn, textsBetweenLinks } from './line.ts';
import { type Measures, measureOf, proseOf } from './measure.ts';
import { labelRule, leadingLabelRule, leadsBack } from './phrases.ts';
import { isWhole, type Place, placesIn } from './place.ts';
import { leadsToTag, TAGS } from './tags.ts';
import { isTrail, TRAIL } from './trail.ts';

/** The share of a list's text that stands in its links, where it is a list of links. */
const MOSTLY = 0.6;

/** Where boxes hold more of the running text than this, they are the text: a page of excerpts. */
const MOST_BOXES = 0.3;

/** So many times the text of the running text is more than stands at an article's edges in lists of links. */
const MOST_LISTED = 2;

/** So many letters beside each of its links are a title, or what a thing is called and costs; a menu has fewer. */
const TITLE = 20;

const LIST_OF_LINKS = 'list of links';

/** Labels that are none of a text, wherever they stand in it. */
const NEVER_TEXT: ReadonlySet<string> = new Set(['advertisement', 'enlarging a picture']);

/** A label and its links are no more than so many lines. */
const MOST_LINES = 3;

/** The furniture in the article's `roots`, each with its rule; of names and dates only what is `known`. The page may be of an `origin`. */
export function furnitureInText(
  roots: readonly ParentNode[],
  measures: Measures,
  known: Expected,
  origin: string | undefined,
): Map<Element, string> {
  const furniture = new Map<Element, string>();
  for (const place of placesIn(roots, measures, (element) => furniture.has(element))) {
    // Of boxes in boxes the innermost is as good as the others.
    if (isWrapper(place.element)) continue;
    const rule = ruleFor(place, known) ?? (isTrail(place, origin) ? TRAIL : undefined);
    if (rule !== undefined) furniture.set(place.element, rule);
    else label(place, measures, furniture);
  }
  const own = (node: ParentNode): number => proseOf(node, measures);
  const all = sum(roots.map(own));
  // Where nothing dates the text, and lists say more than it does, they are the content: goods for sale, a page of contents.
  const listed = sum(
    [...furniture].map(([element, rule]) =>
      rule === LIST_OF_LINKS && saysWhat(element, measures) ? measureOf(element, measures).text : 0,
    ),
  );
  if (known.date === undefined && listed > MOST_LISTED * all) {
    for (const [element, rule] of furniture) if (rule === LIST_OF_LINKS) furniture.delete(element);
  }
  for (const [element, rule] of endings(roots, measures, furniture)) furniture.set(element, rule);
  const withoutProse = [...furniture].filter(([element]) => own(element) === 0);
  return sum([...furniture.keys()].map(own)) <= MOST_BOXES * all
    ? furniture
    : new Map(withoutProse);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function ruleFor(place: Place, known: Expected): string | undefined {
  const { element, measure, before, after } = place;
  const { text, linked, prose, links, shares } = measure;
  const box = boxRule(place);
  if (box !== undefined) return box;
  if (isLine(place) && (before <= EARLY || after === 0)) {
    const byline = bylineIn(element, known.author);
    if (byline && isCovered(byline, known)) return BYLINE;
  }
  if (prose > 0 || (isWhole(element) && !isList(element))) return undefined;
  if (shares > 0 && shares * 2 >= links && text <= 2 * LINE) return 'share buttons';
  const isAtEdge = after === 0 || before === 0;
  if (links > 0 && linked > 0 && text <= MOST_LINES * LINE) {
    if (linked === text && isAtEdge && leadsBack(lineOf(element))) return 'navigation';
    const rule = leadingLabelRule(textsBetweenLinks(element));
    const isSure =
      rule === 'related posts' || (rule === TAGS && linksIn(element).every(leadsToTag));
    if (rule !== undefined && (isAtEdge || isSure)) return rule;
  }
  const isCards = links > 1 && linked >= MOSTLY * text && text > 0;
  // An aside in the midst of the text is no part of it, if it is a list of links.
  if (!isCards || !(isAtEdge || element.name === 'aside') || !isMade(element)) return undefined;
  return linksIn(element).every(leadsToTag) ? TAGS : LIST_OF_LINKS;
}

/** Whether the links of a list say what they lead to, and are not a menu's. */
function saysWhat(list: Element, measures: Measures): boolean {
  const { text, links } = measureOf(list, measures);
  return text >= TITLE * links;
}

/** Adds a line that is a label, and what it stands over; a heading over the writer's own text is none. */
function label(
  { element, measure, before, after }: Place,
  measures: Measures,
  furniture: Map<Element, string>,
): void {
  const { text, linked, prose, links } = measure;
  const isOfLinks = linked === 0 || linked === text;
  if (!isOfLinks || text === 0 || text > LINE || prose > 0) return;
  if (isWhole(element) || isCell(element)) return;
  const rule = labelRule(lineOf(element));
  if (rule === undefined || (rule !== 'advertisement' && holdsMedium(element))) return;
  const followers = followersOf(element, measures);
  const isAlone =
    followers.length === 0 &&
    links === 0 &&
    (before === 0 || after > 0) &&
    !isOverFurniture(element, measures);
  if (isAlone && (!NEVER_TEXT.has(rule) || isHeading(element))) return;
  for (const one of [element, ...followers]) furniture.set(one, rule);
}

/** Whether what comes next was left out by its name already: a form, comments, a list of other posts. */
function isOverFurniture(label: Element, measures: Measures): boolean {
  let next = elementAfter(label);
  while (next !== undefined && UNSEEN.has(next.name)) next = elementAfter(next);
  return next !== undefined && !measures.has(next) && !isBlank(rawText(next.children));
}

/** What a label stands over: the lists of links after it. */
function followersOf(label: Element, measures: Measures): Element[] {
  const followers: Element[] = [];
  for (let at = label.next; at; at = at.next) {
    if (!isElement(at)) continue;
    const { text, linked, prose } = measureOf(at, measures);
    if (text === 0) continue;
    if (prose > 0 || linked < MOSTLY * text || (isWhole(at) && !isList(at))) break;
    followers.push(at);
  }
  return followers;
}

/** Whether a template made the list: a writer's own has no class but an editor's, or stands under a heading. */
function isMade(element: Element): boolean {
  if (element.name === 'p' || isHeading(element)) return false;
  if (!isList(element)) return true;
  const above = elementBefore(element);
  const isUnderHeading = above !== undefined && isHeading(above);
  return !isUnderHeading && classesOf(element).some((name) => !name.startsWith('wp-block-'));
}

function isList({ name }: Element): boolean {
  return LISTS.has(name);
}

function isCell({ name }: Element): boolean {
  return name === 'td' || name === 'th';
}
