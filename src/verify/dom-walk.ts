/** @file Walks a tree and tells a recorder what is in it: the page of the source, or HTML that Markdown was rendered to. */

import type { AnyNode, Element } from 'domhandler';
import { isLinewise } from '../html/code.ts';
import { isDefinitions, isEntry } from '../html/definitions.ts';
import { isElement, isText } from '../html/elements.ts';
import type { FigureParts, Role } from '../html/reading.ts';
import { type StyleMarks, styleMarks } from '../html/style-marks.ts';
import type { WithoutParentheses } from './credit.ts';
import { beginElement, endElement, isBlock, UNSEEN } from './element-events.ts';
import { captionsOf, readsCaptionLast } from './figure-order.ts';
import { readParts, textOf } from './figure-walk.ts';
import type { Recorder } from './recorder.ts';
import type { View } from './view.ts';

const NONE: ReadonlySet<AnyNode> = new Set();

export class DomWalk {
  readonly recorder: Recorder;
  readonly view: View;
  /** Read by another route, a figure's caption for instance. */
  private readonly skipped = new Set<AnyNode>();
  /** What the part that is read is written from. */
  private roots: ReadonlySet<AnyNode> = NONE;
  /** How many images and embeds were shown. */
  shown = 0;
  private inList = false;
  private inTable = false;
  /** In a `pre` each of whose children is a line of code. */
  private inLines = false;
  /** What the text passes through, in a credit. */
  credit: WithoutParentheses | undefined;
  /** The alt text of an image that has none. */
  alt = '';

  constructor(recorder: Recorder, view: View) {
    this.recorder = recorder;
    this.view = view;
  }

  /** The same walk for another recorder. */
  copyFor(recorder: Recorder): DomWalk {
    return new DomWalk(recorder, this.view);
  }

  /** A figure that stands apart, by its parts; the caption stands in for an alt text that is missing. */
  lead(parts: FigureParts): void {
    readParts(parts, undefined, this, textOf(parts.caption, this));
  }

  /** Reads a node that a recipe names, even though it is `placed`. */
  placed(node: AnyNode): void {
    if (this.view.role(node)?.as === 'placed' && isElement(node)) this.content(node);
    else this.node(node);
  }

  /** Reads what a part of the post is written from: of these a node may be `placed`, in this very part. */
  part(nodes: readonly AnyNode[]): void {
    this.roots = new Set(nodes);
    this.nodes(nodes);
  }

  /** Items that stand outside a list make one with those beside them. */
  nodes(nodes: readonly AnyNode[]): void {
    let strayItems = false;
    for (const node of nodes) {
      const isItem = !this.inList && isElement(node) && node.name === 'li';
      if (isItem && !strayItems) this.recorder.openList('ul', 1);
      const ends = isElement(node) || (isText(node) && node.data.trim() !== '');
      if (!isItem && strayItems && ends) this.recorder.closeList();
      if (ends) strayItems = isItem;
      this.node(node);
    }
    if (strayItems) this.recorder.closeList();
  }

  private node(node: AnyNode): void {
    const role = this.view.role(node);
    if (isText(node)) {
      if (role === undefined) this.text(node.data);
    } else if (isElement(node)) {
      const marks = role?.as === 'dropped' ? undefined : styleMarks(node);
      if (marks === undefined) this.asRead(node, role);
      else this.styled(marks, () => this.asRead(node, role));
    } else if ('children' in node && role === undefined) {
      this.nodes(node.children);
    }
  }

  private asRead(element: Element, role: Role | undefined): void {
    const isRoot = role?.as === 'placed' && this.roots.has(element);
    if (role !== undefined && !isRoot) this.withRole(element, role);
    else if (this.skipped.size === 0 || !this.skipped.has(element)) this.content(element);
  }

  private styled({ added, removed }: StyleMarks, read: () => void): void {
    const { recorder } = this;
    const depths = removed.map((kind) => recorder.suspendEmphasis(kind));
    for (const kind of added) recorder.openEmphasis(kind);
    read();
    for (const kind of added.toReversed()) recorder.closeEmphasis(kind);
    for (const [index, kind] of removed.entries()) {
      recorder.resumeEmphasis(kind, depths[index] ?? 0);
    }
  }

  private text(data: string): void {
    this.recorder.text(this.credit === undefined ? data : this.credit.pass(data));
  }

  private withRole(element: Element, role: Role): void {
    switch (role.as) {
      case 'unwrapped':
        this.unwrapped(element);
        break;
      case 'figure':
        this.figure(element, role.parts);
        break;
      case 'footnote-reference':
        this.recorder.reference(role.label);
        break;
      default:
        if (isBlock(element.name)) this.recorder.edge();
        if (role.as === 'placed' && element.name === 'li') this.recorder.passItem();
    }
  }

  /** The children alone; a table's rows and cells are lines without it, and a list's items are items still. */
  private unwrapped(element: Element): void {
    const block = isBlock(element.name);
    if (block) this.recorder.edge();
    const { inTable } = this;
    if (element.name === 'table') this.inTable = false;
    this.nodes(element.children);
    this.inTable = inTable;
    if (block) this.recorder.edge();
  }

