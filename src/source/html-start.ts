/** @file Tells a scraped heap of HTML from Markdown with a little HTML in it, and says where the HTML starts. */

import { ALLOWED_INLINE } from '../safety/allowed.ts';
import { leadsToScript } from './live-markdown.ts';
import { type Chunk, survey } from './survey.ts';

const DOCUMENT = /^\s*<(?:!doctype|\?xml|html|head|body)[\s>]/i;

export interface HtmlStart {
  /** The offset of the body's HTML; undefined where the body is already clean and must stay as it is, byte for byte. */
  readonly at: number | undefined;
  /** Where Markdown that stays as it is has a block of HTML that post2md doesn't write: it may be a scrape after all. */
  readonly left?: number;
}

/**
 * Where the body's HTML starts.
 *
 * Every CommonMark document may hold HTML, and most scraped HTML holds blank lines and text that Markdown would take for
 * its own, so no single tag decides. What does, in this order:
 *
 * 1. A document (`<!doctype`, `<html`, …) is HTML.
 * 2. Under a stamp or a source heading (`scraped`) the body is a scrape, since post2md writes neither: its HTML starts
 *    with the first chunk that is HTML or holds a tag that post2md would not write in a line of Markdown.
 * 3. Else HTML blocks that post2md itself writes don't count (merged cells, `details`, a centred line, code, `<sub>` at
 *    a line's start, `<!-- -->`), nor do comments, autolinks, code, or tags within a paragraph. A body without
 *    any other is clean.
 * 4. With another, the text that follows decides: the HTML is a part of a Markdown file, which stays as it is, where
 *    Markdown's syntax shows outside the elements, or there is more text outside them than in them, or no tag is one that
 *    post2md never writes and there are escapes, or nothing but paragraphs with marks; else the rest is HTML.
 *
 * Markdown before the HTML in which something would run is text of the page, and the HTML starts with it.
 */
export function htmlStart(body: string, scraped: boolean): HtmlStart {
  if (DOCUMENT.test(body)) return { at: body.indexOf('<') };
  if (!body.includes('<')) return { at: undefined };
  const chunks = survey(body, scraped ? 'to-html' : 'all');
  const { index, left } = scraped ? firstOfScrape(chunks) : firstOfPage(chunks);
  if (index === -1) return { at: undefined, ...(left !== undefined && { left }) };
  const live = firstLive(body, chunks.slice(0, index + 1));
  return { at: startWithComments(chunks, live === -1 ? index : live) };
}

/** The index of the first chunk of Markdown that can't be kept as it is, for something in it would run. */
function firstLive(body: string, chunks: readonly Chunk[]): number {
  return chunks.findIndex(
    ({ start, foreign }, index) =>
      foreign || leadsToScript(body.slice(start, chunks[index + 1]?.start ?? start)),
  );
}

/** The index of the first HTML chunk, -1 where the body is Markdown; `left` as in `HtmlStart`. */
interface First {
  readonly index: number;
  readonly left?: number;
}

function firstOfScrape(chunks: readonly Chunk[]): First {
  return { index: chunks.findIndex(({ kind, foreign }) => kind === 'html' || foreign) };
}

/** Of a body that shows no other sign of a scrape. */
function firstOfPage(chunks: readonly Chunk[]): First {
  const hasMarkdown = chunks.some(({ kind }) => kind === 'markdown');
  const foreign = chunks.find((chunk) => chunk.kind === 'html' && !isOwn(chunk, hasMarkdown));
  if (foreign === undefined) return { index: -1 };
  const index = chunks.findIndex(({ kind }) => kind === 'html');
  const page = chunks.slice(index);
  if (!isMarkdown(page) && !isOwnMarkdown(chunks, page)) return { index };
  // Where no syntax shows, only the amount of text outside the elements speaks for Markdown.
  const isDoubtful = page.some((chunk) => chunk.foreign) && !page.some(({ syntax }) => syntax);
  return isDoubtful ? { index: -1, left: foreign.start } : { index: -1 };
}

/** Whether what begins with HTML goes on as Markdown. */
function isMarkdown(chunks: readonly Chunk[]): boolean {
  if (chunks.some(({ syntax }) => syntax)) return true;
  const sum = (of: (chunk: Chunk) => number): number =>
    chunks.reduce((total, chunk) => total + of(chunk), 0);
  return sum(({ outside }) => outside) > sum(({ inside }) => inside);
}

/** Whether the body may be post2md's: a block with marks that no Markdown renders right is written as HTML, between others. */
function isOwnMarkdown(chunks: readonly Chunk[], page: readonly Chunk[]): boolean {
  if (chunks.some(({ foreign }) => foreign)) return false;
  if (page.some(({ typed }) => typed)) return true;
  const hasMarkdown = chunks.some(({ kind }) => kind === 'markdown');
  return (
    hasMarkdown &&
    page.every(
      (chunk) =>
        chunk.kind !== 'html' ||
        isOwn(chunk, hasMarkdown) ||
        (chunk.element === 'p' && chunk.marked && !chunk.nested),
    )
  );
}

/** Whether a chunk of HTML is one that post2md would write, because Markdown has no form for it. */
function isOwn(chunk: Chunk, hasMarkdown: boolean): boolean {
  if (chunk.foreign) return false;
  switch (chunk.element) {
    case 'details':
    case 'dl':
    case 'br':
    case 'code':
      return true;
    case 'a':
    case 'span':
      return chunk.inline;
    case 'table':
      // A table without merged cells may be HTML for what its cells hold. Alone in its body it is as likely a scrape.
      return chunk.merged || chunk.laidOut || hasMarkdown;
    case 'pre':
      // So may a block of code, for the shortcode in it.
      return hasMarkdown;
    case 'ol':
    case 'ul':
      // A list may be HTML for its depth or the marks in it; one that is not laid out so is a page's.
      return hasMarkdown && chunk.laidOut;
    case 'div':
    case 'p':
      return chunk.aligned && !chunk.nested;
    default:
      return ALLOWED_INLINE.has(chunk.element);
  }
}

/** Comments right before the HTML are the page's. */
function startWithComments(chunks: readonly Chunk[], index: number): number | undefined {
  let first = index;
  while (chunks[first - 1]?.kind === 'comment') first -= 1;
  return chunks[first]?.start;
}
