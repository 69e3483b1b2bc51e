/** @file Gives a role to what is never content, each by a named rule, before the blocks are built. One walk, children first. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTool, showsBesideButtons } from './buttons.ts';
import { isBlank } from './characters.ts';
import { unrollListing } from './code-listings.ts';
import { unwrapCodeLists } from './code-lists.ts';
import { joinCutLists } from './cut-lists.ts';
import {
  hasClass,
  holdsItemsAlone,
  isElement,
  isHeading,
  isText,
  LISTS,
  PREFORMATTED,
  rawText,
} from './elements.ts';
import { showEmail } from './email.ts';
import { EMBEDS, embedOf } from './embeds.ts';
import { nestFlatLists } from './flat-lists.ts';
import { isDrawing, isDrawnFormula, showFormula } from './formulas.ts';
import { hiddenBy, type TextLength, textLengths } from './hidden.ts';
import { imageOf, isPreview, isTrackingPixel } from './images.ts';
import { isLayout } from './layout-table.ts';
import { isGutter, isLineNumber, isNumberList } from './line-numbers.ts';
import { isHeadingAnchor, linkRule } from './link-rules.ts';
import { NEVER_SHOWN } from './never-shown.ts';
import { readNoscript } from './noscript.ts';
import type { Page } from './parse.ts';
import type { Reading } from './reading.ts';
import { isUndone } from './style-marks.ts';
import { isTaskBox, showTaskBox } from './task-box.ts';
import { moveOut } from './tree-edit.ts';
import { namesNoHost } from './urls.ts';
import { showWidget } from './widgets.ts';
import { nestWordLists } from './word-lists.ts';

/** Blocks that Markdown can't write empty, and that show nothing when they are. */
const VANISHING: ReadonlySet<string> = new Set([
  ...'h1 h2 h3 h4 h5 h6 li dl blockquote table details'.split(' '),
  ...LISTS,
  ...PREFORMATTED,
]);

/** What a highlighter or a folding viewer puts into code, all of which is shown. */
const IN_CODE: ReadonlyMap<string, string> = new Map([
  ...'b strong i em del s strike'.split(' ').map((name) => [name, 'mark-in-code'] as const),
  ['details', 'fold-in-code'],
  ['summary', 'fold-in-code'],
]);

interface Walk {
  readonly reading: Reading;
  readonly lengthOf: TextLength;
  inPre: boolean;
  inDrawing: boolean;
  inHeading: boolean;
  /** In a heading whose only text is a button's (of a box that unfolds): elsewhere a button is a tool. */
  inButtonHeading: boolean;
}

/** Adds a role to everything that is never content. An existing role is kept. */
export function clean(page: Page, reading: Reading): void {
  const lengthOf = textLengths(page.document);
  mendLists(page.document, reading);
  visitAll(page.document.children, {
    reading,
    lengthOf,
    inPre: false,
    inDrawing: false,
    inHeading: false,
    inButtonHeading: false,
  });
}

/** Sets lists that an editor saved as something else into the lists that a reader sees. */
function mendLists(parent: ParentNode, reading: Reading): void {
  nestWordLists(parent, reading);
  nestFlatLists(parent);
  joinCutLists(parent, reading);
}

/** Whether any of the nodes shows something. */
function visitAll(nodes: readonly AnyNode[], walk: Walk): boolean {
  let shows = false;
  for (const node of nodes) {
    if (isText(node)) shows ||= !isBlank(node.data);
    else if (isElement(node)) shows = visit(node, walk) || shows;
    else if ('children' in node) shows = visitAll(node.children, walk) || shows;
  }
  return shows;
}

