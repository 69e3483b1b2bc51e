/** @file A post as one Markdown document: front matter, blank line, body (contract section 2). */

import type { Block, Footnote, FrontMatter, Post } from '../post.ts';
import { writeFrontMatter } from './front-matter.ts';
import { prefixLines } from './lines.ts';
import { blockToMarkdown, separatorBetween } from './turndown.ts';

/** One block of the body and its Markdown. */
export interface Chunk {
  readonly block: Block;
  readonly markdown: string;
}

/** The body's chunks, in order. */
export function chunksOf(blocks: readonly Block[]): Chunk[] {
  return blocks.map((block) => ({ block, markdown: blockToMarkdown(block) }));
}

/** Chunks as a document's body, without a line end at its end. */
function joinChunks(chunks: readonly Chunk[]): string {
  const parts: string[] = [];
  let before: Block | undefined;
  for (const { block, markdown } of chunks) {
    const separator = separatorBetween(before, block);
    if (separator !== '') parts.push(separator);
    parts.push(markdown);
    before = block;
  }
  return parts.join('\n\n');
}

/** GFM footnotes: `[^label]: ` and the note, its further blocks indented by four. */
function footnotesToMarkdown(footnotes: readonly Footnote[]): string {
  return footnotes.map(footnoteToMarkdown).join('\n\n');
}

function footnoteToMarkdown({ label, children }: Footnote): string {
  return prefixLines(joinChunks(chunksOf(children)), `[^${label}]: `, '    ');
}

/** The body from chunks already made. */
export function bodyOf(post: Post, chunks: readonly Chunk[]): string {
  const notes = footnotesToMarkdown(post.footnotes);
  const main = joinChunks(chunks);
  return notes === '' ? main : main === '' ? notes : `${main}\n\n${notes}`;
}

/** Front matter, blank line, body, one line end. */
export function document(frontMatter: FrontMatter, body: string): string {
  const head = writeFrontMatter(frontMatter);
  if (head === '') {
    // A rule at the very start would be taken for front matter.
    return `${body.startsWith('---\n') || body === '---' ? `***${body.slice(3)}` : body}\n`;
  }
  return body === '' ? head : `${head}\n${body}\n`;
}
