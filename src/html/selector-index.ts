/** @file A page's elements by id, class and name, so that a selector is tried on few: most of a recipe's selectors name a class that the page does not have. */

import type { AnyNode, Element } from 'domhandler';
import { classesOf, hasClass, isElement } from './elements.ts';
import { type Alternative, alternativesOf } from './selector-list.ts';

/** A page's elements by `#id`, `.class` and name, and all of them as `*`, each list in page order. */
export type SelectorIndex = ReadonlyMap<string, readonly Element[]>;

export function indexOf(root: AnyNode): SelectorIndex {
  const index = new Map<string, Element[]>();
  const listOf = (key: string): Element[] => {
    let list = index.get(key);
    if (list === undefined) {
      list = [];
      index.set(key, list);
    }
    return list;
  };
  /** The lists of a class attribute, which a page has on many elements. */
  const listsOf = new Map<string, readonly Element[][]>();
  const all = listOf('*');
  const visit = (node: AnyNode): void => {
    if (isElement(node)) {
      const { class: classes, id } = node.attribs;
      all.push(node);
      listOf(node.name).push(node);
      if (classes) {
        let lists = listsOf.get(classes);
        if (lists === undefined) {
          lists = [...new Set(classesOf(node))].map((token) => listOf(`.${token}`));
          listsOf.set(classes, lists);
        }
        for (const list of lists) list.push(node);
      }
      if (id) listOf(`#${id}`).push(node);
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
  const finds: Element[][] = [];
  for (const one of alternatives) {
    const elements = findOne(one, index);
    if (elements.length > 0) finds.push(elements);
  }
  const [first = []] = finds;
  if (finds.length <= 1) return first;
  const found = new Set(finds.flat());
  return (index.get('*') ?? []).filter((element) => found.has(element));
}

/**
 * The elements that a selector finds below `root`, in page order; undefined where Cheerio has to look, namely where the
 * selector has a combinator: Cheerio also matches its left side below `root` only.
 */
export function findBelow(selector: string, root: AnyNode): Element[] | undefined {
  const alternatives = alternativesOf(selector);
  if (alternatives?.every(({ alone }) => alone) !== true) return undefined;
  const tests = alternatives.map(({ last, test }) => ({ last, fits: test() }));
  const found: Element[] = [];
  const visit = (node: AnyNode): void => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (tests.some(({ last, fits }) => endsIn(last, child) && fits(child))) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** Whether the element has what the last compound of a selector asks for first. */
function endsIn(last: string | undefined, element: Element): boolean {
  if (last === undefined) return true;
  if (last.startsWith('.')) return hasClass(element, last.slice(1));
  return last.startsWith('#') ? element.attribs.id === last.slice(1) : element.name === last;
}

function findOne({ needs, last, test }: Alternative, index: SelectorIndex): Element[] {
  for (const key of needs) if (!index.has(key)) return [];
  return (index.get(last ?? '*') ?? []).filter(test());
}
