/** @file What a page holds but does not show: hidden by attribute or inline style, written for screen readers only, or drawn as an icon. */

import type { AnyNode, Document, Element } from 'domhandler';
import { hasClass, isElement, isImage, isText, rawText, styleOf, UNSEEN } from './elements.ts';

/** The class names by which site kits hide text from the eye. */
const FOR_SCREEN_READERS = [
  'screen-reader-text',
  'screen-reader-only',
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'element-invisible',
  'hide-text',
] as const;

/** The class names by which a font draws an icon of the word that names it. */
const ICON_FONTS = [
  'material-icons',
  'material-icons-outlined',
  'material-icons-round',
  'material-icons-sharp',
  'material-symbols-outlined',
  'material-symbols-rounded',
  'material-symbols-sharp',
] as const;

/** Whether one of those may be among the classes. */
const ANY_NAME = new RegExp([...FOR_SCREEN_READERS, ...ICON_FONTS].join('|'));

/** Hidden text above this length is kept where it is most of the page: a page may show its article by script. */
const LONG = 500;

/** Class names of what a click unfolds: the body of a spoiler, an accordion, a tab. */
const UNFOLDS =
  /spoiler|accordion|collapseomatic|navcontent|(?:toggle|collaps(?:e|ed|ible)|tabs?)[_-]{0,2}(?:body|content|pane|panel|text)/i;

/** The rule by which the element is hidden, or undefined where it may be seen. */
export function hiddenBy(element: Element, lengthOf: TextLength): string | undefined {
  const { attribs } = element;
  if (attribs.hidden !== undefined && attribs.hidden !== 'until-found') {
    return unfolds(element) || isArticle(element, lengthOf) ? undefined : 'hidden';
  }
  // `visibility: hidden` and `opacity: 0` are left alone: lazy pages (WeChat's) hide their whole text so.
  if (attribs.style?.includes('none') === true && styleOf(element, 'display') === 'none') {
    // A lazy loader hides the picture until its script has put the address in place.
    if (isImage(element) && attribs['data-cfsrc'] !== undefined) return undefined;
    return unfolds(element) || isArticle(element, lengthOf) ? undefined : 'hidden';
  }
  if (element.name === 'dialog' && attribs.open === undefined) return 'hidden';
  if (attribs.class !== undefined && ANY_NAME.test(attribs.class)) {
    for (const name of FOR_SCREEN_READERS) if (hasClass(element, name)) return 'screen-reader';
    for (const name of ICON_FONTS) if (hasClass(element, name)) return 'icon';
  }
  return undefined;
}

/** Whether a click of the reader's shows the element, which is part of the text. */
function unfolds({ attribs }: Element): boolean {
  return (
    attribs.role === 'tabpanel' || (attribs.class !== undefined && UNFOLDS.test(attribs.class))
  );
}

/** Whether the element holds most of the page's text, so that some script must show it. */
function isArticle(element: Element, lengthOf: TextLength): boolean {
  const length = lengthOf(element);
  return length > LONG && length * 2 > lengthOf();
}

/** Whether the `noscript` holds the page itself, which a script would replace, and not a word to those without any. */
export function holdsPage(noscript: Element, lengthOf: TextLength): boolean {
  return rawText(noscript.children).length > LONG && isArticle(noscript, lengthOf);
}

/** How much text a node of the page holds; by default, the page itself. */
export type TextLength = (node?: AnyNode) => number;

/** Measures the page when it is first asked, once for all its nodes: few pages hide anything. */
export function textLengths(page: Document): TextLength {
  let lengths: Map<AnyNode, number> | undefined;
  return (node = page) => {
    if (lengths === undefined) {
      lengths = new Map();
      measure(page, lengths);
    }
    return lengths.get(node) ?? 0;
  };
}

function measure(node: AnyNode, lengths: Map<AnyNode, number>): number {
  // Templates indent a page by as much white space as it has text.
  if (isText(node)) return node.data.trim().length;
  if (!('children' in node) || (isElement(node) && UNSEEN.has(node.name))) return 0;
  let length = 0;
  for (const child of node.children) length += measure(child, lengths);
  lengths.set(node, length);
  return length;
}
