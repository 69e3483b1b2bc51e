/** @file Walks a tree and tells a recorder what is in it: the page of the source, or HTML that Markdown was rendered to. */

import type { AnyNode, Element } from 'domhandler';
import type { FigureParts, Role } from '../html/reading.ts';
import { Bare } from './credit.ts';
import { beginElement, endElement, isBlock, UNSEEN } from './element-events.ts';
import { captionsOf, isElement, isText, readsCaptionLast } from './figure-order.ts';
import type { Recorder } from './recorder.ts';

/** How a tree is to be read. */
export interface View {
  role(node: AnyNode): Role | undefined;
  /** Where an `a` leads; undefined where it is no link. */
  link(element: Element): string | undefined;
  image(element: Element): { readonly url: string; readonly alt: string } | undefined;
  /** What a player or frame becomes; undefined where it shows nothing, null where the element is none. */
  embed(element: Element): { readonly url: string; readonly text: string } | undefined | null;
  /** A recorder that settles white space as the tree asks for. */
  recorder(): Recorder;
}

export class DomWalk {
  private readonly recorder: Recorder;
  private readonly view: View;
  /** Read by another route, a figure's caption for instance. */
  private readonly skipped = new Set<AnyNode>();
  /** How many images and embeds were shown. */
  private shown = 0;
  private inList = false;
  private inTable = false;
  private inDefinitions = false;
  private bare: Bare | undefined;
  /** The alt text of an image that has none. */
  private readonly fallbackAlt: ((parts: FigureParts) => string) | undefined;
  private alt = '';

  /** @param isLead the nodes are a lead image, whose caption stands in for an alt text that is missing. */
  constructor(recorder: Recorder, view: View, isLead = false) {
    this.recorder = recorder;
    this.view = view;
    this.fallbackAlt = isLead ? (parts) => this.textOf(parts.caption) : undefined;
  }

  /** Reads nodes that were asked for by name: that they are written elsewhere is why. */
  roots(nodes: readonly AnyNode[]): void {
    this.nodes(nodes, (node) => {
      const as = this.view.role(node)?.as;
      if ((as === 'placed' || as === 'moved') && isElement(node)) this.content(node);
      else if ((as === 'placed' || as === 'moved') && isText(node)) this.text(node.data);
      else this.node(node);
    });
  }

  /** Items that stand outside a list make one with those beside them. */
  private nodes(
    nodes: readonly AnyNode[],
    read: (node: AnyNode) => void = (node) => this.node(node),
  ): void {
    let strayItems = false;
    for (const node of nodes) {
      const isItem = !this.inList && isElement(node) && node.name === 'li';
      if (isItem && !strayItems) this.recorder.openList('ul', 1);
      const ends = isElement(node) || (isText(node) && node.data.trim() !== '');
      if (!isItem && strayItems && ends) this.recorder.closeList();
      if (ends) strayItems = isItem;
      read(node);
    }
    if (strayItems) this.recorder.closeList();
  }

  private node(node: AnyNode): void {
    const role = this.view.role(node);
    if (isText(node)) {
      if (role === undefined) this.text(node.data);
    } else if (isElement(node)) {
      if (role !== undefined) this.withRole(node, role);
      else if (this.skipped.size === 0 || !this.skipped.has(node)) this.content(node);
    } else if ('children' in node && role === undefined) {
      this.nodes(node.children);
    }
  }

  private text(data: string): void {
    this.recorder.text(this.bare === undefined ? data : this.bare.pass(data));
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
        this.link(element);
        return;
      case 'img':
      case 'amp-img':
        this.image(element);
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
        if (!this.inDefinitions) this.plain(element);
        else this.structure(element);
        return;
      case 'figure':
      case 'div':
        this.captioned(element);
        return;
      case 'ol':
        if (element.attribs.reversed === undefined) this.structure(element);
        else this.countdown(element);
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
    const { inList, inTable, inDefinitions } = this;
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
      case 'dl':
        this.inDefinitions = true;
        break;
    }
    beginElement(this.recorder, element);
    this.nodes(element.children);
    endElement(this.recorder, element.name);
    this.inList = inList;
    this.inTable = inTable;
    this.inDefinitions = inDefinitions;
  }

  private countdown(list: Element): void {
    const items = list.children.filter((child) => isElement(child) && child.name === 'li');
    const start = Number.parseInt(list.attribs.start ?? '', 10);
    const { inList } = this;
    this.inList = true;
    this.recorder.openList('ol', Number.isNaN(start) ? items.length : start, -1);
    this.nodes(list.children);
    this.recorder.closeList();
    this.inList = inList;
  }

  private link(element: Element): void {
    const url = this.view.link(element);
    if (url !== undefined) this.recorder.openLink(url);
    this.nodes(element.children);
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
    for (const caption of captions) this.node(caption);
    this.recorder.edge();
  }

  /** A figure by its parts: image, caption, credit in parentheses, then what else stands in it. */
  private figure(element: Element, parts: FigureParts): void {
    const { media, caption, credit } = parts;
    const { recorder, shown } = this;
    recorder.edge();
    this.alt = this.fallbackAlt?.(parts) ?? '';
    for (const part of media) this.medium(part, element);
    this.alt = '';
    this.without(credit, () => this.lines(caption));
    if (this.shown === shown) this.lines(credit);
    else this.credit(credit);
    recorder.edge();
    const all = [...media, ...caption, ...credit];
    if (!all.includes(element)) this.without(all, () => this.nodes(element.children));
    recorder.edge();
  }

  /** A picture with the link that stands round it within the figure. */
  private medium(part: Element, figure: Element): void {
    let link: Element | undefined;
    for (let above = part.parent; above !== null && above !== figure; above = above.parent) {
      if (isElement(above) && above.name === 'a') link = above;
    }
    const role = link === undefined ? undefined : this.view.role(link)?.as;
    const url = link === undefined || role === 'unwrapped' ? undefined : this.view.link(link);
    if (url !== undefined) this.recorder.openLink(url);
    this.node(part);
    if (url !== undefined) this.recorder.closeLink();
  }

  private lines(elements: readonly Element[]): void {
    for (const element of elements) {
      this.recorder.edge();
      this.nodes(element.children);
    }
  }

  private credit(elements: readonly Element[]): void {
    const text = this.textOf(elements);
    if (text === '') return;
    this.recorder.edge();
    this.recorder.text('(');
    this.recorder.glue();
    this.bare = new Bare(text);
    for (const [index, element] of elements.entries()) {
      if (index > 0) this.recorder.edge();
      this.nodes(element.children);
    }
    this.bare = undefined;
    this.recorder.glue();
    this.recorder.text(')');
  }

  private textOf(elements: readonly Element[]): string {
    const recorder = this.view.recorder();
    new DomWalk(recorder, this.view).lines(elements);
    return recorder.finish().text;
  }

  private without(nodes: readonly AnyNode[], walk: () => void): void {
    const added = nodes.filter((node) => !this.skipped.has(node));
    for (const node of added) this.skipped.add(node);
    walk();
    for (const node of added) this.skipped.delete(node);
  }
}
