/** @file A post as one Markdown document: front matter, blank line, body (contract section 2). */

import type { Block, Contribution, Footnote, Inline, Person, Post } from '../post.ts';
import { writeFrontMatter } from './front-matter.ts';
import { prefixLines } from './lines.ts';
import { blockToMarkdown, type Rung, separatorBetween } from './turndown.ts';

export interface ComposeOptions {
  /** Head the body with the title as a first-level heading. */
  readonly title?: boolean;
  /** How each block of the outline is written, by its index; `markdown` where it says nothing. */
  readonly rungs?: ReadonlyMap<number, Rung>;
}

/** One block of the body and its Markdown. */
export interface Chunk {
  readonly block: Block;
  readonly markdown: string;
}

/** The body as one list of blocks, headings of contributions included; footnotes stand apart, since they have a form of their own. */
export function outline(post: Post, options: ComposeOptions = {}): Block[] {
  const blocks: Block[] = [];
  const title = post.frontMatter.get('title');
  if (options.title && typeof title === 'string') {
    blocks.push({ tag: 'heading', level: 1, children: [text(title)] });
  }
  if (post.lead) blocks.push(post.lead);
  blocks.push(...post.intro, ...post.body);
  if (post.contributions.length > 0) {
    const heading = post.contributionsHeading ?? 'Comments';
    blocks.push({ tag: 'heading', level: 2, children: [text(heading)] });
    for (const contribution of post.contributions) pushContribution(blocks, contribution, 3);
  }
  return blocks;
}

function pushContribution(blocks: Block[], contribution: Contribution, level: number): void {
  const headingLevel = Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6;
  blocks.push({ tag: 'heading', level: headingLevel, children: byline(contribution.people) });
  if (contribution.date !== undefined) {
    blocks.push({ tag: 'paragraph', children: [text(contribution.date)] });
  }
  if (contribution.title && contribution.title.length > 0) {
    const below = Math.min(level + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6;
    blocks.push({ tag: 'heading', level: below, children: contribution.title });
  }
  blocks.push(...contribution.body);
  for (const reply of contribution.replies) pushContribution(blocks, reply, level + 1);
}

/** `[A](url) & [B](url)`: everyone who signed, linked where the page links them. */
export function byline(people: readonly Person[]): Inline[] {
  return people.flatMap((person, index): Inline[] => {
    const name = text(person.name);
    const signed: Inline = person.url ? { tag: 'link', url: person.url, children: [name] } : name;
    return index === 0 ? [signed] : [text(' & '), signed];
  });
}

function text(value: string): Inline {
  return { tag: 'text', value };
}

/** The body's chunks, in order. */
export function chunksOf(blocks: readonly Block[], rungs?: ReadonlyMap<number, Rung>): Chunk[] {
  return blocks.map((block, index) => ({
    block,
    markdown: blockToMarkdown(block, rungs?.get(index)),
  }));
}

/** Chunks as a document's body, without a line end at its end. */
export function joinChunks(chunks: readonly Chunk[]): string {
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
export function footnotesToMarkdown(footnotes: readonly Footnote[]): string {
  return footnotes.map(footnoteToMarkdown).join('\n\n');
}

function footnoteToMarkdown({ label, children }: Footnote): string {
  return prefixLines(joinChunks(chunksOf(children)), `[^${label}]: `, '    ');
}

/** The whole document. */
export function compose(post: Post, options: ComposeOptions = {}): string {
  const body = bodyOf(post, chunksOf(outline(post, options), options.rungs));
  return document(post, body);
}

/** The body from chunks already made. */
export function bodyOf(post: Post, chunks: readonly Chunk[]): string {
  const notes = footnotesToMarkdown(post.footnotes);
  const main = joinChunks(chunks);
  return notes === '' ? main : main === '' ? notes : `${main}\n\n${notes}`;
}

/** Front matter, blank line, body, one line end. */
export function document(post: Post, body: string): string {
  const head = writeFrontMatter(post.frontMatter);
  if (head === '') {
    // A rule at the very start would be taken for front matter.
    return `${body.startsWith('---\n') || body === '---' ? `***${body.slice(3)}` : body}\n`;
  }
  return body === '' ? head : `${head}\n${body}\n`;
}
