/** @file The text of a page as one string in which every run of white space has become one mark. */

/** White space in which the source broke a line: it may stand for nothing beside CJK. */
export const SOFT = '\u0001';
/** White space within a line. */
export const SPACE = ' ';
/** The edge of a block, or a line break that the page asked for. */
export const LINE = '\n';
/** An image, in the place where it stands. */
export const IMAGE = '\uFFFC';

const STRENGTH: readonly string[] = ['', SPACE, SOFT, '\u00A0', LINE];

/** Positions in `text` and `letters` are UTF-16 units. */
export interface Tape {
  /** Adds source text, less what has no width and no effect; white space is gathered until something visible follows. */
  write(value: string): void;
  /** Adds the edge of a block or a line break. */
  line(): void;
  image(): void;
  /** Where the next visible character can stand at the earliest. */
  position(): number;
  /** How many letters (neither white space nor punctuation) came so far. */
  letterPosition(): number;
  text(): string;
  /** The text without white space and punctuation: what runs and blocks are laid against. */
  letters(): string;
}

/** `onRun` hears of each visible run as it is written: its places in the text and among the letters. */
export function createTape(
  onRun: (start: number, end: number, firstLetter: number, lastLetter: number) => void,
): Tape {
  const text: string[] = [];
  const letters: string[] = [];
  let length = 0;
  let letterCount = 0;
  let pending = 0;

  function settle(): void {
    if (pending > 0 && length > 0) {
      const mark = STRENGTH[pending] ?? '';
      text.push(mark === '\u00A0' ? SPACE : mark);
      length += 1;
    }
    pending = 0;
  }

  function push(run: string): void {
    settle();
    const solid = run.replace(/[\p{P}\p{Cf}\uFFFC]/gu, '');
    text.push(run);
    letters.push(solid);
    onRun(length, length + run.length, letterCount, letterCount + solid.length);
    length += run.length;
    letterCount += solid.length;
  }

  return {
    write(value) {
      for (const [run] of value
        .replace(/(?!\s)\p{Cc}|[\u00AD\u200B\u2060\uFEFF]/gu, '')
        .replaceAll(IMAGE, '\uFFFD')
        .matchAll(/\s+|\S+/g)) {
        if (!/\s/.test(run)) push(run);
        else if (/[^ \t\r\n\f]/.test(run)) pending = Math.max(pending, 3);
        else pending = Math.max(pending, run.includes('\n') ? 2 : 1);
      }
    },
    line() {
      pending = 4;
    },
    image() {
      push(IMAGE);
    },
    position: () => length,
    letterPosition: () => letterCount,
    text: () => text.join(''),
    letters: () => letters.join(''),
  };
}

/** A stretch of a tape without the marks at its edges. */
export function trimMarks(text: string): string {
  return text.replace(/^[\s\u0001]+|[\s\u0001]+$/g, '');
}

/** The text alone: images taken out, and the white space on both their sides made one mark. */
export function withoutImages(text: string): string {
  return trimMarks(
    text.replace(/[\u0001 \n]*(?:\uFFFC[\u0001 \n]*)+/g, (run) =>
      run.includes(LINE) ? LINE : run.includes(SPACE) ? SPACE : run.includes(SOFT) ? SOFT : '',
    ),
  );
}
