/** @file What the block builder knows while it walks a tree: the blocks so far, the open paragraph, and what surrounds both. */

import type { AnyNode, Element } from 'domhandler';
import type { Block, HeadingLevel, Inline, ListItem, Paragraph } from '../post.ts';
import { type Direction, directionOf, isTurned, TurnedElements } from './direction.ts';
import { isBlock, isElement, isText } from './elements.ts';
import { addBlock, type GrowingBlock, type GrowingBlocks, type GrowingList } from './growing.ts';
import { hasText, textOf } from './inline-text.ts';
import { Line } from './line.ts';
import { type Mark, styleMark } from './marks.ts';
import { spacingFor } from './page-spacing.ts';
import type { Reading, Role } from './reading.ts';
import { type StyleMarks, styleMarks } from './style-marks.ts';

/** Reads one element and all below it. */
export type Handler = (builder: Builder, element: Element) => void;

export interface Handlers {
  /** Elements that are read the same everywhere. */
  readonly inline: ReadonlyMap<string, Handler>;
  /** Blocks with a form of their own; where only a line is wanted, they are lines. */
  readonly structures: ReadonlyMap<string, Handler>;
  /** Elements whose role says what they are. */
  readonly figure: (builder: Builder, element: Element, role: Role & { as: 'figure' }) => void;
}

/**
 * How blocks end lines: as paragraphs of their own; joined into one paragraph by line breaks; joined, and
 * structures too (`line`); or as paragraphs in a table cell, where two breaks stay breaks.
 */
export type Mode = 'paragraphs' | 'joined' | 'line' | 'cell';

/** A list whose items are being read. */
export interface OpenList {
  readonly ordered: boolean;
  /** The number that the next item has if it doesn't say otherwise. */
  next: number;
  /** 1, or -1 where the numbers count down. */
  readonly step: 1 | -1;
  start: number;
  /** How many lists it stands in directly, with no item before it. */
  readonly indent: number;
  loose: boolean;
  items: ListItem[];
  /** Lists that ended before this one because the numbers jumped. */
  readonly finished: GrowingList[];
}

/** A list item before anything of it can be seen, which a checkbox may still make a task. */
export interface OpenItem extends GrowingBlocks {
  checked?: boolean;
  loose: boolean;
}

/** The captions of one figure, and where among its blocks each one's are. */
export interface Captions {
  readonly elements: ReadonlySet<AnyNode>;
  readonly found: {
    readonly out: GrowingBlocks;
    readonly start: number;
    readonly end: number;
  }[];
}

export class Builder {
  readonly reading: Reading;
  readonly line: Line;
  /** Where blocks go. */
  out: GrowingBlocks = { children: [] };
  mode: Mode = 'paragraphs';
  /** That of the heading that is being read. */
  level: HeadingLevel | undefined;
  align: Paragraph['align'];
  list: OpenList | undefined;
  item: OpenItem | undefined;
  /** The direction that the page sets round what comes. */
  private direction: Direction | undefined;
  private readonly turned = new TurnedElements();
  /** Nodes that are read by another route. */
  readonly skipped: Set<AnyNode> = new Set();
  /** The captions of the figure that is being read. */
  captions: Captions | undefined;
  /** Whether a `p` is being read, and which paragraphs came from one. */
  inParagraph = false;
  readonly spaced: Set<Block> = new Set();
  /** Links that stand for embeds. */
  readonly embeds: Set<Inline> = new Set();

  private readonly handlers: Handlers;

  constructor(reading: Reading, handlers: Handlers, start: AnyNode | undefined) {
    this.reading = reading;
    this.handlers = handlers;
    this.line = new Line(() => spacingFor(reading, start));
  }

  walk(nodes: readonly AnyNode[]): void {
    for (const node of nodes) this.node(node);
  }

  node(node: AnyNode): void {
    const { roles, anchors } = this.reading;
    const role = roles.get(node);
    if (anchors !== undefined && !this.skipped.has(node)) this.place(node);
    if (isText(node)) {
      if (role === undefined) this.line.text(node.data);
    } else if (isElement(node)) {
      const direction = directionOf(node);
      if (direction === undefined || direction === this.direction) this.styledElement(node, role);
      else this.directed(node, direction, () => this.styledElement(node, role));
    } else if ('children' in node && role === undefined) {
      this.walk(node.children);
    }
  }

  /** Names the place where the node begins, if a link leads there; for nodes that are not walked themselves. */
  place(node: AnyNode): void {
    const name = this.reading.anchors?.get(node);
    if (name !== undefined) this.line.anchor(name);
  }

  private styledElement(element: Element, role: Role | undefined): void {
    const marks = role?.as === 'dropped' ? undefined : styleMarks(element);
    if (marks === undefined) this.asRead(element, role);
    else this.styled(marks, () => this.asRead(element, role));
  }

  /** Reads an element that sets a direction: of blocks below it, or of the text that it is. */
  private directed(element: Element, direction: Direction, read: () => void): void {
    const { direction: outer, line } = this;
    const block = isBlock(element);
    if (block) this.edge();
    this.direction = direction;
    const marks = !block && this.turned.has(element, direction);
    if (marks)
      line.marks.open({ tag: 'inline-html', name: 'span', attributes: { dir: direction } });
    read();
    if (marks) line.marks.close();
    this.direction = outer;
  }

