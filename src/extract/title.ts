/** @file A post's title without the site's name, which pages write round it for browsers and search engines. */

import type { Element } from 'domhandler';
import { plainText } from '../html/blocks.ts';
import { oneLine } from '../html/characters.ts';
import type { Finder } from './find.ts';
import { letters } from './letters.ts';

/** A picture's title is none of the window's, and a head that ended too early has it in the body. */
export const WINDOW_TITLE = 'title:not(svg title)';

/** Between the title and the site's name; alone it proves nothing, so that none of the title is ever cut off by it. */
const SEPARATOR = /[|_–—·•»«›‹⋆★:~/-]+/g;

/** No title is longer, and a long one has many places to cut at. */
const MOST_CHARACTERS = 500;

/** More headings than a page has before its own. */
const MOST_HEADINGS = 40;

/** The title as the page's own heading has it, or less the site's name; as it stands where the page says neither. */
export function withoutSite(title: string, find: Finder): string {
  const site = siteOf(find);
  const cut = cutsOf(title).find(({ part, rest }) => part !== '' && letters(rest) === site);
  return headingIn(title, find)?.text ?? cut?.part ?? title;
}

/** The heading over the post: the one that what is stated of the page has for its title, or the only one of its kind. */
export function headlineOf(find: Finder): Element | undefined {
  for (const selector of ['meta[property="og:title"]@content', WINDOW_TITLE]) {
    const title = find.text(find.first(selector));
    const heading = title === undefined ? undefined : headingIn(title, find);
    if (heading) return heading.element;
  }
  const headings = find.page.select('h1').filter((heading) => !isHome(heading, find));
  return headings.length === 1 ? headings[0] : undefined;
}

interface Heading {
  readonly element: Element;
  readonly text: string;
}

/** The heading that a window's title has in it, alone or between separators; the longest of several. */
export function headingIn(title: string, find: Finder): Heading | undefined {
  const headings = headingsOf(find);
  const whole = headings.get(letters(title));
  if (whole !== undefined) return whole;
  const parts = cutsOf(title).flatMap(({ part }) => headings.get(letters(part)) ?? []);
  return parts.sort((a, b) => b.text.length - a.text.length)[0];
}

/** The page's headings by their letters, without the site's name; of those that say the same the greatest, then the first. */
function headingsOf(find: Finder): Map<string, Heading> {
  const headings = new Map<string, Heading>(
    ['h1', 'h2']
      .flatMap((level) => find.page.select(level).slice(0, MOST_HEADINGS))
      .filter((heading) => !isHome(heading, find))
      .map((element) => ({ element, text: oneLine(plainText(element.children, find.reading)) }))
      .map((heading) => [letters(heading.text), heading] as const)
      .reverse(),
  );
  headings.delete(siteOf(find));
  headings.delete('');
  return headings;
}

/** The letters of the site's name: as it is stated, or as the heading has it that is the site's. */
function siteOf(find: Finder): string {
  const [meta] = find.page.select('meta[property="og:site_name"]');
  const stated = meta?.attribs.content;
  if (stated) return letters(stated);
  const home = find.page.select('h1').find((heading) => isHome(heading, find));
  return home ? letters(plainText(home.children, find.reading)) : '';
}

/** Both sides of each separator. */
function cutsOf(title: string): { readonly part: string; readonly rest: string }[] {
  if (title.length > MOST_CHARACTERS) return [];
  return [...title.matchAll(SEPARATOR)].flatMap(({ index, 0: separator }) => {
    const left = title.slice(0, index).trim();
    const right = title.slice(index + separator.length).trim();
    return [
      { part: left, rest: right },
      { part: right, rest: left },
    ];
  });
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