function visit(element: Element, walk: Walk): boolean {
  const { reading } = walk;
  const role = reading.roles.get(element);
  if (role !== undefined) {
    if (role.as === 'dropped') return false;
    visitInside(element, walk);
    return true;
  }
  if (!walk.inPre && showFormula(element, walk)) return true;
  if (!walk.inPre) unrollListing(element, reading);
  showTaskBox(element);
  if (!walk.inPre) showWidget(element);
  const { name } = element;
  const never = NEVER_SHOWN.get(name) ?? ruleFor(element, walk);
  if (name === 'amp-img') return ampImage(element, never, walk);
  if (never !== undefined) {
    reading.roles.set(element, { as: 'dropped', rule: never });
    return false;
  }
  if (name === 'img' || name === 'hr') return true;
  if (name === 'noscript') return noscript(element, walk);
  if (EMBEDS.has(name)) return embed(element, walk);
  if (element.attribs['data-cfemail'] !== undefined) showEmail(element);
  const shows = visitInside(element, walk);
  // An item that its writer left empty is still an item: it has its bullet, or its number.
  if (!shows && name === 'li' && isBare(element, reading)) return true;
  if (!shows && VANISHING.has(name)) {
    reading.roles.set(element, { as: 'dropped', rule: 'empty-block' });
    return false;
  }
  const unwrapped = unwrapRule(element, shows, walk);
  if (unwrapped !== undefined) reading.roles.set(element, { as: 'unwrapped', rule: unwrapped });
  return shows;
}

/** Whether the element and what it holds are empty, and no class or id marks them as the page's machinery. */
function isBare({ name, attribs, children }: Element, reading: Reading): boolean {
  if (attribs.id !== undefined || (attribs.class !== undefined && name !== 'code')) return false;
  return children.every((node) => {
    const role = reading.roles.get(node);
    if (role?.as === 'dropped' && role.rule === 'list-marker') return true;
    if (isText(node)) return isBlank(node.data);
    return !isElement(node) || (BARE.has(node.name) && isBare(node, reading));
  });
}

const BARE: ReadonlySet<string> = new Set(
  'a b blockquote br cite code dd del details dfn div dl dt em font h1 h2 h3 h4 h5 h6 i ins kbd mark o:p p pre q s samp small span strike strong sub summary sup table tbody td th thead tr tt u var wbr'.split(
    ' ',
  ),
);

function visitInside(element: Element, walk: Walk): boolean {
  const { inPre, inDrawing, inHeading, inButtonHeading } = walk;
  const { name } = element;
  walk.inPre ||= PREFORMATTED.has(name);
  walk.inDrawing ||= isDrawing(element);
  if (isHeading(element)) {
    walk.inHeading = true;
    walk.inButtonHeading = !showsBesideButtons(element.children);
  }
  if (name === 'pre') unwrapCodeLists(element, walk.reading);
  mendLists(element, walk.reading);
  const shows = visitAll(element.children, walk);
  walk.inPre = inPre;
  walk.inDrawing = inDrawing;
  walk.inHeading = inHeading;
  walk.inButtonHeading = inButtonHeading;
  return shows;
}

/** The rule that drops the element, by what it is or how it is hidden. */
function ruleFor(element: Element, walk: Walk): string | undefined {
  const { reading } = walk;
  switch (element.name) {
    case 'img':
    case 'amp-img': {
      if (isTrackingPixel(element)) return 'tracking-pixel';
      if (isPreview(element)) return 'placeholder';
      const hidden = hiddenBy(element, walk.lengthOf);
      if (hidden !== undefined) return hidden;
      if (imageOf(element, reading) !== undefined) return undefined;
      return namesNothing(element) ? 'placeholder' : 'unsafe-target';
    }
    case 'area':
      return embedOf(element, reading) === undefined ? 'image-map' : undefined;
    case 'input':
      return isTaskBox(element) ? undefined : 'form-control';
    case 'button':
      return isTool(element) && !walk.inButtonHeading ? 'form-control' : undefined;
    case 'a':
      if ((walk.inHeading || hasClass(element, 'headerlink')) && isHeadingAnchor(element)) {
        return 'heading-anchor';
      }
      break;
    case 'td':
      if (isGutter(element)) return 'line-number';
      break;
    case 'ul':
    case 'ol':
      if (isNumberList(element)) return 'line-number';
      break;
  }
  if (walk.inPre && isLineNumber(element)) return 'line-number';
  return isDrawnFormula(element) ? 'math-twin' : hiddenBy(element, walk.lengthOf);
}