  private asRead(element: Element, role: Role | undefined): void {
    if (role !== undefined) this.withRole(element, role);
    else if (this.captions?.elements.has(element) === true) this.caption(element, this.captions);
    else if (this.skipped.size === 0 || !this.skipped.has(element)) this.element(element);
  }

  /** Reads what an inline style marks. */
  private styled({ added, removed }: StyleMarks, read: () => void): void {
    const { marks } = this.line;
    const suspended = removed.map((name) => marks.suspend(name === 'em' ? 'emphasis' : name));
    const fresh = added.map(styleMark).filter((mark) => marks.count(mark.tag, nameOf(mark)) === 0);
    for (const mark of fresh) marks.open(mark);
    read();
    for (const _ of fresh) marks.close();
    for (const index of suspended) marks.resume(index);
  }

  element(element: Element): void {
    const handler = this.handlers.inline.get(element.name);
    if (handler !== undefined) {
      handler(this, element);
      return;
    }
    const structure = this.handlers.structures.get(element.name);
    if (structure !== undefined && this.mode !== 'line') structure(this, element);
    else if (structure !== undefined || isBlock(element)) this.plain(element);
    else this.walk(element.children);
  }

  /** A block that only begins and ends a line. */
  plain(element: Element): void {
    this.edge();
    this.walk(element.children);
    this.edge();
  }

  /** The edge of a plain block: ends the paragraph, or the line where lines are joined. */
  edge(): void {
    if (this.mode === 'joined' || this.mode === 'line') this.line.break(1);
    else this.flush();
  }

  /** Ends the paragraph. */
  flush(): void {
    if (this.line.isEmpty) {
      this.line.take();
      return;
    }
    const children = this.inDirection(this.line.take());
    if (this.level !== undefined) {
      addBlock(this.out, { tag: 'heading', level: this.level, children });
      return;
    }
    const align = this.mode !== 'cell' && hasText(children) ? this.align : undefined;
    const block: Paragraph =
      align === undefined ? { tag: 'paragraph', children } : { tag: 'paragraph', children, align };
    addBlock(this.out, block);
    if (this.mode === 'cell' && this.inParagraph) this.spaced.add(block);
  }

  /** Writes the places that wait for text before what has none, or at the end. */
  flushAnchors(): void {
    this.flush();
    const children = this.line.takeAnchors();
    if (children.length > 0) addBlock(this.out, { tag: 'paragraph', children });
  }

  /** A block's content, in an element that says its direction where a reader would take another. */
  private inDirection(children: Inline[]): Inline[] {
    const { direction } = this;
    if (direction === undefined || !isTurned(textOf(children), direction)) return children;
    return [{ tag: 'inline-html', name: 'span', attributes: { dir: direction }, children }];
  }

  /** Sets how blocks end lines; in a heading, each block's lines are one heading's. */
  enter(mode: Exclude<Mode, 'line'>): void {
    this.mode = this.level === undefined ? mode : 'joined';
  }

  /** The blocks that the nodes make, apart from those of the surroundings; marks go on in them. */
  blocksOf(nodes: readonly AnyNode[], mode: Exclude<Mode, 'line'> = 'paragraphs'): GrowingBlock[] {
    const { out, mode: outer, list, item } = this;
    if (outer !== 'line') this.flush();
    const blocks: GrowingBlocks = { children: [] };
    this.out = blocks;
    this.enter(mode);
    this.list = undefined;
    this.item = undefined;
    this.walk(nodes);
    this.flush();
    this.out = out;
    this.mode = outer;
    this.list = list;
    this.item = item;
    return blocks.children;
  }

  /** Blocks that go where the others go, but belong to no list or heading round them. */
  walkApart(nodes: readonly AnyNode[]): void {
    const { mode, list, item } = this;
    if (mode === 'joined') this.enter('paragraphs');
    this.list = undefined;
    this.item = undefined;
    this.walk(nodes);
    this.flush();
    this.mode = mode;
    this.list = list;
    this.item = item;
  }

  /** The nodes' inline content as one line. Call it between paragraphs only. */
  inlinesOf(nodes: readonly AnyNode[]): Inline[] {
    const { mode } = this;
    this.mode = 'line';
    this.walk(nodes);
    this.mode = mode;
    return this.line.take();
  }

  /** Like `inlinesOf` for one element that a recipe names: it is read even though it is `placed`. */
  inlinesOfPlaced(element: Element): Inline[] {
    if (this.reading.roles.get(element)?.as !== 'placed') return this.inlinesOf([element]);
    const { mode } = this;
    this.mode = 'line';
    this.element(element);
    this.mode = mode;
    return this.line.take();
  }

  private caption(element: Element, captions: Captions): void {
    this.edge();
    const { out } = this;
    const start = out.children.length;
    this.element(element);
    this.edge();
    captions.found.push({ out, start, end: out.children.length });
  }

  private withRole(element: Element, role: Role): void {
    switch (role.as) {
      case 'unwrapped':
        if (isBlock(element)) this.plain(element);
        else this.walk(element.children);
        break;
      case 'figure':
        if (this.mode === 'line') this.plain(element);
        else this.handlers.figure(this, element, role);
        break;
      case 'footnote-reference':
        this.line.add({ tag: 'footnote-reference', label: role.label });
        break;
      default:
        if (isBlock(element)) this.edge();
    }
  }
}

function nameOf(mark: Mark): string | undefined {
  return mark.tag === 'inline-html' ? mark.name : undefined;
}
