/** @file Word's lists, which are paragraphs to a browser and lists to everyone who looks at them. */

import { type Attribute, attribute, type Element, isElement, type Node } from './tree.ts';

interface Item {
  readonly element: Element;
  readonly level: number;
  /** Its number, 0 for a letter, undefined for a bullet. */
  readonly number: number | undefined;
}

/** The nodes with Word's items set into lists, their markers gone. */
export function withWordLists(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  let run: Item[] = [];
  for (const node of nodes) {
    const level = /mso-list:\s*l\d+\s+level(\d+)/.exec(styleOf(node))?.[1];
    if (level !== undefined && isElement(node) && /^(?:p|div)$/.test(node.tagName)) {
      run.push({ element: node, level: Number(level), number: numberOf(takeMarker(node)) });
      continue;
    }
    const isGap = 'data' in node || ('value' in node && /^[\s\p{Cf}]*$/u.test(node.value));
    if (isGap && run.length > 0) continue;
    out.push(...listsOf(run), node);
    run = [];
  }
  return [...out, ...listsOf(run)];
}

function listsOf(items: readonly Item[]): Element[] {
  const lists: { readonly list: Element; readonly level: number }[] = [];
  for (let at = 0; at < items.length; ) {
    const { element, level, number } = items[at] as Item;
    let end = at + 1;
    while (items[end] !== undefined && (items[end] as Item).level > level) end++;
    const attrs = number ? [{ name: 'value', value: String(number) }] : [];
    const content = [...element.childNodes, ...listsOf(items.slice(at + 1, end))];
    const name = number === undefined ? 'ul' : 'ol';
    const last = lists.at(-1);
    const list =
      last?.level === level && last.list.tagName === name ? last.list : like(element, name, [], []);
    if (list !== last?.list) lists.push({ list, level });
    list.childNodes.push(like(element, 'li', attrs, content));
    at = end;
  }
  return lists.map(({ list }) => list);
}

function like(element: Element, tagName: string, attrs: Attribute[], childNodes: Node[]): Element {
  return { ...element, tagName, nodeName: tagName, attrs, childNodes };
}

function numberOf(marker: string): number | undefined {
  const [, digits, letters] = /(?:(\d+)|([a-z一-龥]+))[^\p{L}\p{N}]*$/iu.exec(marker) ?? [];
  if (digits !== undefined) return Number(digits);
  // A letter alone is a bullet of a font of symbols.
  return letters !== undefined && !marker.endsWith(letters) ? 0 : undefined;
}

/** Takes the marker out of the item and gives it. */
function takeMarker(item: Element): string {
  const place = item.childNodes.findIndex((node) => textOf(node).trim() !== '');
  const first = item.childNodes[place];
  if (first === undefined) return '';
  const before = item.childNodes[place - 1];
  const isConditional = before?.nodeName === '#comment' && 'data' in before;
  if (isConditional || /mso-list:\s*ignore/i.test(styleOf(first))) {
    item.childNodes.splice(place, 1);
    return textOf(first).trim();
  }
  if (isElement(first)) return takeMarker(first);
  if (!('value' in first)) return '';
  const typed = /^\s*(?:[·•▪◦§o-]|\(?(?:\d{1,3}|[a-z])[).])\s{2,}/i.exec(first.value)?.[0] ?? '';
  first.value = first.value.slice(typed.length);
  return typed.trim();
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return isElement(node) ? node.childNodes.map(textOf).join('') : '';
}

function styleOf(node: Node): string {
  return isElement(node) ? (attribute(node, 'style') ?? '') : '';
}
