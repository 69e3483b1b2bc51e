/** @file Code blocks: the text of a `pre` to the character, `br` as a newline, highlighters' markup gone. */

import type { AnyNode, Element } from 'domhandler';
import type { Block, Inline } from '../post.ts';
import type { Builder } from './builder.ts';
import { isBlank, isControlCharacter } from './characters.ts';
import { isElement, isText, PLAIN_BLOCKS } from './elements.ts';
import { EMBEDS, embedOf } from './embeds.ts';
import { imageOf, isImage } from './images.ts';
import { languageOf } from './language.ts';
import type { Reading } from './reading.ts';

/** Code is one block, in as many pieces as pictures and players in it cut it into. */
export function codeBlock(builder: Builder, element: Element): void {
  builder.flush();
  const language = languageOf(element);
  for (const piece of codeOf(element.children, builder.reading)) {
    if (typeof piece !== 'string') {
      builder.out.push({ tag: 'paragraph', children: [piece] });
    } else if (!isBlank(piece)) {
      const value = piece.endsWith('\n') ? piece.slice(0, -1) : piece;
      const block: Block = { tag: 'code-block', value };
      builder.out.push(language === undefined ? block : { ...block, language });
    }
  }
}

/** The text of the nodes to the character, as a `pre` shows it, and the pictures and players in it. */
export function codeOf(nodes: readonly AnyNode[], reading: Reading): (string | Inline)[] {
  const pieces: (string | Inline)[] = [];
  let parts: string[] = [];
  let atLineStart = true;
  let edge = false;
  const write = (text: string): void => {
    if (text === '') return;
    if (edge && !atLineStart) parts.push('\n');
    edge = false;
    parts.push(text);
    atLineStart = text.endsWith('\n');
  };
  const visit = (node: AnyNode): void => {
    const as = reading.roles.get(node)?.as;
    if (as === 'dropped' || as === 'moved' || as === 'placed') return;
    if (isText(node)) {
      write(verbatim(node.data));
      return;
    }
    if (!isElement(node)) return;
    if (node.name === 'br') {
      edge = false;
      parts.push('\n');
      atLineStart = true;
      return;
    }
    const object = objectOf(node, reading);
    if (object !== undefined) {
      pieces.push(parts.join(''), object);
      parts = [];
      atLineStart = true;
      return;
    }
    const block = PLAIN_BLOCKS.has(node.name);
    edge ||= block;
    for (const child of node.children) visit(child);
    edge ||= block;
  };
  for (const node of nodes) visit(node);
  pieces.push(parts.join(''));
  return pieces;
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

/** Without controls; a carriage return that a reference brought in is a newline. */
function verbatim(data: string): string {
  let clean = true;
  for (let index = 0; clean && index < data.length; index++) {
    const code = data.charCodeAt(index);
    clean = code === 0x0a || code === 0x09 || (code >= 0x20 && !isControlCharacter(code));
  }
  if (clean) return data;
  let text = '';
  let start = 0;
  for (let index = 0; index < data.length; index++) {
    const code = data.charCodeAt(index);
    const isReturn = code === 0x0d || code === 0x0c;
    if (!isReturn && !isControlCharacter(code)) continue;
    text += data.slice(start, index);
    if (code === 0x0d && data.charCodeAt(index + 1) !== 0x0a) text += '\n';
    start = index + 1;
  }
  return text + data.slice(start);
}
