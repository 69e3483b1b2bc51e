/** @file The address that a whole document gives as its own. */

import type { Page } from './parse.ts';
import { safeUrl } from './urls.ts';

/** From `<link rel=canonical>`, else `og:url`; undefined for a fragment, and where neither is an http(s) address. */
export function canonicalOf(page: Page): string | undefined {
  const candidates = [
    page.select('head > link[rel=canonical]')[0]?.attribs.href,
    page.select('head > meta[property="og:url"]')[0]?.attribs.content,
  ];
  for (const candidate of candidates) {
    const url = candidate && safeUrl(candidate, undefined, 'page');
    if (url?.startsWith('http')) return url;
  }
  return undefined;
}
