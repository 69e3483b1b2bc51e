/** @file A credit as it is printed below a figure: without the page's own parentheses, which the body writes itself (contract, section 2). */

import { isInk, visibleLength } from './visible-character.ts';

const OPENING = '(（';
const CLOSING = ')）';

/** Passes a text on, piece by piece, without its first or its last visible character. */
export class WithoutParentheses {
  private readonly withoutFirst: boolean;
  private readonly last: number;
  private seen = 0;

  /** @param credit the whole text that is going to come. */
  constructor(credit: string) {
    const { first, last } = parentheses(credit);
    this.withoutFirst = first;
    this.last = last ? visibleLength(credit) : 0;
  }

  pass(piece: string): string {
    let text = '';
    for (let index = 0; index < piece.length; index++) {
      if (isInk(piece.charCodeAt(index))) {
        this.seen++;
        if (this.seen === this.last || (this.seen === 1 && this.withoutFirst)) continue;
      }
      text += piece.charAt(index);
    }
    return text;
  }
}

/** Which ends of the credit are parentheses that go: a pair that encloses all of it, or one without its partner. */
export function parentheses(credit: string): { first: boolean; last: boolean } {
  const open: number[] = [];
  let stray = -1;
  let partnerOfFirst = -1;
  for (let index = 0; index < credit.length; index++) {
    const character = credit.charAt(index);
    if (OPENING.includes(character)) open.push(index);
    if (!CLOSING.includes(character)) continue;
    const opener = open.pop();
    if (opener === undefined) stray = index;
    if (opener === 0) partnerOfFirst = index;
  }
  const end = credit.length - 1;
  const enclosed = end > 0 && partnerOfFirst === end;
  return { first: enclosed || open[0] === 0, last: enclosed || (end >= 0 && stray === end) };
}
