/** @file What a tree shows and what its model holds, as text with the links that it stands in, and images: to be compared. */

import type { AnyNode, Element } from 'domhandler';
import {
  isBlank,
  isControlCharacter,
  isHtmlSpace,
  isSoftBlank,
} from '../../src/html/characters.ts';
import { embedOf } from '../../src/html/embeds.ts';
import { imageOf } from '../../src/html/images.ts';
import type { Reading } from '../../src/html/reading.ts';
import { linkTarget } from '../../src/html/targets.ts';
import type { Block, Inline, ListItem, ModelNode } from '../../src/post.ts';

export interface Tape {
  /** Visible text without blanks; `⟦url⟧` where the link that it stands in changes. */
  readonly text: string;
  /** `url alt` of each, with the link that it stands in. */
  readonly images: readonly string[];
}

class Recorder {
  private parts: string[] = [];
  private link = '';
  readonly images: string[] = [];

  write(text: string, link: string): void {
    const ink = inkOf(text);
    if (ink === '') return;
    if (link !== this.link) this.parts.push(`⟦${link}⟧`);
    this.link = link;
    this.parts.push(ink);
  }

  get text(): string {
    return this.parts.join('');
  }
}

function inkOf(text: string): string {
  if (isBlank(text)) return '';
  let ink = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isHtmlSpace(code) && !isSoftBlank(code) && !isControlCharacter(code)) {
      ink += text.charAt(index);
    }
  }
  return ink;
}

/** The tree by its roles, which `clean` has set. */
export function tapeOfTree(nodes: readonly AnyNode[], reading: Reading): Tape {
  const recorder = new Recorder();
  visitTree(nodes, reading, recorder, '');
  return recorder;
}

const EMBEDS = ['iframe', 'video', 'audio', 'object', 'embed'];

function visitTree(
  nodes: readonly AnyNode[],
  reading: Reading,
  recorder: Recorder,
  link: string,
): void {
  for (const node of nodes) {
    const role = reading.roles.get(node);
    if (role?.as === 'dropped') continue;
    if (node.type === 'text') recorder.write(node.data, link);
    if (!('children' in node)) continue;
    const element = node as Element;
    if (element.name === 'img') {
      const image = imageOf(element, reading);
      if (image !== undefined) recorder.images.push(`${image.url} ${image.alt} ${link}`);
    }
    const embed = EMBEDS.includes(element.name) ? embedOf(element, reading) : undefined;
    if (embed !== undefined) {
      recorder.write(embed.text, embed.url);
      continue;
    }
    const target =
      element.name === 'a' && role === undefined ? linkTarget(element, reading) : undefined;
    visitTree(element.children, reading, recorder, target ?? link);
  }
}

export function tapeOfModel(blocks: readonly Block[]): Tape {
  const recorder = new Recorder();
  for (const block of blocks) visitModel(block, recorder, '');
  return recorder;
}

function visitModel(node: ModelNode, recorder: Recorder, link: string): void {
  const all = (nodes: readonly ModelNode[]): void => {
    for (const child of nodes) visitModel(child, recorder, link);
  };
  switch (node.tag) {
    case 'text':
    case 'code-span':
      recorder.write(node.value, link);
      break;
    case 'code-block': {
      let at = 0;
      for (const { start, end, url } of node.links ?? []) {
        recorder.write(node.value.slice(at, start), link);
        recorder.write(node.value.slice(start, end), url);
        at = end;
      }
      recorder.write(node.value.slice(at), link);
      break;
    }
    case 'image':
      recorder.images.push(`${node.url} ${node.alt} ${link}`);
      break;
    case 'link':
      for (const child of node.children) visitModel(child, recorder, node.url);
      break;
    case 'list':
      all(node.items);
      break;
    case 'table':
      all(node.caption ?? []);
      for (const row of node.rows) all(row);
      break;
    case 'figure':
      all(node.media);
      all(node.caption);
      all(node.credit);
      break;
    case 'definition-list':
      all(node.entries);
      break;
    default:
      if ('children' in node) all(node.children);
  }
}

/** What a model must never hold, whatever the page; empty if it holds none of it. */
export function flawsOf(blocks: readonly (Block | ListItem)[]): string[] {
  const flaws: string[] = [];
  const visitInlines = (nodes: readonly Inline[], path: string): void => {
    nodes.forEach((node, index) => {
      const before = nodes[index - 1];
      if (node.tag === 'text') {
        if (before?.tag === 'text') flaws.push(`${path}: two texts that touch`);
        if (node.value === '') flaws.push(`${path}: an empty text`);
        if (/[\n\t\r\f]| {2}/.test(node.value)) flaws.push(`${path}: unsettled white space`);
        if (/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef]/.test(node.value)) {
          flaws.push(`${path}: a control character`);
        }
      }
      if (node.tag === 'code-span' && before?.tag === 'code-span') {
        flaws.push(`${path}: two code spans that touch`);
      }
      if ('children' in node) {
        if (node.children.length === 0) flaws.push(`${path}: an empty ${node.tag}`);
        if (before?.tag === node.tag && node.tag !== 'inline-html' && node.tag !== 'link') {
          flaws.push(`${path}: two ${node.tag} that touch`);
        }
        const [first] = node.children;
        const last = node.children.at(-1);
        if (first?.tag === 'text' && /^\s/.test(first.value))
          flaws.push(`${path}: a blank opens ${node.tag}`);
        if (last?.tag === 'text' && /\s$/.test(last.value))
          flaws.push(`${path}: a blank closes ${node.tag}`);
        visitInlines(node.children, `${path}>${node.tag}`);
      }
    });
  };
  const line = (nodes: readonly Inline[], path: string): void => {
    const [first] = nodes;
    const last = nodes.at(-1);
    if (first?.tag === 'break' || last?.tag === 'break') flaws.push(`${path}: a break at the edge`);
    if (first?.tag === 'text' && first.value.startsWith(' '))
      flaws.push(`${path}: opens with a space`);
    if (last?.tag === 'text' && last.value.endsWith(' ')) flaws.push(`${path}: ends with a space`);
    visitInlines(nodes, path);
  };
  const visit = (block: ModelNode, path: string): void => {
    const here = `${path}/${block.tag}`;
    switch (block.tag) {
      case 'paragraph':
      case 'heading':
        if (block.children.length === 0) flaws.push(`${here}: empty`);
        line(block.children, here);
        break;
      case 'list-item':
        for (const child of block.children) visit(child, here);
        break;
      case 'quote':
      case 'definition-term':
      case 'definition-description':
      case 'block-html':
        if (block.children.length === 0) flaws.push(`${here}: empty`);
        for (const child of block.children) visit(child, here);
        break;
      case 'list':
        if (block.items.length === 0) flaws.push(`${here}: empty`);
        for (const item of block.items) visit(item, here);
        break;
      case 'table':
        line(block.caption ?? [], here);
        for (const cell of block.rows.flat()) for (const child of cell.children) visit(child, here);
        break;
      case 'figure':
        if (block.media.length === 0) flaws.push(`${here}: no media`);
        line(block.caption, here);
        line(block.credit, here);
        break;
      case 'definition-list':
        for (const entry of block.entries) visit(entry, here);
        break;
      default:
        break;
    }
  };
  for (const block of blocks) visit(block, '');
  return flaws;
}
