/** @file Boxes that stand in the text and are about another post. */

import type { AnyNode, Element } from 'domhandler';
import { isBlank } from '../../html/characters.ts';
import { classesOf, isElement, isHeading, isText } from '../../html/elements.ts';
import { wordsOfName } from './furniture.ts';
import { firstText, holds, LINE, lineOf, linksIn, textsBetweenLinks } from './line.ts';
import { labelRule } from './phrases.ts';
import type { Place } from './place.ts';

/** A box holds at most this share of the running text. */
const SHARE = 0.1;

/** At least this share of a labelled box's text is links. */
const LINKED = 0.2;

/** What the link to the rest of a teaser says. */
const READ_ON =
  /^(?:read(?: more| on| the (?:full|whole|rest).*| full .*)?|continue(?: reading)?|more|keep reading|weiterlesen|mehr(?: lesen)?|lire (?:la suite|plus)|leer más|seguir leyendo|leggi (?:tutto|di più)|阅读全文|閱讀全文|続きを読む)$/i;

/** The rule of a box that begins with a label, or that links over and over to one other page and says to read on there. */
export function boxRule({ element, measure, before, after }: Place): string | undefined {
  const { text, linked, prose, links } = measure;
  if (links === 0 || 1 - before - after > SHARE) return undefined;
  if (!isBox(element)) return undefined;
  const first = prose === 0 && linked >= LINKED * text ? firstText(element) : undefined;
  const rule = first === undefined ? undefined : labelRule(first);
  if (rule !== undefined) return rule;
  const isOther = isNamedTeaser(element) ? linked >= LINKED * text : links > 1 && isTeaser(element);
  return isOther && leadsToOne(element) ? 'related posts' : undefined;
}

function isBox({ name }: Element): boolean {
  return /^(?:div|aside|section|article)$/.test(name);
}

/** Whether all that the box holds is another one. */
export function isWrapper(element: Element): boolean {
  const shown = element.children.filter((node) => isElement(node) || !isBlankText(node));
  return (
    isBox(element) && shown.length === 1 && shown.every((node) => isElement(node) && isBox(node))
  );
}

function isBlankText(node: AnyNode): boolean {
  return !isText(node) || isBlank(node.data);
}

/** Whether a class calls the box one, and not the text of one: `teaser-text` may be an article's first words. */
function isNamedTeaser(element: Element): boolean {
  return classesOf(element).some((name) => /(?:^| )teasers?$/.test(wordsOfName(name)));
}

/** A list of things that each have a link to more is a writer's; what is cut short is another post's beginning. */
function isTeaser(element: Element): boolean {
  if (!/…|\.\.\./.test(lineOf(element))) return false;
  const saysSo = linksIn(element).some((link) => READ_ON.test(wordsOf(link)));
  return saysSo || holds(element, isLinkedHeading);
}

/** Whether all that the heading says is linked. */
function isLinkedHeading(element: Element): boolean {
  if (!isHeading(element) || linksIn(element).length === 0) return false;
  return textsBetweenLinks(element).every((text) => text === '');
}

/** Whether all links of the box lead to the same place, which is no part of this page. */
function leadsToOne(element: Element): boolean {
  const targets = new Set(linksIn(element).map(({ attribs }) => attribs.href));
  const [target] = targets;
  return targets.size === 1 && target !== undefined && !target.startsWith('#');
}

/** Once, where the page says the same twice for screens of two widths. */
function wordsOf(link: Element): string {
  const text = lineOf(link)
    .slice(0, LINE)
    .replace(/[\s…»›>.:]+$/u, '');
  return text.replace(/^(.+) \1$/s, '$1');
}
