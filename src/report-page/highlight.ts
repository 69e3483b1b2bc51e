/** @file Finds a loss in a document that is to be shown, and marks it there. */

import type { Loss } from './data.ts';

/** Marks what the page has and the Markdown has not. */
export function markExpected(page: Document, losses: readonly Loss[]): void {
  for (const { expected, near } of losses) markText(page, expected, near, 'lost');
}

/** Marks what the Markdown has and the page has not. */
export function markFound(rendered: Document, losses: readonly Loss[]): void {
  for (const { found, near } of losses) markText(rendered, found, near, 'added');
}

function markText(shown: Document, wanted: string, near: string, kind: string): void {
  if (wanted === '') return;
  const texts = textsOf(shown);
  const whole = texts.map(({ data }) => data).join('');
  const start = whole.indexOf(wanted, Math.max(0, whole.indexOf(near)));
  if (start < 0) return;
  const end = start + wanted.length;
  let at = 0;
  for (const text of texts) {
    const from = Math.max(0, start - at);
    const to = Math.min(text.length, end - at);
    at += text.length;
    if (from >= to) continue;
    const part = text.splitText(from);
    part.splitText(to - from);
    const mark = shown.createElement('span');
    mark.dataset.kind = kind;
    mark.dataset.note = '';
    part.replaceWith(mark);
    mark.append(part);
  }
}

function textsOf(shown: Document): Text[] {
  const walker = shown.createTreeWalker(shown.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    texts.push(node as Text);
  return texts;
}
