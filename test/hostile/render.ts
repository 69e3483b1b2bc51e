/** @file Documents through every engine, each within what the engine can take in a reasonable time. */

import type { Engine } from '../engines/engine.ts';

/** In characters: above, an engine's own slowness would be measured, not the output's safety. */
const LONGEST: Readonly<Record<string, number>> = {
  'markdown-it': 2_000_000,
  'cmark-gfm': 2_000_000,
  goldmark: 200_000,
  remark: 60_000,
  kramdown: 60_000,
};

export interface Rendering {
  readonly engine: string;
  /** One for each document; undefined for one that is too long for this engine, or that stopped it. */
  readonly pages: readonly (string | undefined)[];
  readonly left: number;
  /** Indices of the documents that stopped the engine. */
  readonly stopped: readonly number[];
}

export function renderAll(engine: Engine, documents: readonly string[]): Rendering {
  const longest = LONGEST[engine.name] ?? 60_000;
  const taken = documents.flatMap((text, index) => (text.length <= longest ? [index] : []));
  const pages: (string | undefined)[] = documents.map(() => undefined);
  const stopped: number[] = [];
  renderSome(engine, documents, taken, pages, stopped);
  return { engine: engine.name, pages, left: documents.length - taken.length, stopped };
}

/** Halves what stops the engine as a whole until the one document is found that does. */
function renderSome(
  engine: Engine,
  documents: readonly string[],
  indices: readonly number[],
  pages: (string | undefined)[],
  stopped: number[],
): void {
  if (indices.length === 0) return;
  try {
    const made = engine.renderAll(indices.map((index) => documents[index] ?? ''));
    for (const [at, index] of indices.entries()) {
      pages[index] = made[at];
      if (made[at] === undefined) stopped.push(index);
    }
  } catch {
    const half = indices.length >> 1;
    if (half === 0) stopped.push(indices[0] ?? 0);
    else {
      renderSome(engine, documents, indices.slice(0, half), pages, stopped);
      renderSome(engine, documents, indices.slice(half), pages, stopped);
    }
  }
}
