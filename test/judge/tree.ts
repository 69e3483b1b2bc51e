/** @file HTML into a tree, and the few questions the judge asks of a node. */

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Attribute = Element['attrs'][number];

const BLOCK: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const NEVER_SEEN: ReadonlySet<string> = new Set(
  'script style template head title meta link base noscript svg canvas param source track textarea select datalist progress meter annotation annotation-xml'.split(
    ' ',
  ),
);

const EMBED: ReadonlySet<string> = new Set('iframe video audio object embed'.split(' '));

/** Parses a fragment or a whole document as a browser without scripts does. */
export function parseHtml(html: string): Node[] {
  return parse(html, { scriptingEnabled: false }).childNodes;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Whether the element stands on lines of its own. */
export function isBlock(element: Element): boolean {
  return BLOCK.has(element.tagName);
}

/** Whether it shows another page or file, or, as an area of a picture, names one. */
export function isEmbed(element: Element): boolean {
  const name = attribute(element, 'alt') ?? attribute(element, 'title');
  return EMBED.has(element.tagName) || (element.tagName === 'area' && Boolean(name?.trim()));
}

/** Whether nothing of the element shows on the page. */
export function isHidden(element: Element): boolean {
  return (
    NEVER_SEEN.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    /(^|[;\s])display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
  );
}

/** The number in an attribute, where it is a whole one of at least `least`. */
export function count(element: Element, name: string, least: number): number | undefined {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return value >= least ? value : undefined;
}
