/** @file The inline elements: what each one makes of the text that it holds. */

import type { AnyNode, Element } from 'domhandler';
import type { Link } from '../post.ts';
import { ALLOWED_INLINE } from '../safety/allowed.ts';
import type { Builder, Handler } from './builder.ts';
import { isBlank, oneLine } from './characters.ts';
import { isElement, isImage, isText, PLAIN_BLOCKS, STRUCTURES } from './elements.ts';
import { EMBEDS, embedOf } from './embeds.ts';
import { imageOf } from './images.ts';
import type { Mark } from './marks.ts';
import { NEVER_SHOWN } from './never-shown.ts';
import type { Reading } from './reading.ts';
import { linkOf } from './targets.ts';

/** How deep `sub` in `sub` may go before it stops meaning anything. */
const SAME_MARKS = 3;

function marked(mark: Mark & { tag: 'strong' | 'emphasis' | 'delete' }): Handler {
  return (builder, element) => {
    const fresh = builder.line.marks.count(mark.tag) === 0;
    if (fresh) builder.line.marks.open(mark);
    builder.walk(element.children);
    if (fresh) builder.line.marks.close();
  };
}

function kept(name: string): Handler {
  const most = name === 'sub' || name === 'sup' ? SAME_MARKS : 1;
  const allowed = ALLOWED_INLINE.get(name) ?? [];
  return (builder, element) => {
    const fresh = builder.line.marks.count('inline-html', name) < most;
    if (fresh) {
      const attributes: Record<string, string> = {};
      for (const attribute of allowed) {
        const value = element.attribs[attribute];
        if (value !== undefined) attributes[attribute] = oneLine(value);
      }
      builder.line.marks.open({ tag: 'inline-html', name, attributes });
    }
    builder.walk(element.children);
    if (fresh) builder.line.marks.close();
  };
}

function code(builder: Builder, element: Element): void {
  builder.line.enterCode();
  builder.walk(element.children);
  builder.line.leaveCode();
}

/** Two line breaks in running text end the paragraph; where there are no paragraphs, one break is enough. */
function lineBreak(builder: Builder): void {
  const { line, mode } = builder;
  if (
    line.breaks > 0 &&
    mode === 'paragraphs' &&
    builder.level === undefined &&
    !line.marks.inLink
  ) {
    builder.flush();
  } else {
    line.break(mode === 'cell' ? 2 : 1);
  }
}

function link(builder: Builder, element: Element): void {
  const target = linkOf(element, builder.reading);
  if (target === undefined) {
    builder.walk(element.children);
    return;
  }
  const { line, mode } = builder;
  const { children } = element;
  const isWhole =
    (mode === 'paragraphs' || mode === 'cell') &&
    !line.marks.inLink &&
    shapeOf(children, builder.reading) === 'lines';
  if (isWhole) {
    if (edgeOf(children, 'start', builder.reading) === 'block') builder.flush();
    builder.mode = 'joined';
  }
  line.marks.open({ tag: 'link', ...target });
  builder.walk(children);
  line.marks.close();
  if (isWhole) {
    builder.mode = mode;
    if (edgeOf(children, 'end', builder.reading) === 'block') builder.flush();
  }
}
/** What a link is drawn round: running text, lines that can be one paragraph, or blocks that can't. */
function shapeOf(nodes: readonly AnyNode[], reading: Reading): 'text' | 'lines' | 'structures' {
  let shape: 'text' | 'lines' = 'text';
  for (const node of nodes) {
    if (!isElement(node) || reading.roles.get(node)?.as === 'dropped') continue;
    if (STRUCTURES.has(node.name)) return 'structures';
    if (PLAIN_BLOCKS.has(node.name)) shape = 'lines';
    const inner = shapeOf(node.children, reading);
    if (inner === 'structures') return inner;
    if (inner === 'lines') shape = inner;
  }
  return shape;
}

/**
 * What stands at the nodes' edge: a line of its own, or something that continues the line round it, as on the page.
 */
function edgeOf(
  nodes: readonly AnyNode[],
  side: 'start' | 'end',
  reading: Reading,
): 'block' | 'inline' | undefined {
  for (const node of side === 'start' ? nodes : nodes.toReversed()) {
    if (isText(node) && !isBlank(node.data)) return 'inline';
    if (!isElement(node) || reading.roles.get(node)?.as === 'dropped') continue;
    if (PLAIN_BLOCKS.has(node.name)) return 'block';
    const edge = isImage(node) ? 'inline' : edgeOf(node.children, side, reading);
    if (edge !== undefined) return edge;
  }
  return undefined;
}

function image(builder: Builder, element: Element): void {
  const target = imageOf(element, builder.reading);
  if (target !== undefined) builder.line.add({ tag: 'image', ...target });
  // Of an `amp-img`: it may hold what isn't its own.
  builder.walk(element.children);
}

/** What an object shows where it can't show what it names. */
function substitute(builder: Builder, element: Element): void {
  if (element.name !== 'object' || embedOf(element, builder.reading) !== undefined) return;
  builder.walk(element.children);
}

/** A player stands on a line of its own, as its box does on the page. */
function embed(builder: Builder, element: Element): void {
  const target = embedOf(element, builder.reading);
  if (target === undefined) {
    substitute(builder, element);
    return;
  }
  const { line } = builder;
  const { url, text } = target;
  builder.edge();
  if (line.marks.inLink) {
    // As a mark, it takes the place of the link round it.
    line.marks.open({ tag: 'link', url });
    line.text(text);
    line.marks.close();
  } else {
    const node: Link = { tag: 'link', url, children: [{ tag: 'text', value: text }] };
    line.add(node);
    builder.embeds.add(node);
  }
  builder.edge();
}

function checkbox(builder: Builder, element: Element): void {
  const { item } = builder;
  const first = item !== undefined && item.children.length === 0 && builder.line.isEmpty;
  if (first && item.checked === undefined && element.attribs.type?.toLowerCase() === 'checkbox') {
    item.checked = element.attribs.checked !== undefined;
  }
}

function nothing(): void {}

/** Each inline element that is more than its children, in three groups: marks, objects, and what has no text to show. */
export const INLINE: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['a', link],
  ['b', marked({ tag: 'strong' })],
  ['strong', marked({ tag: 'strong' })],
  ['em', marked({ tag: 'emphasis' })],
  ['i', marked({ tag: 'emphasis' })],
  ['del', marked({ tag: 'delete' })],
  ['s', marked({ tag: 'delete' })],
  ['strike', marked({ tag: 'delete' })],
  ['code', code],
  ['tt', code],
  ...[...ALLOWED_INLINE.keys()].map((name): [string, Handler] => [name, kept(name)]),

  ['br', lineBreak],
  ['img', image],
  ['amp-img', image],
  ...[...EMBEDS].map((name): [string, Handler] => [name, embed]),
  ['input', checkbox],

  // A title is read before the page is cleaned.
  ...[...NEVER_SHOWN.keys()].map((name): [string, Handler] => [name, nothing]),
]);

/** The same where only words count: a player's title or address is none of the page's. */
export const WORDS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...INLINE,
  ...[...EMBEDS].map((name): [string, Handler] => [name, substitute]),
]);
