/** @file A page's elements by id, class and name, so that a selector is tried on few: most of a recipe's name a class that a page does not have. */

import type { AnyNode, Element } from 'domhandler';
import { classesOf, isElement } from './elements.ts';
import { type Alternative, alternativesOf } from './selector-list.ts';

/** A page's elements by `#id`, `.class` and name, and all of them as `*`, each list in page order. */
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
      add('*', node);
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

/** The elements that a selector finds on the page, in page order; undefined where Cheerio has to look. */
export function findBy(selector: string, index: SelectorIndex): Element[] | undefined {
  const alternatives = alternativesOf(selector);
  if (alternatives === undefined) return undefined;
  const finds = alternatives.map((one) => findOne(one, index)).filter(({ length }) => length > 0);
  const [first = []] = finds;
  if (finds.length <= 1) return first;
  const found = new Set(finds.flat());
  return (index.get('*') ?? []).filter((element) => found.has(element));
}

function findOne({ needs, last, fits }: Alternative, index: SelectorIndex): Element[] {
  if (!needs.every((key) => index.has(key))) return [];
  return (index.get(last ?? '*') ?? []).filter(fits);
}