  private content(element: Element): void {
    const { name, children } = element;
    if (UNSEEN.has(name)) return;
    switch (name) {
      case 'a':
        this.linked(element, () => this.nodes(children));
        return;
      case 'img':
      case 'amp-img':
        this.image(element);
        this.nodes(children);
        return;
      case 'input':
        if (element.attribs.type?.toLowerCase() === 'checkbox') {
          this.recorder.task(element.attribs.checked !== undefined);
        }
        return;
      case 'tr':
      case 'td':
      case 'th':
        if (!this.inTable) this.plain(element);
        else this.structure(element);
        return;
      case 'dt':
      case 'dd':
        this.plain(element);
        return;
      case 'dl':
        if (isDefinitions(element)) this.definitions(element);
        else this.plain(element);
        return;
      case 'code':
        if (this.inLines) this.plain(element);
        else this.structure(element);
        return;
      case 'figure':
      case 'div':
        this.captioned(element);
        return;
    }
    const embed = this.view.embed(element);
    if (embed === null) this.structure(element);
    else if (embed !== undefined) this.embed(embed);
    else if (name === 'object') this.nodes(children);
  }

  private plain(element: Element): void {
    this.recorder.edge();
    this.nodes(element.children);
    this.recorder.edge();
  }

  private structure(element: Element): void {
    const { inList, inTable, inLines } = this;
    switch (element.name) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.inList = true;
        break;
      case 'li':
        this.inList = false;
        break;
      case 'table':
        this.inTable = true;
        break;
      case 'pre':
        this.inLines = isLinewise(element.children);
        break;
    }
    beginElement(this.recorder, element);
    this.nodes(element.children);
    endElement(this.recorder, element.name);
    this.inList = inList;
    this.inTable = inTable;
    this.inLines = inLines;
  }

  private definitions(list: Element): void {
    this.recorder.openElement('dl');
    this.entries(list.children);
    this.recorder.close();
  }

  /** The entries of a definition list; what stands between them is a description. */
  private entries(nodes: readonly AnyNode[]): void {
    const { recorder, view } = this;
    let isLoose = false;
    const endLoose = (): void => {
      if (isLoose) recorder.close();
      isLoose = false;
    };
    for (const node of nodes) {
      const part = isElement(node) && view.role(node) === undefined ? node : undefined;
      if (part !== undefined && isEntry(part)) {
        endLoose();
        this.structure(part);
      } else if (part?.name === 'div') {
        endLoose();
        recorder.edge();
        this.entries(part.children);
        recorder.edge();
      } else {
        if (!isLoose) recorder.openElement('dd');
        isLoose = true;
        this.node(node);
      }
    }
    endLoose();
  }

  private linked(link: Element, read: () => void): void {
    const url = this.view.link(link);
    if (url !== undefined) this.recorder.openLink(url);
    read();
    if (url !== undefined) this.recorder.closeLink();
  }

  private image(element: Element): void {
    const image = this.view.image(element);
    if (image === undefined) return;
    this.shown++;
    this.recorder.image(image.url, image.alt.trim() === '' ? this.alt : image.alt);
  }

  /** A player stands on a line of its own. */
  private embed({ url, text }: { url: string; text: string }): void {
    this.shown++;
    this.recorder.edge();
    this.recorder.openLink(url);
    this.recorder.text(text);
    this.recorder.closeLink();
    this.recorder.edge();
  }

  /** A box with a caption, which is read after the pictures wherever the page's source has it. */
  private captioned(element: Element): void {
    const captions = captionsOf(element);
    if (captions.length === 0 || !readsCaptionLast(element, captions, this.view)) {
      this.structure(element);
      return;
    }
    this.recorder.edge();
    this.without(captions, () => this.nodes(element.children));
    for (const caption of captions) this.within(caption.parent, element, () => this.node(caption));
    this.recorder.edge();
  }

  /** Reads something below the outer element with the links and marks that stand between. */
  private within(parent: AnyNode | null, outer: Element, read: () => void): void {
    if (parent === null || parent === outer) read();
    else this.within(parent.parent, outer, () => this.inside(parent, read));
  }

  private inside(node: AnyNode, read: () => void): void {
    if (!isElement(node) || isBlock(node.name) || this.view.role(node) !== undefined) read();
    else if (node.name === 'a') this.linked(node, read);
    else {
      beginElement(this.recorder, node);
      read();
      endElement(this.recorder, node.name);
    }
  }

  /** A figure by its parts, then what else stands in it. */
  private figure(element: Element, parts: FigureParts): void {
    readParts(parts, element, this);
    const all = [...parts.media, ...parts.caption, ...parts.credit];
    if (!all.includes(element)) this.without(all, () => this.nodes(element.children));
    this.recorder.edge();
  }

  without(nodes: readonly AnyNode[], walk: () => void): void {
    const added = nodes.filter((node) => !this.skipped.has(node));
    for (const node of added) this.skipped.add(node);
    walk();
    for (const node of added) this.skipped.delete(node);
  }
}
