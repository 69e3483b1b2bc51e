/** @file The source heading: a line `[Title](url)`, underlined with dashes, that a scraper puts above a post. */

import { decodeEntities, oneLine, withoutControls } from './tidy.ts';

export interface SourceHeading {
  readonly title: string;
  /** The title before its entities are decoded. */
  readonly typed: string;
  readonly url: string;
}

/** The line below the heading. */
export const UNDERLINE: RegExp = /^-{3,}[ \t]*$/;

const TARGET = /(?:<[ \t]*)?(?:[a-z][a-z\d+.-]{0,20}:|\/)/iy;

/** What CommonMark allows behind a link's target. */
const LINK_TITLE = /\s(?:"[^"]*"|'[^']*')\s*$/;

/**
 * Reads the heading's line. Titles are printed as they are, brackets and all, so CommonMark's rules for link text don't
 * apply: the title ends before the last `](` that a URL follows, or else the last of all.
 */
export function readHeading(line: string): SourceHeading | undefined {
  const trimmed = line.trimEnd();
  if (!trimmed.startsWith('[') || !trimmed.endsWith(')')) return undefined;
  const last = trimmed.lastIndexOf('](');
  let at = last;
  while (at !== -1) {
    TARGET.lastIndex = at + 2;
    if (TARGET.test(trimmed)) break;
    at = at === 0 ? -1 : trimmed.lastIndexOf('](', at - 1);
  }
  if (at === -1) at = last;
  if (at === -1) return undefined;
  const url = decodeEntities(trimmed.slice(at + 2, -1).replace(LINK_TITLE, '')).trim();
  const typed = trimmed
    .slice(1, at)
    .replace(/\\([[\]])/g, '$1')
    .trim();
  return {
    title: oneLine(withoutControls(decodeEntities(typed))),
    typed,
    url: url.startsWith('<') && url.endsWith('>') ? url.slice(1, -1).trim() : url,
  };
}
