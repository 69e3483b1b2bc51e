/** @file A post as one Markdown document: front matter, blank line, body (contract section 2). */

import type { Block, Footnote, FrontMatter, Post } from '../post.ts';
import { asReference } from './characters.ts';
import { writeFrontMatter } from './front-matter.ts';
import { prefixLines } from './lines.ts';
import { type BlockForm, blockToMarkdown, separatorBetween } from './turndown.ts';

/** One block of the body, in the form in which it is written. */
export interface Chunk {
  readonly block: Block;
  readonly form: BlockForm;
  readonly markdown: string;
}

/** The body's chunks, in order. */
export function chunksOf(blocks: readonly Block[]): Chunk[] {
  return blocks.map((block) => chunkOf(block, 'markdown'));
}

export function chunkOf(block: Block, form: BlockForm): Chunk {
  return { block, form, markdown: blockToMarkdown(block, form) };
}

/** Chunks as a document's body, without a line end at its end. */
function joinChunks(chunks: readonly Chunk[]): string {
  const parts: string[] = [];
  let before: Block | undefined;
  for (const { block, form, markdown } of chunks) {
    // Nothing runs together with HTML.
    const separator = form === 'markdown' ? separatorBetween(before, block) : '';
    if (separator !== '') parts.push(separator);
    parts.push(markdown);
    before = form === 'markdown' ? block : undefined;
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
  return withoutByteOrderMark(notes === '' || main === '' ? main + notes : `${main}\n\n${notes}`);
}

/** A zero-width no-break space that begins a text is taken for its byte order mark, and what follows for a line's start. */
function withoutByteOrderMark(body: string): string {
  return body.startsWith('\uFEFF') ? asReference('\uFEFF') + body.slice(1) : body;
}

/** A rule that a reader would take for the front matter's first line, at the very start of a file. */
const FENCE = /^---[ \t]*(?:\n|$)/;

/** Front matter, blank line, body, one line end. */
export function document(frontMatter: FrontMatter, body: string): string {
  const head = writeFrontMatter(frontMatter);
  if (head === '') {
    return `${FENCE.test(body) ? `***${body.slice(3)}` : body}\n`;
  }
  return body === '' ? head : `${head}\n${body}\n`;
}
