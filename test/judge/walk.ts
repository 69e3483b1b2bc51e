/** @file Walks a page in reading order and tells the recorder what it meets. */

import {
  codeOf,
  embedUrl,
  isHeadingSign,
  isLineOfCode,
  isWayBack,
  rowsOf,
  spanOf,
} from './elements.ts';
import type { CellStretch, Recorder } from './recorder.ts';
import { marksText, styledMarks } from './styles.ts';
import {
  attribute,
  count,
  type Element,
  isBlock,
  isElement,
  isEmbed,
  isHidden,
  type Node,
  parseHtml,
} from './tree.ts';
import { canonical, isSafeImage, isSafeLink, shownThing } from './url.ts';
import { withWordLists } from './word.ts';

/** How a page is to be read. */
export interface WalkOptions {
  /** What relative URLs are resolved against. */
  readonly base: string;
  /** Names (see `shownThing`) of what the source embeds: a link to one of them is the embed, whatever its text. */
  readonly embeds?: ReadonlySet<string>;
}

/** Each element that marks its text, and the kind of mark; below the line those without a sign in Markdown. */
const MARKS: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
  code: 'code',
  tt: 'code',
  // ----
  sub: 'sub',
  sup: 'sup',
  u: 'u',
  ins: 'ins',
  mark: 'mark',
  kbd: 'kbd',
  bdo: 'bdo',
};

/** What is above a node, as far as it matters below. */
interface Above {
  readonly marks: readonly string[];
  readonly lists: number;
  readonly quotes: number;
  readonly inPre: boolean;
  readonly inHeading: boolean;
  readonly inLink: boolean;
}

/** The marks in an element: those round it, its own, and what its style adds or takes away. */
function marksIn(node: Element, above: Above): readonly string[] {
  const own = MARKS[node.tagName];
  const marks = own === undefined ? above.marks : [...above.marks, own];
  const style = attribute(node, 'style');
  if (style === undefined || !marksText(node)) return marks;
  const { added, removed } = styledMarks(style);
  const needless = [above.inHeading ? 'strong' : '', above.inLink ? 'u' : ''];
  return [
    ...marks.filter((mark) => !removed.includes(mark)),
    ...added.filter((mark) => !needless.includes(mark)),
  ];
}

/** What a page embeds, by the names that `WalkOptions` wants. */
export function embedNames(html: string, base: string): Set<string> {
  const names = new Set<string>();
  const waiting = [...parseHtml(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node) || isHidden(node)) continue;
    const url = isEmbed(node) ? embedUrl(node) : undefined;
    if (url !== undefined) names.add(shownThing(canonical(url, base)));
    waiting.push(...node.childNodes);
  }
  return names;
}