/** The rule by which only the element's children count. */
function unwrapRule(element: Element, shows: boolean, walk: Walk): string | undefined {
  const { name } = element;
  if (name === 'a') return linkRule(element, shows, walk);
  if (name === 'table') return isLayout(element, walk.reading) ? 'layout-table' : undefined;
  if (walk.inPre) return IN_CODE.get(name);
  if (name === 'blockquote' && isIndentedItems(element)) return 'indented-items';
  return isUndone(element) ? 'restyled' : undefined;
}

/** Whether a quote only sets in some items of the list that it stands in. */
function isIndentedItems(quote: Element): boolean {
  const { parent } = quote;
  return parent !== null && isElement(parent) && LISTS.has(parent.name) && holdsItemsAlone(quote);
}

function noscript(element: Element, walk: Walk): boolean {
  const { roles } = walk.reading;
  const found = readNoscript(element, walk.reading, walk.lengthOf);
  if (!found.keep) {
    roles.set(element, { as: 'dropped', rule: found.rule });
    return false;
  }
  if (found.placeholder !== undefined && !roles.has(found.placeholder)) {
    roles.set(found.placeholder, { as: 'dropped', rule: 'placeholder' });
  }
  roles.set(element, { as: 'unwrapped', rule: 'noscript' });
  return visitAll(element.children, walk);
}

/** An embed that shows something; what stands in it is for browsers that can't. */
function embed(element: Element, walk: Walk): boolean {
  if (embedOf(element, walk.reading) === undefined) {
    if (element.name === 'object') return visitAll(element.children, walk);
    walk.reading.roles.set(element, {
      as: 'dropped',
      rule: namesNothing(element) ? 'empty-embed' : 'unsafe-target',
    });
    return false;
  }
  const { children } = element;
  if (walk.lengthOf(element) > LONGEST_FALLBACK && element.name !== 'iframe') {
    moveOut(element);
    visitAll(children, walk);
    return true;
  }
  for (const child of children) dropFallback(child, walk.reading);
  return true;
}

/** More characters are the rest of a page that never closes the player. */
const LONGEST_FALLBACK = 300;

/**
 * An AMP picture, shown unless a rule drops it. What holds no word in it stands in for it where AMP doesn't run, or keeps its
 * place; what has words may be all the rest of a page that never closes it.
 */
function ampImage(image: Element, rule: string | undefined, walk: Walk): boolean {
  const { roles } = walk.reading;
  if (rule !== undefined && isBlank(rawText(image.children))) {
    roles.set(image, { as: 'dropped', rule });
    return false;
  }
  if (rule !== undefined) roles.set(image, { as: 'unwrapped', rule });
  for (const child of image.children) {
    if (isElement(child) && isStandIn(child)) dropFallback(child, walk.reading);
  }
  return visitAll(image.children, walk) || rule === undefined;
}

/** Whether AMP shows the element only while, or where, it can't show the picture. */
function isStandIn({ attribs, children }: Element): boolean {
  const { fallback, placeholder } = attribs;
  return fallback !== undefined || placeholder !== undefined || isBlank(rawText(children));
}

function dropFallback(node: AnyNode, { roles }: Reading): void {
  if (!roles.has(node)) roles.set(node, { as: 'dropped', rule: 'embed-fallback' });
}

/** Whether the element has no address at all, or one that only stands in for another. */
function namesNothing(element: Element): boolean {
  const source = element.attribs.src ?? element.attribs.data ?? '';
  return (
    source === '' ||
    source === 'about:blank' ||
    source.startsWith('data:image/') ||
    namesNoHost(source)
  );
}
