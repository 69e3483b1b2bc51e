/** @file Code blocks: the text of a `pre` to the character, `br` as a newline, highlighters' markup gone. */

import type { AnyNode, Element } from 'domhandler';
import { unitAt } from '../code-unit.ts';
import type { CodeBlock, CodeLink, Inline } from '../post.ts';
import type { Builder } from './builder.ts';
import { isBlank, isControlCharacter } from './characters.ts';
import { isBlock, isElement, isImage, isText } from './elements.ts';
import { EMBEDS, embedOf } from './embeds.ts';
import { addBlock } from './growing.ts';
import { imageOf } from './images.ts';
import { languageOf } from './language.ts';
import type { Reading } from './reading.ts';
import { type LinkTarget, linkOf } from './targets.ts';

/** Code is one block, in as many pieces as pictures and players in it cut it into. */
export function codeBlock(builder: Builder, element: Element): void {
  builder.flushAnchors();
  const language = languageOf(element);
  const around = builder.line.marks.target;
  for (const piece of piecesOf(element.children, builder.reading, around)) {
    if ('tag' in piece) {
      addBlock(builder.out, { tag: 'paragraph', children: [piece] });
    } else if (!isBlank(piece.value)) {
      addBlock(builder.out, {
        tag: 'code-block',
        ...(language !== undefined && { language }),
        ...piece,
        value: piece.value.endsWith('\n') ? piece.value.slice(0, -1) : piece.value,
      });
    }
  }
}

type Code = Pick<CodeBlock, 'value' | 'links'>;

/** The text of the nodes to the character, as a `pre` shows it, with its links, and the pictures and players in it. */
function piecesOf(
  nodes: readonly AnyNode[],
  reading: Reading,
  around: LinkTarget | undefined,
): (Code | Inline)[] {
  const pieces: (Code | Inline)[] = [];
  let value = '';
  let links: (CodeLink & { end: number })[] = [];
  /** The target of the last of them. */
  let linked: LinkTarget | undefined;
  let target = around;
  let atLineStart = true;
  let edge = false;
  const write = (text: string): void => {
    if (text === '') return;
    if (edge && !atLineStart) value += '\n';
    edge = false;
    const start = value.length;
    value += text;
    atLineStart = text.endsWith('\n');
    if (target === undefined) return;
    const last = links[links.length - 1];
    if (last?.end === start && linked === target) last.end = value.length;
    else links.push({ start, end: value.length, ...target });
    linked = target;
  };
  const cut = (): void => {
    const shown = links.filter(({ start, end }) => !isBlank(value.slice(start, end)));
    pieces.push(shown.length === 0 ? { value } : { value, links: shown });
    value = '';
    links = [];
    atLineStart = true;
  };
  const linewise = isLinewise(nodes);
  const visit = (node: AnyNode): void => {
    const as = reading.roles.get(node)?.as;
    if (as === 'dropped' || as === 'moved' || as === 'placed') return;
    if (isText(node)) {
      write(verbatim(node.data));
      return;
    }
    if (!isElement(node)) return;
    if (node.name === 'br') {
      value += edge && !atLineStart ? '\n\n' : '\n';
      edge = false;
      atLineStart = true;
      return;
    }
    const object = objectOf(node, reading);
    if (object !== undefined) {
      cut();
      // A player's address takes the place of the link round it.
      if (target === undefined || object.tag === 'link') pieces.push(object);
      else pieces.push({ tag: 'link', ...target, children: [object] });
      return;
    }
    const outer = target;
    if (node.name === 'a' && as !== 'unwrapped') target = linkOf(node, reading) ?? outer;
    const block = isBlock(node) || (linewise && node.name === 'code');
    edge ||= block;
    for (const child of node.children) visit(child);
    edge ||= block;
    target = outer;
  };
  for (const node of nodes) visit(node);
  cut();
  return pieces;
}

/** Whether each child of a `pre` is one line of code, as in WeChat's editor. */
export function isLinewise(children: readonly AnyNode[]): boolean {
  return children.length > 1 && children.every((node) => isElement(node) && node.name === 'code');
}

/** What code can't hold: a picture, or what a player shows. */
function objectOf(element: Element, reading: Reading): Inline | undefined {
  if (isImage(element)) {
    const image = imageOf(element, reading);
    return image === undefined ? undefined : { tag: 'image', ...image };
  }
  const embed = EMBEDS.has(element.name) ? embedOf(element, reading) : undefined;
  if (embed === undefined) return undefined;
  return { tag: 'link', url: embed.url, children: [{ tag: 'text', value: embed.text }] };
}

/** Without controls; a carriage return that a reference brought in is a newline, a form feed a blank. */
function verbatim(data: string): string {
  const { length } = data;
  let clean = true;
  for (let index = 0; clean && index < length; index++) {
    const code = unitAt(data, index);
    clean = code === 0x0a || code === 0x09 || (code >= 0x20 && !isControlCharacter(code));
  }
  if (clean) return data;
  let text = '';
  let start = 0;
  for (let index = 0; index < data.length; index++) {
    const code = data.charCodeAt(index);
    if (code !== 0x0d && code !== 0x0c && !isControlCharacter(code)) continue;
    text += data.slice(start, index);
    if (code === 0x0c) text += ' ';
    if (code === 0x0d && data.charCodeAt(index + 1) !== 0x0a) text += '\n';
    start = index + 1;
  }
  return text + data.slice(start);
}