export function walk(nodes: readonly Node[], recorder: Recorder, options: WalkOptions): void {
  function visitAll(children: readonly Node[], above: Above): void {
    for (const child of withWordLists(children)) visit(child, above);
  }

  function visit(node: Node, above: Above): void {
    if (!isElement(node)) {
      if (node.nodeName === '#text' && 'value' in node) text(node.value, above);
      return;
    }
    if (isHidden(node)) return;
    const breaks = isBlock(node) || node.tagName === 'br' || isLineOfCode(node);
    if (breaks) recorder.tape.line();
    element(node, above);
    if (breaks) recorder.tape.line();
  }

  function text(value: string, above: Above): void {
    for (const [index, line] of (above.inPre ? value.split('\n') : [value]).entries()) {
      if (index > 0) recorder.tape.line();
      recorder.write(line, above.marks);
    }
  }

  function element(node: Element, above: Above): void {
    const name = node.tagName;
    const below = above.inPre ? above : { ...above, marks: marksIn(node, above) };
    const children = (next: Above = below): void => visitAll(node.childNodes, next);

    if (isEmbed(node)) embed(node);
    else if (name === 'img') image(node);
    else if (name === 'a') link(node, below);
    else if (name === 'hr') recorder.block('rule', () => {});
    else if (name === 'input') checkbox(node, above);
    else if (/^h[1-6]$/.test(name)) {
      const level = Number(name[1]);
      recorder.block('heading', () => children({ ...below, inHeading: true }), { level });
    } else if (name === 'blockquote') {
      const quotes = above.quotes + 1;
      recorder.block(`quote ${quotes}`, () => children({ ...above, quotes }));
    } else if (name === 'pre') {
      recorder.block(`code: ${codeOf(node)}`, () => children({ ...above, marks: [], inPre: true }));
    } else if (name === 'table') table(node, above);
    else if (name === 'li') item(node, `item ${Math.max(1, above.lists)} ul`, above);
    else if (/^(ul|ol|menu|dir)$/.test(name)) list(node, { ...above, lists: above.lists + 1 });
    else children();
  }

  function embed(node: Element): void {
    const url = embedUrl(node);
    if (url !== undefined) recorder.embed(shownThing(canonical(url, options.base)));
  }

  function image(node: Element): void {
    const src = attribute(node, 'src')?.trim();
    const url = canonical(src ?? '', options.base);
    if (!src || !isSafeImage(url)) return;
    recorder.image({ url, alt: (attribute(node, 'alt') ?? '').replace(/\s+/g, ' ').trim() });
  }

  function link(node: Element, above: Above): void {
    const href = attribute(node, 'href')?.trim();
    const url = canonical(href ?? '', options.base);
    const visit = (): void => visitAll(node.childNodes, { ...above, inLink: true });
    if (isWayBack(node) || (above.inHeading && isHeadingSign(node))) return;
    if (!href || !isSafeLink(url)) visit();
    else if (options.embeds?.has(shownThing(url))) recorder.embed(shownThing(url));
    else recorder.link(url, visit);
  }

  /** A task's box, as engines without task lists show it. */
  function checkbox(node: Element, above: Above): void {
    if (attribute(node, 'type') !== 'checkbox') return;
    recorder.write(attribute(node, 'checked') === undefined ? '[ ]' : '[x]', above.marks);
  }

  function list(node: Element, above: Above): void {
    let number = count(node, 'start', 0) ?? 1;
    for (const child of node.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        visit(child, above);
        continue;
      }
      number = count(child, 'value', 0) ?? number;
      const kind = node.tagName === 'ol' ? `ol ${number}` : 'ul';
      if (isHidden(child)) continue;
      recorder.tape.line();
      item(child, `item ${above.lists} ${kind}`, above);
      recorder.tape.line();
      number += 1;
    }
  }

  function item(node: Element, label: string, above: Above): void {
    recorder.block(label, () => visitAll(node.childNodes, above));
  }

  function table(node: Element, above: Above): void {
    const { captions, rows } = rowsOf(node);
    for (const caption of captions) visit(caption, above);
    const all: CellStretch[][] = [];
    for (const index of rows.keys()) {
      const cells: CellStretch[] = [];
      all.push(cells);
      recorder.tape.line();
      const left = rows.slice(index);
      recorder.block('row', () => rowCells(left, cells, above), { cells });
    }
    // A box around one thing says nothing that the thing alone doesn't say.
    const [only, ...others] = all.flat().filter((cell) => cell.end > cell.start);
    if (!only?.header && others.length === 0) for (const cells of all) cells.length = 0;
  }

  function rowCells(rows: readonly Element[][], cells: CellStretch[], above: Above): void {
    for (const cell of rows[0] ?? []) {
      recorder.tape.line();
      const header = cell.tagName === 'th';
      recorder.cell(cells, { span: spanOf(cell, rows), header }, () =>
        visitAll(cell.childNodes, above),
      );
      recorder.tape.line();
    }
  }

  visitAll(nodes, {
    marks: [],
    lists: 0,
    quotes: 0,
    inPre: false,
    inHeading: false,
    inLink: false,
  });
}
