/** @file The names of the page's site. */

import type { Element } from 'domhandler';
import { ownWords } from '../html/blocks.ts';
import { hostOf, siteOf } from '../html/urls.ts';
import type { Finder } from './find.ts';
import { letters } from './letters.ts';

/** The letters of each name: as it is stated, as the heading has it that is the site's, and the page's host. */
export function siteNames(find: Finder): ReadonlySet<string> {
  return find.once(readSiteNames);
}

function readSiteNames(find: Finder): ReadonlySet<string> {
  const stated = find.page.select(
    'meta:is([property="og:site_name"], [name="application-name"], [name="apple-mobile-web-app-title"])',
  );
  const home = firstHeadings('h1', find).find((heading) => isHome(heading, find));
  const names = [
    ...stated.map(({ attribs }) => attribs.content ?? ''),
    home ? ownWords(home.children, find.reading) : '',
    ...hostNames(find.reading.base),
  ];
  return new Set(names.map(letters).filter((name) => name !== ''));
}

/** More headings of a level than a page has before its own. */
const MOST_HEADINGS = 40;

export function firstHeadings(level: 'h1' | 'h2', { page }: Finder): Element[] {
  return page.select(level).slice(0, MOST_HEADINGS);
}

/** `www.harbour-post.example` is also `harbour-post.example` and `harbour-post`. */
function hostNames(address = ''): string[] {
  const host = hostOf(address);
  const bare = siteOf(address);
  return host === undefined || bare === undefined ? [] : [host, bare, bare.replace(/\.[^.]+$/, '')];
}

/** Whether the heading is the site's: it links to the first page, maybe in an archive of the web, or is named so. */
export function isHome(heading: Element, find: Finder): boolean {
  const { class: classes = '', id = '' } = heading.attribs;
  if (/\b(?:site|blog)-?(?:title|name)\b|\blogo\b/i.test(`${classes} ${id}`)) return true;
  const [link] = find.page.select('a[href]', heading);
  const href = link && find.text({ element: link, attribute: 'href' });
  return href !== undefined && HOME.test(href.replace(ARCHIVE, ''));
}

/** What is left of the first page's address without the archive's. */
const HOME = /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+)?$/;
const ARCHIVE = /^(?:https?:\/\/web\.archive\.org)?\/web\/\w+\//;
