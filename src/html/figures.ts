/** @file Pictures with the line below them: by a recipe's word, by `figure`, or by WordPress's caption box. */

import type { AnyNode, Element } from 'domhandler';
import type { Figure, Inline, Paragraph } from '../post.ts';
import type { Builder, Captions } from './builder.ts';
import { withoutParentheses } from './credit.ts';
import { hasClass, isElement } from './elements.ts';
import { addBlock, type GrowingBlocks } from './growing.ts';
import type { FigureParts } from './reading.ts';
import { linkOf } from './targets.ts';

/** A figure whose parts a recipe named; what else stands in it follows it. */
export function namedFigure(builder: Builder, element: Element, parts: FigureParts): void {
  builder.flush();
  const figure = figureOf(builder, parts, element);
  for (const block of figure ?? []) addBlock(builder.out, block);
  const all = [...parts.media, ...parts.caption, ...parts.credit];
  for (const part of all) builder.skipped.add(part);
  const rest = all.includes(element) ? [] : builder.blocksOf(element.children);
  for (const part of all) builder.skipped.delete(part);
  for (const block of rest) addBlock(builder.out, block);
}

/** The figure of the parts, or where there is nothing to see in it, its lines as paragraphs. */
function figureOf(
  builder: Builder,
  parts: FigureParts,
  within: AnyNode | undefined,
): (Figure | Paragraph)[] {
  const inlines = parts.media.flatMap((media) => mediaOf(builder, media, within));
  const media = inlines.flatMap((node) => mediaIn(node, builder));
  const rest = inlines.filter(
    (node) => mediaIn(node, builder).length === 0 && node.tag !== 'break',
  );
  for (const part of parts.credit) builder.skipped.add(part);
  const caption = linesOf(builder, parts.caption);
  for (const part of parts.credit) builder.skipped.delete(part);
  const credit = linesOf(builder, parts.credit);
  const blocks: (Figure | Paragraph)[] = [];
  const paragraph = (children: Inline[]): void => {
    if (children.length > 0) blocks.push({ tag: 'paragraph', children });
  };
  if (media.length > 0) {
    blocks.push({ tag: 'figure', media, caption, credit: withoutParentheses(credit) });
    paragraph(rest);
  } else {
    for (const children of [rest, caption, credit]) paragraph(children);
  }
  return blocks;
}

/** `figure`: a Figure where it holds nothing but pictures and a caption, else its blocks in order. */
export function plainFigure(builder: Builder, element: Element): void {
  captioned(builder, element, captionsIn(element.children, 'figcaption'));
}

/** WordPress's caption box before it wrote `figure`. */
export function captionBox(builder: Builder, element: Element): void {
  captioned(builder, element, captionsIn(element.children, 'wp-caption-text'));
}

function captioned(builder: Builder, element: Element, elements: readonly Element[]): void {
  if (builder.level !== undefined) {
    builder.plain(element);
    return;
  }
  builder.flush();
  const { out, captions: outer } = builder;
  const start = out.children.length;
  const captions: Captions = { elements: new Set(elements), found: [] };
  builder.captions = captions;
  builder.walkApart(element.children);
  builder.captions = outer;
  const figure = figureFrom(out, start, captions, builder);
  if (figure === undefined) return;
  out.children.length = start;
  addBlock(out, figure);
}

