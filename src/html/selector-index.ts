/** @file Finds elements by the last part of a selector before the whole of it is tried: most selectors of a recipe name a class that a page does not have. */

import type { AnyNode, Element } from 'domhandler';
import { classesOf, isElement } from './elements.ts';

/** A page's elements by `#id`, `.class` and name, each list in page order. */
export type SelectorIndex = ReadonlyMap<string, readonly Element[]>;

export function indexOf(root: AnyNode): SelectorIndex {
  const index = new Map<string, Element[]>();
  const add = (key: string, element: Element): void => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [element]);
    else if (list.at(-1) !== element) list.push(element);
  };
  const visit = (node: AnyNode): void => {
    if (isElement(node)) {
      add(node.name, node);
      for (const token of classesOf(node)) add(`.${token}`, node);
      const { id } = node.attribs;
      if (id) add(`#${id}`, node);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return index;
}

/** A selector of which only a few elements need to be tried. */
export interface Narrowed {
  readonly selector: string;
  /** In page order; undefined where every element has to be tried. */
  readonly among: readonly Element[] | undefined;
}

/** Leaves out the alternatives of a selector that name what the page does not have; undefined where none is left. */
export function narrow(selector: string, index: SelectorIndex): Narrowed | undefined {
  const left = alternativesOf(selector).filter(({ key }) => key === undefined || index.has(key));
  const [first] = left;
  if (first === undefined) return undefined;
  if (left.length > 1) return { selector: left.map(({ css }) => css).join(', '), among: undefined };
  return { selector: first.css, among: first.key === undefined ? undefined : index.get(first.key) };
}

/** One of the selectors between commas; `key` is an id, class or name that all it finds have. */
interface Alternative {
  readonly css: string;
  readonly key: string | undefined;
}

/** A program has few selectors and uses them on every page. */
const known = new Map<string, readonly Alternative[]>();

function alternativesOf(selector: string): readonly Alternative[] {
  let alternatives = known.get(selector);
  if (alternatives === undefined) {
    alternatives = splitList(selector).map((css) => ({ css, key: keyOf(css) }));
    known.set(selector, alternatives);
  }
  return alternatives;
}

/** The selectors between the commas that stand in no brackets. */
function splitList(list: string): string[] {
  const selectors: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= list.length; at++) {
    const character = list.charAt(at);
    // What is quoted or escaped may be anything, so such a list is left whole.
    if (character === '\\' || character === '"' || character === "'") return [list];
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (at === list.length || (character === ',' && depth === 0)) {
      selectors.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return selectors;
}

/** The id, class or name of the last compound, which every element that the selector finds has. */
function keyOf(selector: string): string | undefined {
  if (/[\\"']/.test(selector)) return undefined;
  let bare = '';
  let depth = 0;
  for (const character of selector) {
    if (character === '(' || character === '[') depth += 1;
    if (depth === 0) bare += character;
    if (character === ')' || character === ']') depth -= 1;
  }
  const last = bare.split(/[\s>+~]+/).at(-1) ?? '';
  const key = /#[\w-]+/.exec(last) ?? /\.[\w-]+/.exec(last) ?? /^[a-z][a-z0-9]*/.exec(last);
  return key?.[0];
}
