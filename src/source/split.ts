/** @file A post file's text to its parts: front matter, scrape stamp, source heading, Markdown, HTML. */

import { PostError } from '../problem.ts';
import { foreignFormat, lineAt, takeFrontMatter } from './fence.ts';
import { readHeading, type SourceHeading, UNDERLINE } from './heading.ts';
import { type HtmlStart, htmlStart } from './html-start.ts';
import { STAMP, STAMP_OPEN, stampDate } from './stamp.ts';
import { commentEnd } from './tag.ts';

/** A post file, taken apart. Blank lines and byte order marks between the parts belong to none of them. */
export interface Parts {
  /** The YAML between the fences; `line` is the 1-based line of its first line. */
  readonly frontMatter?: { readonly text: string; readonly line: number };
  /** As printed: `1652975580000` or `NaN`; of several the first that is a date, else the first. */
  readonly stamp?: string;
  /** All that are printed, where there are several. */
  readonly stamps?: readonly string[];
  readonly heading?: SourceHeading;
  /** Markdown before the HTML, kept as it is; all of the body where there is no HTML; '' if none. */
  readonly markdown: string;
  /** '' when the body is already clean: see `htmlStart`. */
  readonly html: string;
  /** 1-based line where `html` starts. */
  readonly htmlLine: number;
  /** 1-based line of HTML that was left in Markdown, though it may be a scrape's. */
  readonly leftLine?: number;
}

/**
 * Takes a post file's text (line ends LF, as `decode` leaves them) apart; `isHtml` says that its body is HTML, whatever it looks like.
 * @throws {PostError} `front-matter-unclosed`, `front-matter-foreign`, `header-comment-unclosed`
 */
export function split(text: string, isHtml = false): Parts {
  const start = skipBlank(text, 0);
  const frontMatter = takeFrontMatter(text, start);
  if (frontMatter === undefined) refuseForeign(text, start);
  let at = skipBlank(text, frontMatter?.end ?? start);

  refuseOpenComment(text, at);
  const stamps: string[] = [];
  for (;;) {
    STAMP.lastIndex = at;
    const [, printed] = STAMP.exec(text) ?? [];
    if (printed === undefined) break;
    stamps.push(printed);
    at = skipBlank(text, STAMP.lastIndex);
  }
  const stamp = stamps.find((printed) => stampDate(printed) !== undefined) ?? stamps[0];

  const [first, afterFirst] = lineFrom(text, at);
  const [second, afterSecond] = lineFrom(text, afterFirst);
  const heading = UNDERLINE.test(second) ? readHeading(first) : undefined;
  if (heading !== undefined) at = skipBlank(text, afterSecond);

  const body = text.slice(at);
  const scraped = stamp !== undefined || heading !== undefined;
  const found: HtmlStart = isHtml ? { at: 0 } : htmlStart(body, scraped);
  const html = found.at ?? body.length;
  return {
    ...(frontMatter && { frontMatter: { text: frontMatter.text, line: frontMatter.line } }),
    ...(stamp !== undefined && { stamp }),
    ...(stamps.length > 1 && { stamps }),
    ...(heading && { heading }),
    markdown: body.slice(0, html).trimEnd(),
    html: body.slice(html),
    htmlLine: lineAt(text, at + html),
    ...(found.left !== undefined && { leftLine: lineAt(text, at + found.left) }),
  };
}

const BLANK = /(?:[ \t\ufeff]*\n)*\ufeff?/y;

function skipBlank(text: string, from: number): number {
  BLANK.lastIndex = from;
  BLANK.test(text);
  return BLANK.lastIndex;
}

function lineFrom(text: string, from: number): [line: string, next: number] {
  const end = text.indexOf('\n', from);
  return end === -1 ? [text.slice(from), text.length] : [text.slice(from, end), end + 1];
}

function refuseForeign(text: string, start: number): void {
  const format = foreignFormat(text, start);
  // A clean Markdown file is none of our business, whatever its front matter is written in.
  if (format === undefined || htmlStart(text.slice(start), false).at === undefined) return;
  const position = { line: lineAt(text, start), column: 1 };
  const data = { format };
  throw new PostError({ code: 'front-matter-foreign', severity: 'error', data, position });
}

/** A comment before the post that never ends, or a stamp that isn't closed on its line, would swallow the post. */
function refuseOpenComment(text: string, at: number): void {
  if (!text.startsWith('<!--', at)) return;
  STAMP_OPEN.lastIndex = at;
  if (!STAMP_OPEN.test(text) && commentEnd(text, at) !== -1) return;
  const position = { line: lineAt(text, at), column: 1 };
  throw new PostError({ code: 'header-comment-unclosed', severity: 'error', data: {}, position });
}
