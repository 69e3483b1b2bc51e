/**
 * @file The private characters that stand for inline structure while Turndown folds a block's content
 * into one string. They are noncharacters (Unicode 16, section 23.7): no text holds them, since the
 * html stage takes them out. `inline.ts` reads them back once the whole line is known, because what a
 * delimiter or an escape has to be depends on its neighbours.
 */

/** Opens and closes of the marks that become delimiters. */
export const STRONG_OPEN = '\uFDD0';
export const STRONG_CLOSE = '\uFDD1';
export const EMPHASIS_OPEN = '\uFDD2';
export const EMPHASIS_CLOSE = '\uFDD3';
export const DELETE_OPEN = '\uFDD4';
export const DELETE_CLOSE = '\uFDD5';

/** A link's text stands between open and close; its destination and title, ready made, between close and end. */
export const LINK_OPEN = '\uFDD6';
export const LINK_CLOSE = '\uFDD7';
export const LINK_END = '\uFDD8';

/** A line break that the page asked for. */
export const BREAK = '\uFDD9';

/** Markdown that is finished: a code span, an image, a footnote reference. */
export const RAW_OPEN = '\uFDDA';
export const RAW_CLOSE = '\uFDDB';

/** A tag of inline HTML; the text between two tags is still Markdown. */
export const TAG_OPEN = '\uFDDC';
export const TAG_CLOSE = '\uFDDD';

/** All of the private characters, as a range for a pattern's class. */
export const MARKS: string = `${STRONG_OPEN}-${TAG_CLOSE}`;
export const ANY_MARK: RegExp = new RegExp(`[${MARKS}]`);

const FIRST_CODE = STRONG_OPEN.charCodeAt(0);
const LAST_CODE = TAG_CLOSE.charCodeAt(0);
export const LINK_OPEN_CODE: number = LINK_OPEN.charCodeAt(0);
export const LINK_CLOSE_CODE: number = LINK_CLOSE.charCodeAt(0);

/** Whether the code is a private character's. */
export function isMark(code: number): boolean {
  return code >= FIRST_CODE && code <= LAST_CODE;
}

/** Finished Markdown as one opaque piece. */
export function raw(markdown: string): string {
  return RAW_OPEN + markdown + RAW_CLOSE;
}
