/** @file Links within a page, and what they lead to. */

import type { AnyNode, Element } from 'domhandler';
import { isElement } from './elements.ts';
import type { Page } from './parse.ts';
import type { Reading } from './reading.ts';

export interface Anchors {
  /** Links to a place on the page itself; `order` counts its elements. */
  readonly links: readonly { link: Element; fragment: string; order: number }[];
  /** By name: the elements that have it as their id, or as an anchor's name, in page order. */
  readonly targets: ReadonlyMap<string, readonly Target[]>;
}

export interface Target {
  readonly element: Element;
  readonly order: number;
}

export function readAnchors(page: Page, reading: Reading): Anchors {
  const links: { link: Element; fragment: string; order: number }[] = [];
  const targets = new Map<string, Target[]>();
  let order = 0;
  const name = (text: string | undefined, element: Element): void => {
    if (text === undefined) return;
    const named = targets.get(text);
    if (named === undefined) targets.set(text, [{ element, order }]);
    else named.push({ element, order });
  };
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      order += 1;
      name(node.attribs.id, node);
      if (node.name === 'a') {
        name(node.attribs.name, node);
        const fragment = fragmentOf(node, reading);
        if (fragment !== undefined) links.push({ link: node, fragment, order });
      }
      visit(node.children);
    }
  };
  visit(page.document.children);
  return { links, targets };
}

/**
 * The first element of the name after a place of the page. Several have one name where a page was put together from
 * pieces that each count their notes from 1.
 */
export function targetAfter(
  { targets }: Anchors,
  name: string,
  order: number,
): Element | undefined {
  const named = targets.get(name) ?? [];
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.order ?? 0) > order) high = middle;
    else low = middle + 1;
  }
  return named[low]?.element;
}

/** The name after `#` where the link leads to the page that it stands on. */
export function fragmentOf(link: Element, reading: Reading): string | undefined {
  const { href } = link.attribs;
  const hash = href === undefined ? -1 : href.indexOf('#');
  if (href === undefined || hash < 0 || hash === href.length - 1) return undefined;
  if (hash > 0 && !isSamePage(href.slice(0, hash), reading.base)) return undefined;
  const fragment = href.slice(hash + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function isSamePage(address: string, base: string | undefined): boolean {
  if (base === undefined) return false;
  const end = base.indexOf('#');
  const page = end < 0 ? base : base.slice(0, end);
  if (address === page) return true;
  // Only an address that could be the page's is worth parsing.
  if (!address.endsWith(page.slice(page.lastIndexOf('/') + 1))) return false;
  try {
    return new URL(address, base).href === new URL(page).href;
  } catch {
    return false;
  }
}
