/** @file Text whose direction, as the page sets it, differs from the one that its first letter suggests. */

import type { AnyNode, Element } from 'domhandler';
import { lazily } from '../lazily.ts';
import { isText } from './elements.ts';

export type Direction = 'ltr' | 'rtl';

const LETTER = lazily(() => /\p{L}/u);
/** The scripts that are written from right to left, as ranges for a pattern's class. */
const RIGHT_TO_LEFT_RANGES =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const RIGHT_TO_LEFT = new RegExp(`[${RIGHT_TO_LEFT_RANGES}]`, 'u');
const LEFT_TO_RIGHT = lazily(() => new RegExp(`(?![${RIGHT_TO_LEFT_RANGES}])\\p{L}`, 'u'));

/** The direction that the element sets, if it sets one. */
export function directionOf(element: Element): Direction | undefined {
  const dir = element.attribs.dir?.toLowerCase();
  return dir === 'ltr' || dir === 'rtl' ? dir : undefined;
}

/** The directions of a text's letters: that of the first, and which there are. */
interface Letters {
  readonly first: Direction | undefined;
  readonly ltr: boolean;
  readonly rtl: boolean;
}

const NO_LETTERS: Letters = { first: undefined, ltr: false, rtl: false };

function lettersIn(text: string): Letters {
  const letter = LETTER().exec(text)?.[0];
  if (letter === undefined) return NO_LETTERS;
  const first = RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
  return { first, ltr: LEFT_TO_RIGHT().test(text), rtl: RIGHT_TO_LEFT.test(text) };
}

/** Whether the text's words stand in another order if its first letter, not the page, says where it begins. */
export function isTurned(text: string, direction: Direction): boolean {
  return areTurned(lettersIn(text), direction);
}

function areTurned(letters: Letters, direction: Direction): boolean {
  return letters.first !== undefined && letters.first !== direction && letters[direction];
}

/** The same for elements; each is read once, however many that set a direction stand round it. */
export class TurnedElements {
  private readonly known = new Map<AnyNode, Letters>();

  has(element: Element, direction: Direction): boolean {
    return areTurned(this.lettersOf(element), direction);
  }

  private lettersOf(node: AnyNode): Letters {
    if (isText(node)) return lettersIn(node.data);
    if (!('children' in node)) return NO_LETTERS;
    const known = this.known.get(node);
    if (known !== undefined) return known;
    let letters = NO_LETTERS;
    for (const child of node.children) {
      const { first, ltr, rtl } = this.lettersOf(child);
      letters = { first: letters.first ?? first, ltr: letters.ltr || ltr, rtl: letters.rtl || rtl };
    }
    this.known.set(node, letters);
    return letters;
  }
}
