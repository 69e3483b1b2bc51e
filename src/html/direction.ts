/** @file Text whose words the page orders otherwise than a reader would who goes by the first letter. */

import type { Element } from 'domhandler';

export type Direction = 'ltr' | 'rtl';

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;

/** The direction that the element sets, if it sets one. */
export function directionOf(element: Element): Direction | undefined {
  const dir = element.attribs.dir?.toLowerCase();
  return dir === 'ltr' || dir === 'rtl' ? dir : undefined;
}

/** Whether the text's words stand in another order if its first letter, not the page, says where it begins. */
export function isTurned(text: string, direction: Direction): boolean {
  const first = LETTER.exec(text)?.[0];
  if (first === undefined || RIGHT_TO_LEFT.test(first) === (direction === 'rtl')) return false;
  return (direction === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT).test(text);
}
