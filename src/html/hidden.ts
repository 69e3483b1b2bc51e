/** @file What a page holds but does not show: hidden by attribute or inline style, or written for screen readers only. */

import type { Element } from 'domhandler';
import { hasClass, rawText, styleOf } from './elements.ts';
import { isImage } from './images.ts';

/** The class names by which site kits hide text from the eye. */
const FOR_SCREEN_READERS = [
  'screen-reader-text',
  'screen-reader-only',
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'element-invisible',
] as const;

/** Whether one of those, or of the other names below, may be among the classes. */
const ANY_NAME = /screen-reader|sr-only|visually|invisible|katex/;

/** Hidden text above this length is looked at twice: a page may show its article by script. */
const LONG = 500;

/** The rule by which the element is hidden, or undefined where it may be seen. */
export function hiddenBy(element: Element, pageText: () => number): string | undefined {
  const { attribs } = element;
  if (attribs.hidden !== undefined && attribs.hidden !== 'until-found') {
    return isArticle(element, pageText) ? undefined : 'hidden';
  }
  // `visibility: hidden` and `opacity: 0` are left alone: lazy pages (WeChat's) hide their whole text so.
  if (attribs.style?.includes('none') === true && styleOf(element, 'display') === 'none') {
    // A lazy loader hides the picture until its script has put the address in place.
    if (isImage(element) && attribs['data-cfsrc'] !== undefined) return undefined;
    return isArticle(element, pageText) ? undefined : 'hidden';
  }
  if (element.name === 'dialog' && attribs.open === undefined) return 'hidden';
  if (attribs.class !== undefined && ANY_NAME.test(attribs.class)) {
    for (const name of FOR_SCREEN_READERS) if (hasClass(element, name)) return 'screen-reader';
    if (attribs['aria-hidden'] === 'true' && hasClass(element, 'katex-html')) return 'math-twin';
  }
  return undefined;
}

/** Whether the element holds most of the page's text, so that some script must show it. */
function isArticle(element: Element, pageText: () => number): boolean {
  const length = rawText(element.children).length;
  return length > LONG && length * 2 > pageText();
}
