/** @file The HTML elements by how they lay out, and the small questions that every stage asks of a node. */

import type { AnyNode, Element, ParentNode, Text } from 'domhandler';
import { isBlank } from './characters.ts';

/** Elements that begin and end a line of their own, with nothing else to them. */
export const PLAIN_BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside body caption center dd dialog div dl dt fieldset figcaption figure footer form ' +
    'header hgroup html legend li main menu nav optgroup option p search section summary table tbody td tfoot ' +
    'th thead tr'
  ).split(' '),
);

/** Lists of items, in whichever form a page has them. */
export const LISTS: ReadonlySet<string> = new Set(['dir', 'menu', 'ol', 'ul']);

/** Blocks whose text is shown to the character. */
export const PREFORMATTED: ReadonlySet<string> = new Set(['listing', 'plaintext', 'pre', 'xmp']);

/** Blocks that Markdown has a form for: none of them can be a line of a paragraph. */
export const STRUCTURES: ReadonlySet<string> = new Set([
  ...'blockquote details dl figure h1 h2 h3 h4 h5 h6 hr li table'.split(' '),
  ...LISTS,
  ...PREFORMATTED,
]);

const BLOCKS: ReadonlySet<string> = new Set([...PLAIN_BLOCKS, ...STRUCTURES]);

/** Elements whose content is for the browser alone: what stands in them is no text of the page. */
export const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template']);

export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

export function isText(node: AnyNode): node is Text {
  return node.type === 'text';
}

/** Whether the node is white space or a comment. */
export function isNothing(node: AnyNode): boolean {
  return isText(node) ? isBlank(node.data) : !('children' in node);
}

/** Whether all that the element holds are items of a list. */
export function holdsItemsAlone({ children }: Element): boolean {
  return children.every((node) => isNothing(node) || (isElement(node) && node.name === 'li'));
}

/** Whether the element begins and ends a line of its own. */
export function isBlock({ name }: Element): boolean {
  return BLOCKS.has(name);
}

export function isImage({ name }: Element): boolean {
  return name === 'img' || name === 'amp-img';
}

export function isHeading({ name }: Element): boolean {
  return name.length === 2 && name >= 'h1' && name <= 'h6';
}

/** Whether `token` is one of the element's classes. */
export function hasClass(element: Element, token: string): boolean {
  const list = element.attribs.class;
  if (list === undefined) return false;
  for (let at = list.indexOf(token); at >= 0; at = list.indexOf(token, at + 1)) {
    const end = at + token.length;
    if (
      (at === 0 || list.charCodeAt(at - 1) <= 0x20) &&
      (end === list.length || list.charCodeAt(end) <= 0x20)
    ) {
      return true;
    }
  }
  return false;
}

/** The element's classes, in order. */
export function classesOf(element: Element): string[] {
  const list = element.attribs.class;
  return list === undefined ? [] : list.split(/[ \t\n\r\f]+/).filter((token) => token !== '');
}

/** The value of one property of the `style` attribute, in lower case without `!important`; the last one counts. */
export function styleOf(element: Element, property: string): string | undefined {
  return declarationsOf(element).get(property);
}

/** The `style` attribute by property, in lower case without `!important`; the last value counts. */
export function declarationsOf(element: Element): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of (element.attribs.style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = (declaration.slice(colon + 1).split('!', 1)[0] ?? '').trim().toLowerCase();
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
}

/** An attribute's value by the HTML Standard's rules for parsing integers; undefined where it is none. */
export function integerOf(value: string | undefined): number | undefined {
  const digits = value === undefined ? null : /^[ \t\n\r\f]*([+-]?\d{1,12})/.exec(value);
  return digits === null ? undefined : Number(digits[1]);
}

/** The nearest element among those before the node in its parent. */
export function elementBefore(node: AnyNode): Element | undefined {
  let before = node.prev;
  while (before !== null && !isElement(before)) before = before.prev;
  return before ?? undefined;
}

/** The nearest element among those behind the node in its parent. */
export function elementAfter(node: AnyNode): Element | undefined {
  let after = node.next;
  while (after !== null && !isElement(after)) after = after.next;
  return after ?? undefined;
}

/** What `read` makes of the first element, among the nodes and below them in page order, of which it makes anything. */
export function firstBelow<T>(
  nodes: readonly AnyNode[],
  read: (element: Element) => T | undefined,
): T | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = read(node) ?? firstBelow(node.children, read);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the element itself or one that it stands in passes the test. */
export function isWithin(element: Element, test: (above: Element) => boolean): boolean {
  for (let node: AnyNode | null = element; node !== null; node = node.parent) {
    if (isElement(node) && test(node)) return true;
  }
  return false;
}

/** Whether one of the elements that this one stands in passes the test. */
export function isBelow({ parent }: Element, test: (above: Element) => boolean): boolean {
  return parent !== null && isElement(parent) && isWithin(parent, test);
}

/** All that any of the nodes stands in. */
export function ancestorsOf(nodes: readonly AnyNode[]): ReadonlySet<ParentNode> {
  const ancestors = new Set<ParentNode>();
  for (const node of nodes) {
    for (let at = node.parent; at && !ancestors.has(at); at = at.parent) ancestors.add(at);
  }
  return ancestors;
}

/** All text below the nodes, as the source has it; roles don't count. */
export function rawText(nodes: readonly AnyNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (isText(node)) text += node.data;
    else if ('children' in node) text += rawText(node.children);
  }
  return text;
}
