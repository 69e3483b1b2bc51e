/** @file Words as they are counted: runs of letters and digits in lower case; each Chinese, Japanese or Korean character is one, an address none. */

import { isBlock, isElement, isEmbed, isHidden, type Node, parseHtml } from '../judge/tree.ts';

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const WORD = new RegExp(`[${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

export function wordsOfText(text: string): string[] {
  // Where a page plays a film, Markdown has the film's address.
  const words = text.normalize('NFKC').replace(/https?:\/\/\S+/g, ' ');
  return words.toLowerCase().match(WORD) ?? [];
}

/** The words that a page shows. */
export function wordsOfHtml(html: string): string[] {
  const parts: string[] = [];
  for (const node of parseHtml(html)) collect(node, parts);
  return wordsOfText(parts.join(''));
}

function collect(node: Node, parts: string[]): void {
  if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
  if (!isElement(node) || isHidden(node) || isEmbed(node)) return;
  const apart = isBlock(node) || node.tagName === 'br';
  if (apart) parts.push('\n');
  for (const child of node.childNodes) collect(child, parts);
  if (apart) parts.push('\n');
}
