/** @file What a reader sees of a page: its text, links, images, emphasis and structure, as plain lists. */

import {
  type BlockStretch,
  createRecorder,
  type Image,
  type LinkStretch,
  type Stretch,
} from './recorder.ts';
import { LINE, trimMarks, withoutImages } from './tape.ts';
import { parseHtml } from './tree.ts';
import { type WalkOptions, walk } from './walk.ts';

export interface Link {
  readonly url: string;
  /** White space as marks, trimmed; an image in it is one character; `''` for an embed. */
  readonly text: string;
}

/** Letters under one mark, strong for example: `start` and `end` are places among the page's letters. */
export interface Run {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A block, in the order in which they open; `start` and `end` are places among the page's letters. */
export interface Block {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** Headings only: 1 to 6. */
  readonly level?: number;
}

export interface Facts {
  /** The text with white space as marks and every image as one character. */
  readonly tape: string;
  readonly text: string;
  /** The text less white space and punctuation. */
  readonly letters: string;
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly emphasis: readonly Run[];
  /** Marks that Markdown has no sign for (`sub`, `u`, …). */
  readonly otherMarks: readonly Run[];
  readonly structure: readonly Block[];
}

const EMPHASIS: ReadonlySet<string> = new Set(['strong', 'em', 'del', 'code']);

/** Reads the facts of a fragment or a whole page. */
export function readFacts(html: string, options: WalkOptions): Facts {
  const recorder = createRecorder();
  walk(parseHtml(html), recorder, options);
  const tape = recorder.tape.text();
  const letters = recorder.tape.letters();
  const runs = [...recorder.runs].flatMap(([kind, stretches]) =>
    stretches.map((stretch) => toRun(kind, stretch, tape, letters)).filter((run) => run.text),
  );
  runs.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
  return {
    tape: trimMarks(tape),
    text: withoutImages(tape),
    letters,
    links: toLinks(recorder.links, tape),
    images: recorder.images,
    emphasis: runs.filter((run) => EMPHASIS.has(run.kind)),
    otherMarks: runs.filter((run) => !EMPHASIS.has(run.kind)),
    structure: toStructure(recorder.blocks, tape),
  };
}

function toRun(kind: string, stretch: Stretch, tape: string, letters: string): Run {
  const { start, end, firstLetter, lastLetter } = stretch;
  const text = kind === 'code' ? tape.slice(start, end) : letters.slice(firstLetter, lastLetter);
  return { kind, start: firstLetter, end: lastLetter, text };
}

/** Empty links go; one that spans several lines counts once for each, since Markdown has to close it at a block's edge. */
function toLinks(stretches: readonly LinkStretch[], tape: string): Link[] {
  return stretches.flatMap(({ url, embed, start, end }) => {
    if (embed) return [{ url: `embed ${url}`, text: '' }];
    const lines = tape.slice(start, end).split(LINE).map(trimMarks);
    return lines.filter((text) => text !== '').map((text) => ({ url, text }));
  });
}

/** Headings, quotes and code without content go (they show nothing), and table rows and cells without content that no other follows. */
function toStructure(stretches: readonly BlockStretch[], tape: string): Block[] {
  const blocks: Block[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const { label, start, end, firstLetter, lastLetter, level, cells, holds } = stretch;
    const place = { start: firstLetter, end: lastLetter };
    if (label === 'heading' && level && end > start) blocks.push({ label, level, ...place });
    else if (label.startsWith('quote')) {
      const inside = stretches.slice(index + 1, index + 1 + holds);
      const shows = end > start || inside.some((block) => /^(rule|item)/.test(block.label));
      if (shows) blocks.push({ label, ...place });
    } else if (cells) {
      const texts = cells.map((cell) => cell.span + cellText(tape.slice(cell.start, cell.end)));
      while (texts.at(-1) === '') texts.pop();
      if (texts.length > 0) blocks.push({ label: `row: ${texts.join(' | ')}`, ...place });
    } else if (label !== 'heading' && !/^code:[\s\p{Cf}\p{Cc}]*$/u.test(label))
      blocks.push({ label, ...place });
  }
  return blocks;
}

function cellText(text: string): string {
  return text.replace(/[\s\u0001]/g, '');
}
