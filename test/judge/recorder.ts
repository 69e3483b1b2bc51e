/** @file Gathers what the walk meets: text on a tape, and links, images, marks and blocks by their places on it. */

import { createTape, type Tape } from './tape.ts';

/** A stretch of the page: `start` and `end` on the tape, the others among the letters. */
export interface Stretch {
  start: number;
  end: number;
  firstLetter: number;
  lastLetter: number;
}

export interface LinkStretch extends Stretch {
  readonly url: string;
  /** An embed, or a link that stands for one: its text is nobody's concern. */
  readonly embed: boolean;
}

export interface CellStretch extends Stretch {
  /** `''`, or the cell's spans. */
  readonly span: string;
  readonly header: boolean;
}

export interface BlockStretch extends Stretch {
  readonly label: string;
  readonly level?: number;
  /** Table rows only. */
  readonly cells?: CellStretch[];
  /** How many blocks opened inside. */
  holds: number;
}

export interface Image {
  readonly url: string;
  readonly alt: string;
}

export interface Recorder {
  readonly tape: Tape;
  readonly links: LinkStretch[];
  readonly images: Image[];
  readonly runs: Map<string, Stretch[]>;
  readonly blocks: BlockStretch[];
  write(value: string, marks: readonly string[]): void;
  image(image: Image): void;
  link(url: string, visit: () => void): void;
  embed(url: string): void;
  block(label: string, visit: () => void, more?: { level?: number; cells?: CellStretch[] }): void;
  cell(cells: CellStretch[], kind: Pick<CellStretch, 'span' | 'header'>, visit: () => void): void;
}

export function createRecorder(): Recorder {
  let marks: readonly string[] = [];
  /** Where the last visible thing ended. */
  let seen = -1;
  const runs = new Map<string, Stretch[]>();
  const links: LinkStretch[] = [];
  const images: Image[] = [];
  const blocks: BlockStretch[] = [];

  const tape = createTape((start, end, firstLetter, lastLetter) => {
    for (const kind of new Set(marks)) {
      const all = runs.get(kind) ?? [];
      runs.set(kind, all);
      const last = all.at(-1);
      // Punctuation counts in code, and in code only.
      const touches = kind === 'code' ? last?.end === seen : last?.lastLetter === firstLetter;
      if (last && touches) Object.assign(last, { end, lastLetter });
      else all.push({ start, end, firstLetter, lastLetter });
    }
    seen = end;
  });

  function stretch(): Stretch {
    const start = tape.position();
    const firstLetter = tape.letterPosition();
    return { start, end: start, firstLetter, lastLetter: firstLetter };
  }

  function close(open: Stretch): void {
    open.end = tape.position();
    open.lastLetter = tape.letterPosition();
  }

  return {
    tape,
    links,
    images,
    runs,
    blocks,
    write(value, under) {
      marks = under;
      tape.write(value);
    },
    image(image) {
      marks = [];
      images.push(image);
      tape.image();
    },
    link(url, visit) {
      const entry = { ...stretch(), url, embed: false };
      links.push(entry);
      visit();
      close(entry);
    },
    embed(url) {
      links.push({ ...stretch(), url, embed: true });
    },
    block(label, visit, more) {
      const entry = { ...stretch(), label, holds: 0, ...more };
      const place = blocks.push(entry);
      visit();
      close(entry);
      entry.holds = blocks.length - place;
    },
    cell(cells, kind, visit) {
      const entry = { ...stretch(), ...kind };
      cells.push(entry);
      visit();
      close(entry);
    },
  };
}
