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
  const left = alternativesOf(selector).filter(({ needs }) => needs.every((key) => index.has(key)));
  const [first] = left;
  if (first === undefined) return undefined;
  if (left.length > 1) return { selector: left.map(({ css }) => css).join(', '), among: undefined };
  return {
    selector: first.css,
    among: first.last === undefined ? undefined : index.get(first.last),
  };
}

/** One of the selectors between commas. */
interface Alternative {
  readonly css: string;
  /** An id, class or name of each compound: without one of them on the page nothing can be found. */
  readonly needs: readonly string[];
  /** That of the last compound, which all that is found has. */
  readonly last: string | undefined;
}

/** A program has few selectors and uses them on every page. */
const known = new Map<string, readonly Alternative[]>();

function alternativesOf(selector: string): readonly Alternative[] {
  let alternatives = known.get(selector);
  if (alternatives === undefined) {
    // What is escaped may be anything, so such a selector is left as it is.
    alternatives = selector.includes('\\')
      ? [{ css: selector, needs: [], last: undefined }]
      : listed(selector).map(alternative);
    known.set(selector, alternatives);
  }
  return alternatives;
}

function alternative({ css, bare }: Listed): Alternative {
  const keys = bare
    .trim()
    .split(/[\s>+~]+/)
    .map(keyOf);
  return { css, needs: keys.filter((key) => key !== undefined), last: keys.at(-1) };
}

function keyOf(compound: string): string | undefined {
  const key =
    /#[\w-]+/.exec(compound) ?? /\.[\w-]+/.exec(compound) ?? /^[a-z][a-z0-9]*/.exec(compound);
  return key?.[0];
}

interface Listed {
  readonly css: string;
  /** With `*` for what stands in brackets and parentheses. */
  readonly bare: string;
}

/** The selectors between the commas that stand in no brackets. */
function listed(list: string): Listed[] {
  const selectors: Listed[] = [];
  let start = 0;
  let depth = 0;
  let bare = '';
  for (let at = 0; at <= list.length; at++) {
    const character = list.charAt(at);
    if (at === list.length || (character === ',' && depth === 0)) {
      selectors.push({ css: list.slice(start, at).trim(), bare });
      start = at + 1;
      bare = '';
      continue;
    }
    if (character === '"' || character === "'") {
      // What is quoted stands in brackets, and may hold brackets and commas of its own.
      const end = list.indexOf(character, at + 1);
      at = end < 0 ? list.length - 1 : end;
      continue;
    }
    if (character === '(' || character === '[') {
      // A compound of brackets alone is one too: `.a [b]` finds nothing by `.a`.
      if (depth === 0) bare += '*';
      depth += 1;
    }
    if (depth === 0) bare += character;
    if (character === ')' || character === ']') depth -= 1;
  }
  return selectors;
}
