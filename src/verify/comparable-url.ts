/** @file One form for a URL however it is written: WHATWG parsing, and the characters that Markdown targets must percent-encode. */

import { isCanonical } from '../html/urls.ts';

const PLAIN = /^https?:\/\/[\w\-.~:/?#@!$&'()*+,;=]*$/;
const LONE_PERCENT = /%(?![0-9a-f]{2})/gi;
// What WHATWG serialisation leaves as it is in some part of a URL, and a Markdown target can't hold everywhere (findings, section 3).
const ENCODED_IN_MARKDOWN = /["<>\\^`{|}[\]\s]/g;
/** Deep enough that a few `../` of a relative URL show. */
const BASE = 'http://relative.invalid/-/-/-/-/';

/** The URL as links and images are compared by it; one without a base comes back relative to nothing, in the same manner on both sides. */
export function comparableUrl(url: string): string {
  if (isCanonical(url) && !url.includes('%')) return url;
  const mended = url.includes('%') ? url.replace(LONE_PERCENT, '%25') : url;
  const href = serialise(mended);
  return PLAIN.test(href) ? href : href.replace(ENCODED_IN_MARKDOWN, encodeURIComponent);
}

/** The URL as a reader should see it in a report. */
export function readableUrl(comparable: string): string {
  return comparable.startsWith(BASE) ? comparable.slice(BASE.length) : comparable;
}

function serialise(url: string): string {
  // A path or a fragment is no URL by itself, and an exception for each of a page's would cost more than all the rest.
  const base = /^[/?#.]/.test(url) || !URL.canParse(url) ? BASE : undefined;
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
