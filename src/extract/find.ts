/** @file Finds what a recipe's selectors point at, in a page from which things may already have been dropped. */

import type { AnyNode, Element, ParentNode } from 'domhandler';
import { ownWords } from '../html/blocks.ts';
import { isTool, showsBesideButtons } from '../html/buttons.ts';
import { isBlank, oneLine } from '../html/characters.ts';
import { isElement, isImage, isText, rawText } from '../html/elements.ts';
import { hiddenBy, textLengths } from '../html/hidden.ts';
import { imageOf } from '../html/images.ts';
import type { Page } from '../html/parse.ts';
import type { Reading, Role } from '../html/reading.ts';
import { linkTarget } from '../html/targets.ts';
import type { Selector } from '../recipes/recipe.ts';
import { alternatives, parseSelector } from '../recipes/selector.ts';
import { articleStatements, type Statements } from './json-ld.ts';

/** What a selector found; `attribute` where it ended in `@attribute`, of JSON-LD a property of the article. */
export interface Found {
  readonly element: Element;
  readonly attribute?: string;
}

/** One page, as one recipe reads it. What is dropped, or stands in something that is, is never found. */
export interface Finder {
  readonly page: Page;
  readonly reading: Reading;
  /** All that the first selector with a match finds below `within` (default: the page), in page order. */
  all(selector: Selector | undefined, within?: Element): Found[];
  first(selector: Selector | undefined, within?: Element): Found | undefined;
  elements(selector: Selector | undefined, within?: Element): Element[];
  /** What was found as plain text, an address absolute and safe; undefined when there is none. */
  text(found: Found | undefined): string | undefined;
  isDropped(node: AnyNode): boolean;
  /** Gives the node a role; one that it has stands. */
  assign(node: AnyNode, role: Role): void;
  /**
   * What `read` makes of the page, however often it is asked for. Known here and not in a `WeakMap`: where such a map's
   * values lead to the page, V8 takes it for alive, and moves it, until it next collects all of its memory.
   */
  once<Value>(read: (find: Finder) => Value): Value;
}

export function finder(page: Page, reading: Reading): Finder {
  const { roles } = reading;
  const statementsOf = new Map<Element, Statements>();
  const lengthOf = textLengths(page.document);
  const known = new Map<(find: Finder) => unknown, unknown>();

  function isDropped(node: AnyNode): boolean {
    for (let at: AnyNode | null = node; at; at = at.parent) {
      if (roles.get(at)?.as === 'dropped') return true;
    }
    return false;
  }

  function all(selector: Selector | undefined, within?: Element): Found[] {
    for (const one of alternatives(selector)) {
      const { css, attribute } = parseSelector(one);
      const elements = css === ':scope' && within ? [within] : page.select(css, within);
      if (elements.length === 0) continue;
      const found = elements
        .filter((element) => attribute === undefined || stated(element, attribute) !== undefined)
        .filter((element) => !isDropped(element))
        .map((element) => (attribute === undefined ? { element } : { element, attribute }));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** An attribute, or what JSON-LD says under that name. */
  function stated(element: Element, attribute: string): string | undefined {
    // A picture's address may stand anywhere but in its `src`.
    if (attribute === 'src' && isImage(element)) {
      return element.attribs.src ?? imageOf(element, reading)?.url;
    }
    if (element.name !== 'script') return element.attribs[attribute];
    let statements = statementsOf.get(element);
    if (statements === undefined) {
      statements = articleStatements(rawText(element.children));
      statementsOf.set(element, statements);
    }
    return statements.get(attribute);
  }

  function text(found: Found | undefined): string | undefined {
    if (found === undefined) return undefined;
    const { element, attribute } = found;
    if (attribute === undefined) dropUnread(element.children, showsBesideButtons(element.children));
    const value =
      attribute === undefined
        ? ownWords(element.children, reading)
        : attributeValue(element, attribute);
    return value === '' ? undefined : value;
  }

  /** What no reader sees, or reads as text, would be read as a title's or a name's words: the page is cleaned only after these are known. */
  function dropUnread(nodes: readonly AnyNode[], areButtonsTools: boolean): void {
    for (const node of nodes) {
      if (!isElement(node) || roles.has(node)) continue;
      const isLeft = areButtonsTools && node.name === 'button' && isTool(node);
      const rule = isLeft ? 'form-control' : hiddenBy(node, lengthOf);
      if (rule === undefined) dropUnread(node.children, areButtonsTools);
      else roles.set(node, { as: 'dropped', rule });
    }
  }

  function attributeValue(element: Element, attribute: string): string | undefined {
    if (attribute === 'src' && isImage(element)) return imageOf(element, reading)?.url;
    if (attribute === 'href') return linkTarget(element, reading);
    return oneLine(stated(element, attribute) ?? '');
  }

  const find: Finder = {
    page,
    reading,
    all,
    first: (selector, within) => all(selector, within)[0],
    elements: (selector, within) => all(selector, within).map(({ element }) => element),
    text,
    isDropped,
    assign(node, role) {
      if (!roles.has(node)) roles.set(node, role);
    },
    once<Value>(read: (find: Finder) => Value): Value {
      if (!known.has(read)) known.set(read, read(find));
      return known.get(read) as Value;
    },
  };
  return find;
}

/** Those of the elements that stand in no other of them, in the same order. */
export function outermost(elements: readonly Element[]): Element[] {
  const among = new Set<ParentNode>(elements);
  return elements.filter((element) => closestIn(element.parent, among) === undefined);
}

/** Those of the elements that no other of them stands in, in the same order. */
export function innermost(elements: readonly Element[]): Element[] {
  const among = new Set<ParentNode>(elements);
  const outer = new Set(elements.map((element) => closestIn(element.parent, among)));
  return elements.filter((element) => !outer.has(element));
}

/** The node, or the nearest round it, that is one of `among`. */
export function closestIn<Kind extends ParentNode>(
  node: ParentNode | null,
  among: ReadonlySet<Kind>,
): Kind | undefined {
  const isAmong = (at: ParentNode): at is Kind => (among as ReadonlySet<ParentNode>).has(at);
  for (let at = node; at; at = at.parent) if (isAmong(at)) return at;
  return undefined;
}

/** The element, or what stands round it and holds nothing else to be seen, as far as `end`. */
export function aloneIn(element: Element, end: ReadonlySet<ParentNode>): Element {
  let outer = element;
  for (let at = element.parent; at && isElement(at) && !end.has(at); at = at.parent) {
    if (showsBeside(outer)) break;
    outer = at;
  }
  return outer;
}

/** Whether anything in the node's parent may show beside it. From the node outwards: the nearest that does ends the walk, however many there are. */
function showsBeside(node: Element): boolean {
  for (let at = node.prev; at; at = at.prev) if (mayShow(at)) return true;
  for (let at = node.next; at; at = at.next) if (mayShow(at)) return true;
  return false;
}

function mayShow(node: AnyNode): boolean {
  return isText(node) ? !isBlank(node.data) : isElement(node);
}
