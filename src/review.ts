/** @file What a person looks at to judge a conversion: the page, with what became of its parts, and the Markdown as it renders. */

import type { AnyNode } from 'domhandler';
import type { Section } from './extract/index.ts';
import { type Fate, type FateOf, fatesOf, KEPT, LOST } from './fates.ts';
import { isElement, isImage } from './html/elements.ts';
import { EMBEDS } from './html/embeds.ts';
import { inertHtml, type ReviewMark } from './html/inert.ts';
import { type Page, parse } from './html/parse.ts';
import type { Reading } from './html/reading.ts';
import { ParsedMarkdown } from './verify/markdown-parser.ts';
import { visibleLength } from './verify/visible-character.ts';

/** Both are HTML in which nothing runs, loads or leads anywhere. */
export interface Review {
  /** The page, whatever is not written in the body marked; absent where there was no page to read. */
  readonly page?: string;
  /** The body of the Markdown, rendered. */
  readonly rendered: string;
}

export function renderedForReview(markdown: string): string {
  return inertHtml(parse(new ParsedMarkdown(markdown).toHtml()).document);
}

/** @internal */
export function pageForReview(page: Page, reading: Reading, sections: readonly Section[]): string {
  const marks = new Map<AnyNode, ReviewMark>();
  markBelow(page.document, LOST, KEPT, fatesOf(reading, sections), marks);
  return inertHtml(page.document, marks);
}

/** Marks each node whose fate differs from the one its surroundings are marked with (`shown`). */
function markBelow(
  node: AnyNode,
  above: Fate,
  shown: Fate,
  fateOf: FateOf,
  marks: Map<AnyNode, ReviewMark>,
): void {
  const fate = fateOf(node, above);
  let now = shown;
  // What stands round a post is lost unless something says otherwise; only what can be seen is a loss.
  if (fate !== shown && (fate.as !== 'lost' || isVisible(node))) {
    marks.set(node, markOf(fate));
    now = fate;
  }
  if (!('children' in node)) return;
  for (const child of node.children) markBelow(child, fate, now, fateOf, marks);
}

function isVisible(node: AnyNode): boolean {
  return isElement(node)
    ? isImage(node) || EMBEDS.has(node.name)
    : node.type === 'text' && visibleLength(node.data) > 0;
}

function markOf(fate: Fate): ReviewMark {
  switch (fate.as) {
    case 'dropped':
      return { kind: 'dropped', note: fate.rule };
    case 'moved':
      return { kind: 'moved', note: fate.key };
    case 'kept':
      return { kind: 'kept', note: '' };
    case 'lost':
      return { kind: 'lost', note: '' };
  }
}
