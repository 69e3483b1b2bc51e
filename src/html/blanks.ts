/** @file White space that waits for the text after it: what it becomes depends on both sides. */

import { WIDTHLESS } from './characters.ts';
import type { Spacing } from './spacing.ts';
import { joint } from './whitespace.ts';

/** A run of white space without, and with, a line break in it. */
const SPACE = ' ';
const NEWLINE = '\n';
const ALL_WIDTHLESS = new RegExp(`^[${WIDTHLESS}]+$`);

export class Blanks {
  /** Runs of white space, and between them blanks that don't collapse. */
  private readonly parts: string[] = [];
  private readonly spacing: () => Spacing;

  constructor(spacing: () => Spacing) {
    this.spacing = spacing;
  }

  /** A run of white space; runs that meet are one. */
  space(hasNewline: boolean): void {
    const { parts } = this;
    const last = parts.at(-1);
    if (last !== SPACE && last !== NEWLINE) parts.push(hasNewline ? NEWLINE : SPACE);
    else if (hasNewline) parts[parts.length - 1] = NEWLINE;
  }

  /** Blanks that don't collapse. */
  soft(text: string): void {
    this.parts.push(text);
  }

  clear(): void {
    this.parts.length = 0;
  }

  /**
   * What is written between `left` and `right`; nothing is pending afterwards. Either is empty where it is no text: a
   * picture keeps its distance, a footnote's mark (`clings`) does not. `atStart` is true at a line's start.
   */
  settle(left: string, right: string, atStart: boolean, clings: boolean): string {
    const { parts } = this;
    if (parts.length === 0) return '';
    if (parts.length > 1 && parts.every(isWidthless)) {
      return this.settleAround(left, right, atStart, clings);
    }
    const last = parts.length - 1;
    let blanks = '';
    for (let index = 0; index <= last; index++) {
      const part = parts[index] as string;
      if (part !== SPACE && part !== NEWLINE) {
        blanks += part;
      } else if (atStart && index === 0) {
        // Nothing to part it from.
      } else if (part === SPACE) {
        blanks += SPACE;
      } else {
        // A character without width is looked through: the text beyond it counts.
        const before = index === 0 ? left : (index === 1 ? left : SPACE) + parts[index - 1];
        const after =
          index === last ? right : parts[index + 1] + (index + 1 === last ? right : SPACE);
        if (before !== '' && after !== '') blanks += joint(before, NEWLINE, after, this.spacing());
        else if (!clings) blanks += SPACE;
      }
    }
    parts.length = 0;
    return blanks;
  }

  /** Runs that only characters without width part are one run. */
  private settleAround(left: string, right: string, atStart: boolean, clings: boolean): string {
    const { parts } = this;
    const run = parts.includes(NEWLINE) ? NEWLINE : parts.includes(SPACE) ? SPACE : '';
    const kept = parts.filter((part) => part !== SPACE && part !== NEWLINE).join('');
    parts.length = 0;
    if (run === '' || atStart) return kept;
    if (run === SPACE) return SPACE + kept;
    if (left !== '' && right !== '') return joint(left, NEWLINE, right, this.spacing()) + kept;
    return clings ? kept : SPACE + kept;
  }

  /** What a line keeps of them at its end: those that don't collapse. */
  atEnd(): string {
    const { parts } = this;
    let end = parts.length;
    while (end > 0 && (parts[end - 1] === SPACE || parts[end - 1] === NEWLINE)) end -= 1;
    return end === 0 ? '' : parts.slice(0, end).join('').replaceAll(NEWLINE, SPACE);
  }
}

function isWidthless(part: string): boolean {
  return part === SPACE || part === NEWLINE || ALL_WIDTHLESS.test(part);
}
