/** @file From tree to model: blocks, one line of inline content, or plain text. */

import type { AnyNode, Element } from 'domhandler';
import { headingLevel } from '../heading-level.ts';
import type { Alignment, Block, Figure, Inline } from '../post.ts';
import { Builder, type Handler, type Handlers } from './builder.ts';
import { codeBlock } from './code.ts';
import { definitionList } from './definitions.ts';
import { LISTS, PREFORMATTED } from './elements.ts';
import { captionBox, figureAlone, isCaptionBox, namedFigure, plainFigure } from './figures.ts';
import { addBlock } from './growing.ts';
import { INLINE, WORDS } from './inline.ts';
import { textOf } from './inline-text.ts';
import { list, listItem } from './lists.ts';
import type { FigureParts, Reading } from './reading.ts';
import { alignmentOf, table } from './tables.ts';

/** The blocks of the nodes, read by their roles: of an element that is itself `placed` or `moved`, pass the children. */
export function toBlocks(nodes: readonly AnyNode[], reading: Reading): Block[] {
  const builder = new Builder(reading, HANDLERS, nodes[0]);
  builder.walk(nodes);
  builder.flushAnchors();
  return builder.out.children;
}

/** The nodes as one line: blocks in them are separated by line breaks. */
export function toInline(nodes: readonly AnyNode[], reading: Reading): Inline[] {
  return onOneLine(nodes, reading, HANDLERS);
}

function onOneLine(nodes: readonly AnyNode[], reading: Reading, handlers: Handlers): Inline[] {
  const builder = new Builder(reading, handlers, nodes[0]);
  builder.mode = 'line';
  builder.walk(nodes);
  return builder.line.take();
}

/** The nodes' visible text on one line, without images; players by their title or address. */
export function plainText(nodes: readonly AnyNode[], reading: Reading): string {
  return lineOfText(toInline(nodes, reading));
}

/** The nodes' own words on one line: without images and players. */
export function ownWords(nodes: readonly AnyNode[], reading: Reading): string {
  return lineOfText(onOneLine(nodes, reading, WORD_HANDLERS));
}

function lineOfText(inline: readonly Inline[]): string {
  return textOf(inline).replaceAll(/ {2,}/g, ' ').trim();
}

/** A figure by its parts, wherever they stand; undefined where no picture of it can be shown. */
export function toFigure(parts: FigureParts, reading: Reading): Figure | undefined {
  const builder = new Builder(reading, HANDLERS, parts.media[0]);
  return figureAlone(builder, parts);
}

function heading(builder: Builder, element: Element): void {
  const { level, mode } = builder;
  builder.flush();
  builder.level = headingLevel(Number(element.name.charAt(1)));
  builder.mode = 'joined';
  builder.walk(element.children);
  builder.flush();
  builder.level = level;
  builder.mode = mode;
}

function paragraph(builder: Builder, element: Element): void {
  const { align, item, inParagraph } = builder;
  builder.edge();
  builder.inParagraph = true;
  const before = builder.out.children.length;
  const own = alignmentOf(element);
  if (own !== undefined) builder.align = own === 'left' ? undefined : own;
  builder.walk(element.children);
  builder.edge();
  builder.inParagraph = inParagraph;
  builder.align = align;
  // An item that has a `p` is set with space round it, and so is its list; Google Docs' are paragraphs by name only.
  const spaces = element.attribs.role !== 'presentation';
  if (spaces && item !== undefined && builder.out === item) {
    item.loose ||= builder.out.children.length > before;
  }
}

function box(builder: Builder, element: Element): void {
  if (isCaptionBox(element) && builder.mode !== 'line') {
    captionBox(builder, element);
    return;
  }
  aligned(builder, element, alignmentOf(element));
}

function center(builder: Builder, element: Element): void {
  aligned(builder, element, 'center');
}

function aligned(builder: Builder, element: Element, own: Alignment): void {
  const { align } = builder;
  builder.edge();
  if (own !== undefined) builder.align = own === 'left' ? undefined : own;
  builder.plain(element);
  builder.align = align;
}

function quote(builder: Builder, element: Element): void {
  const children = builder.blocksOf(element.children);
  if (children.length > 0) addBlock(builder.out, { tag: 'quote', children });
}

function rule(builder: Builder): void {
  builder.flush();
  addBlock(builder.out, { tag: 'rule' });
}

function details(builder: Builder, element: Element): void {
  builder.flush();
  const children: Block[] = [];
  const summary = element.children.find((node) => 'name' in node && node.name === 'summary');
  if (summary !== undefined) {
    const line = builder.blocksOf([summary]);
    if (line.length > 0) {
      children.push({ tag: 'block-html', name: 'summary', attributes: {}, children: line });
    }
    builder.skipped.add(summary);
  }
  for (const block of builder.blocksOf(element.children)) children.push(block);
  if (summary !== undefined) builder.skipped.delete(summary);
  if (children.length > 0) {
    addBlock(builder.out, { tag: 'block-html', name: 'details', attributes: {}, children });
  }
}

const STRUCTURED: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, Handler] => [name, heading]),
  ['p', paragraph],
  ['div', box],
  ['center', center],
  ['blockquote', quote],
  ['hr', rule],
  ...[...LISTS].map((name): [string, Handler] => [name, list]),
  ['li', listItem],
  ['dl', definitionList],
  ...[...PREFORMATTED].map((name): [string, Handler] => [name, codeBlock]),
  ['table', table],
  ['figure', plainFigure],
  ['details', details],
]);

const HANDLERS: Handlers = {
  inline: INLINE,
  structures: STRUCTURED,
  figure: (builder, element, role) => namedFigure(builder, element, role.parts),
};

const WORD_HANDLERS: Handlers = { ...HANDLERS, inline: WORDS };
