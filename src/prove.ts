/** @file Writes a post's body and proves it: a block whose Markdown is not exact is written as HTML, alone. */

import type { Extraction } from './extract/index.ts';
import { paragraphsOf } from './html/caption.ts';
import { bodyOf, type Chunk, chunkOf, chunksOf } from './markdown/compose.ts';
import { outline, titleOf } from './markdown/outline.ts';
import type { Post } from './post.ts';
import {
  blockIsExact,
  differenceCount,
  expectedFacts,
  type Facts,
  type Fidelity,
  factsOfBlocks,
  partsOf,
  verify,
} from './verify/index.ts';

export interface ProveOptions {
  /** Head the body with the title. */
  readonly title?: boolean;
  readonly verify?: boolean;
}

/** The body, and what its proof says; no proof where none was asked for. */
export function prove(
  extraction: Extraction,
  options: ProveOptions,
): { readonly body: string; readonly fidelity?: Fidelity } {
  const { post } = extraction;
  const title = titleOf(post, options);
  const chunks = chunksOf(outline(post, title));
  const body = bodyOf(post, chunks);
  if (options.verify === false) return { body };
  const parts = partsOf(post, extraction.sections, title === undefined ? {} : { title });
  const expected = expectedFacts(parts, extraction.reading);
  const fidelity = verify(expected, body);
  return fidelity.exact ? { body, fidelity } : repair(post, chunks, expected, { body, fidelity });
}

/** Tries HTML for the blocks that are not exact by themselves; keeps the first attempt where that mends nothing. */
function repair(
  post: Post,
  chunks: readonly Chunk[],
  expected: Facts,
  first: { readonly body: string; readonly fidelity: Fidelity },
): { readonly body: string; readonly fidelity: Fidelity } {
  const repaired = chunks.flatMap(repairChunk);
  if (repaired.every(({ form }) => form === 'markdown')) return first;
  const body = bodyOf(post, repaired);
  const fidelity = verify(expected, body);
  return differenceCount(fidelity) < differenceCount(first.fidelity) ? { body, fidelity } : first;
}

function repairChunk(chunk: Chunk): Chunk[] {
  const { block } = chunk;
  const facts = factsOfBlocks([block]);
  if (blockIsExact(facts, chunk.markdown)) return [chunk];
  if (block.tag === 'figure') return chunksOf(paragraphsOf(block)).flatMap(repairChunk);
  const asHtml = chunkOf(block, 'html');
  return [blockIsExact(facts, asHtml.markdown) ? asHtml : chunk];
}
