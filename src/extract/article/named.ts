/** @file What of a page is furniture by name, and what of that is too large to go for its name alone. */

import type { Element, ParentNode } from 'domhandler';
import { isElement, isNothing, LISTS } from '../../html/elements.ts';
import { furnitureName } from './furniture.ts';
import { type Landmarks, lineageOf } from './landmarks.ts';
import { firstText, holds } from './line.ts';
import { ENOUGH, type Measure, type Measures, proseOf } from './measure.ts';
import { betweenParagraphs } from './paragraphs.ts';
import { labelRule } from './phrases.ts';
import { isWhole } from './place.ts';

export interface NamedFurniture {
  /** By element, the rule. */
  readonly named: ReadonlyMap<Element, string>;
  /** Named too, but of a size that the article may have. */
  readonly doubtful: ReadonlySet<Element>;
}

/** An element with a greater share of the page's running text is not left out for its name alone. */
const SHARE = 0.2;

/** Without a name so much running text is a post, and the comments on it may be longer. */
const POST = 600;

/** What is part of the text wherever it stands there, whatever its class says; there may be furniture in it. */
const PASSAGES: ReadonlySet<string> = new Set('blockquote figure'.split(' '));

/** Blocks in which a class marks a word or a line of the text. */
const TEXT: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 pre figcaption a'.split(' '));

/** The outermost elements below `start` that are furniture by name. Where comments are all the text that a page has, it is a thread of them. */
export function furnitureByName(
  start: ParentNode,
  measures: Measures,
  landmarks: Landmarks,
): NamedFurniture {
  const found = furnitureBut(undefined, start, measures, landmarks);
  const proseBy = (isMeant: (rule: string) => boolean): number =>
    [...found.named].reduce(
      (sum, [element, rule]) => sum + (isMeant(rule) ? proseOf(element, measures) : 0),
      0,
    );
  const said = proseBy((rule) => rule === 'comments');
  const rest = proseOf(start, measures) - proseBy(() => true);
  const isThread = said >= ENOUGH && rest < ENOUGH;
  return isThread ? furnitureBut('comments', start, measures, landmarks) : found;
}

/** Names of one rule, if any, are none of furniture here. */
function furnitureBut(
  exempt: string | undefined,
  start: ParentNode,
  measures: Measures,
  { content, headline }: Landmarks,
): NamedFurniture {
  const marked = new Set([...lineageOf(content), ...lineageOf(headline)]);
  const named = new Map<Element, string>();
  const doubtful = new Set<Element>();
  const most = SHARE * proseOf(start, measures);
  const isBetween = betweenParagraphs(measures);
  const ruleOf = (element: Element, own: Measure): string | undefined => {
    const rule = furnitureRule(element, own, isBetween);
    return rule === exempt ? undefined : rule;
  };
  const pending: Scope[] = [{ node: start, isInContent: false }];
  for (let scope = pending.pop(); scope; scope = pending.pop()) {
    const candidates = [...candidatesIn(scope, measures, content, ruleOf)];
    const others = candidates.filter(({ node }) => !marked.has(node));
    const all = proseOf(scope.node, measures);
    const unnamed = others.reduce((rest, { own }) => rest - own.prose, all);
    for (const candidate of candidates) {
      const { node, rule, own, isInContent } = candidate;
      const isOther = !marked.has(node);
      const isSure =
        isOther &&
        !isInContent &&
        (rule === 'cookie banner' ||
          (NEVER_TEXT.has(rule) && own.prose <= unnamed) ||
          (rule === 'comments' && unnamed >= POST));
      const isTeasers = rule === 'related posts' && own.prose <= unnamed && isListOfLinks(node);
      if (isSure || isTeasers || (isOther && own.prose <= most)) {
        named.set(node, rule);
      } else {
        if (isOther) doubtful.add(node);
        pending.push(candidate);
      }
    }
  }
  return { named, doubtful };
}

/** Whether the element is a list, each item of which begins with a link: to a post, whose beginning may follow. */
function isListOfLinks({ name, children }: Element): boolean {
  const items = children.filter(isElement);
  return LISTS.has(name) && items.length > 0 && items.every(beginsWithLink);
}

function beginsWithLink({ children }: Element): boolean {
  const first = children.find((node) => !isNothing(node));
  return first !== undefined && isElement(first) && first.name === 'a';
}

