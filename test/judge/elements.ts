/** @file The elements whose content isn't simply their children: code, tables, embeds. */

import { attribute, count, type Element, isBlock, isElement, isHidden, type Node } from './tree.ts';

/** The code of a `<pre>` to the character, less one newline at its end. */
export function codeOf(pre: Element): string {
  const parts: string[] = [];
  const endsLine = (): boolean => parts.length === 0 || (parts.at(-1) ?? '').endsWith('\n');
  function visit(node: Node): void {
    if (!isElement(node)) {
      if (node.nodeName === '#text' && 'value' in node && node.value) parts.push(node.value);
      return;
    }
    if (isHidden(node)) return;
    if (node.tagName === 'br') parts.push('\n');
    const isLine = isBlock(node) || isLineOfCode(node);
    if (isLine && !endsLine()) parts.push('\n');
    node.childNodes.forEach(visit);
    if (isLine && !endsLine()) parts.push('\n');
  }
  pre.childNodes.forEach(visit);
  return parts.join('').replace(/\n$/, '');
}

/** Whether the code is one of several elements that are all the block's content: each is a line. */
export function isLineOfCode(node: Element): boolean {
  const { parentNode } = node;
  if (node.tagName !== 'code' || parentNode?.nodeName !== 'pre') return false;
  const all = parentNode.childNodes;
  return all.length > 1 && all.every(({ nodeName }) => nodeName === 'code');
}

/** A table's captions, and its rows as lists of cells. */
export function rowsOf(table: Element): { captions: Element[]; rows: Element[][] } {
  const captions: Element[] = [];
  const rows: Element[][] = [];
  for (const child of table.childNodes) {
    if (!isElement(child) || isHidden(child)) continue;
    if (child.tagName === 'caption') captions.push(child);
    if (!/^t(head|body|foot)$/.test(child.tagName)) continue;
    for (const row of child.childNodes) {
      if (!isElement(row) || row.tagName !== 'tr' || isHidden(row)) continue;
      rows.push(
        row.childNodes.filter((cell): cell is Element => isElement(cell) && !isHidden(cell)),
      );
    }
  }
  return { captions, rows };
}

/** How far a cell reaches, where that is more than its own place; none reaches below its table, of which `rows` are left; one without a cell is none of them. */
export function spanOf(cell: Element, rows: readonly Element[][]): string {
  const across = count(cell, 'colspan', 2);
  const reach = count(cell, 'rowspan', 0) ?? 1;
  const down = rows.slice(0, reach || rows.length).filter((row) => row.length > 0).length;
  return (across ? `(${across} columns)` : '') + (down > 1 ? `(${down} rows)` : '');
}

/** Where an embedded thing comes from. */
export function embedUrl(element: Element): string | undefined {
  if (element.tagName === 'area') return attribute(element, 'href');
  const own = attribute(element, 'src') ?? attribute(element, 'data');
  if (own?.trim()) return own;
  for (const child of element.childNodes) {
    // A frame's content is text to the parser; some feeds leave the address there.
    if (!isElement(child)) {
      const linked = 'value' in child ? /<a [^>]*href="([^"]+)"/.exec(child.value)?.[1] : undefined;
      if (linked) return linked;
      continue;
    }
    const url = child.tagName === 'embed' ? embedUrl(child) : attribute(child, 'src');
    if (url?.trim()) return url;
  }
  return undefined;
}

/** Whether a link in a heading only shows readers how to link to it. */
export function isHeadingSign(link: Element): boolean {
  const [text, ...others] = link.childNodes;
  const isSign =
    text?.nodeName === '#text' && 'value' in text && /^\s*[#¶§🔗]\s*$/u.test(text.value);
  return isSign && others.length === 0 && attribute(link, 'href')?.startsWith('#') === true;
}

/** Whether a link only leads from a footnote back to its place in the text. */
export function isWayBack(link: Element): boolean {
  const [text, ...others] = link.childNodes;
  const arrow =
    text?.nodeName === '#text' && 'value' in text && /^\s*[↩↑⏎]\uFE0E?\s*$/.test(text.value);
  return arrow && others.length === 0 && (attribute(link, 'href') ?? '').includes('#');
}