/** A Figure of the blocks from `start` on, if they are media and the lines of a caption. */
function figureFrom(
  out: GrowingBlocks,
  start: number,
  captions: Captions,
  builder: Builder,
): Figure | undefined {
  const media: Inline[] = [];
  const caption: Inline[] = [];
  const ranges = captions.found;
  if (ranges.some((range) => range.out !== out)) return undefined;
  let next = 0;
  for (let index = start; index < out.children.length; index++) {
    const block = out.children[index];
    if (block?.tag !== 'paragraph') return undefined;
    while (index >= (ranges[next]?.end ?? Number.POSITIVE_INFINITY)) next += 1;
    if (index >= (ranges[next]?.start ?? Number.POSITIVE_INFINITY)) {
      if (caption.length > 0) caption.push({ tag: 'break' });
      for (const child of block.children) caption.push(child);
      continue;
    }
    for (const child of block.children) {
      const found = mediaIn(child, builder);
      if (found.length === 0 && child.tag !== 'break' && !isSpace(child)) return undefined;
      for (const medium of found) media.push(medium);
    }
  }
  if (media.length === 0 || caption.length === 0) return undefined;
  return { tag: 'figure', media, caption, credit: [] };
}

/** A picture, a link round pictures or an embed's link, out of any marks round it; nothing if it is something else. */
function mediaIn(node: Inline, builder: Builder): Inline[] {
  if (node.tag === 'image' || builder.embeds.has(node)) return [node];
  if (!('children' in node)) return [];
  const inner = node.children.filter((child) => !isSpace(child) && child.tag !== 'break');
  if (inner.length === 0 || !inner.every((child) => mediaIn(child, builder).length > 0)) return [];
  // A mark round a picture marks no word; one round an embed marks its address.
  if (node.tag !== 'link') return holdsEmbed(node, builder) ? [node] : inner;
  // A link round pictures on lines of their own is a link on each line.
  return linesIn(node.children).map((line) => ({
    ...node,
    children: line.filter((child) => !isSpace(child)),
  }));
}

function holdsEmbed(node: Inline, builder: Builder): boolean {
  if (builder.embeds.has(node)) return true;
  return 'children' in node && node.children.some((child) => holdsEmbed(child, builder));
}

/** The nodes between the line breaks, without lines that are empty. */
function linesIn(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.tag === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => !line.every(isSpace));
}

function isSpace(node: Inline): boolean {
  return node.tag === 'text' && node.value.trim() === '';
}

/** A picture with the link round it: one between the picture and its figure, or any where the figure stands apart. */
function mediaOf(builder: Builder, media: Element, within: AnyNode | undefined): Inline[] {
  let link: Element | undefined;
  for (let above = media.parent; above !== null && above !== within; above = above.parent) {
    if (isElement(above) && above.name === 'a') link = above;
  }
  const { reading } = builder;
  const role = link && reading.roles.get(link)?.as;
  const target = link && role !== 'unwrapped' ? linkOf(link, reading) : undefined;
  if (target === undefined) return builder.inlinesOfPlaced(media);
  builder.line.marks.open({ tag: 'link', ...target });
  const inlines = builder.inlinesOfPlaced(media);
  builder.line.marks.close();
  return inlines;
}

/** Several elements' text, each on its line. */
function linesOf(builder: Builder, elements: readonly Element[]): Inline[] {
  const lines = elements
    .map((element) => builder.inlinesOf(element.children))
    .filter((line) => line.length > 0);
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ tag: 'break' as const }, ...line],
  );
}

/** The box that WordPress puts round a picture with its caption. */
export function isCaptionBox(element: Element): boolean {
  return hasClass(element, 'wp-caption');
}

/** The captions of this figure, not those of figures in it, nor what stands in a definition list. */
function captionsIn(nodes: readonly AnyNode[], kind: 'figcaption' | 'wp-caption-text'): Element[] {
  const captions: Element[] = [];
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (kind === 'figcaption' ? node.name === kind : hasClass(node, kind)) captions.push(node);
    else if (node.name !== 'figure' && node.name !== 'dl' && !isCaptionBox(node)) {
      for (const caption of captionsIn(node.children, kind)) captions.push(caption);
    }
  }
  return captions;
}

/** A figure alone, for a lead image that stands apart from the text. */
export function figureAlone(builder: Builder, parts: FigureParts): Figure | undefined {
  const [block] = figureOf(builder, parts, undefined);
  return block?.tag === 'figure' ? block : undefined;
}