/** Where to look for furniture. */
interface Scope {
  readonly node: ParentNode;
  /** Whether it stands in what is named as the article's text. */
  readonly isInContent: boolean;
}

/** An element that is furniture by name. */
interface Candidate extends Scope {
  readonly node: Element;
  readonly rule: string;
  readonly own: Measure;
}

/** The outermost ones below the scope. */
function* candidatesIn(
  scope: Scope,
  measures: Measures,
  content: Element | undefined,
  ruleOf: (element: Element, own: Measure) => string | undefined,
): Generator<Candidate> {
  const pending = [scope];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const isInside = next.isInContent || next.node === content;
    for (const element of next.node.children) {
      const own = measures.get(element);
      if (!isElement(element) || TEXT.has(element.name) || own === undefined) continue;
      const rule = ruleOf(element, own);
      if (rule !== undefined) yield { node: element, rule, own, isInContent: isInside };
      else pending.push({ node: element, isInContent: isInside });
    }
  }
}

/** What stands outside of the article's text under these names is none of it, if there is as much text without a name. */
const NEVER_TEXT: ReadonlySet<string> = new Set([
  'about the author',
  'comments',
  'dialog',
  'navigation',
  'related posts',
  'sidebar',
  'site footer',
]);

/** By these names go lists of links, and what looks like one; running text is none, whatever it is called. */
const OF_LINKS: ReadonlySet<string> = new Set([
  'breadcrumbs',
  'navigation',
  'sidebar',
  'table of contents',
  'tags and categories',
]);

/** By these names goes what sites put between paragraphs and what may be a few words, without a link. */
const SHORT: ReadonlySet<string> = new Set([
  'advertisement',
  'byline and date',
  'cookie banner',
  'dialog',
  'newsletter',
  'player controls',
  'share buttons',
]);

function furnitureRule(
  element: Element,
  own: Measure,
  isBetween: (element: Element) => boolean,
): string | undefined {
  if (isForm(element, own)) return 'form';
  if (PASSAGES.has(element.name) || isData(element, own)) return undefined;
  const { rule, isSure } = furnitureName(element) ?? {};
  if (rule === undefined) return undefined;
  const { text, linked, prose, links } = own;
  const isProse = prose * 2 > text && linked * 10 < text;
  if (isProse && OF_LINKS.has(rule) && element.name !== 'aside') return undefined;
  if (rule === 'related posts' && links === 0 && isPlain(element, own)) return undefined;
  const mayBeText = !isSure || prose > 0 || !SHORT.has(rule) || holdsPassage(element);
  return mayBeText && isPlain(element, own) && isBetween(element) ? undefined : rule;
}

/** A quotation, a list, code and the like; headings are in furniture too. */
function holdsPassage(element: Element): boolean {
  return holds(element, isWhole);
}

/** Whether nothing but its class tells the element from text: it is not a list of links, has nothing to fill in or to press, and no label. */
function isPlain(element: Element, { text, linked, shares }: Measure): boolean {
  if (text === 0 || linked * 2 >= text || shares > 0 || isListOfLinks(element)) return false;
  if (holds(element, ({ name }) => CONTROLS.has(name))) return false;
  const first = firstText(element);
  return first === undefined || labelRule(first) === undefined;
}

const CONTROLS: ReadonlySet<string> = new Set('form input button select textarea'.split(' '));

/** Whether the element is there to be filled in: the form of a whole page is larger than that of any furniture. */
function isForm(element: Element, { prose }: Measure): boolean {
  if (element.name !== 'form') return false;
  return holds(element, isField) || (prose === 0 && holds(element, isChoice));
}

function isField({ name, attribs }: Element): boolean {
  return (
    name === 'textarea' ||
    (name === 'input' &&
      (/^(?:email|password)$/i.test(attribs.type ?? '') || /e-?mail/i.test(attribs.name ?? '')))
  );
}

/** Filters of a list have these, and so has what is to be put in a basket. */
function isChoice({ name, attribs }: Element): boolean {
  return (
    name === 'select' ||
    (name === 'input' && /^(?:checkbox|radio|number)$/i.test(attribs.type ?? ''))
  );
}

/** Whether the element is a table of something else than links, which its class says the looks of. */
function isData({ name }: Element, { text, linked }: Measure): boolean {
  return name === 'table' && text > 0 && linked * 2 <= text;
}
