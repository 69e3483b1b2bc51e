/** @file A post's title without the site's name, which pages write round it for browsers and search engines. */

import type { Element } from 'domhandler';
import type { Finder } from './find.ts';
import { letters } from './letters.ts';
import { firstHeadings, isHome, siteNames } from './site.ts';

/** A picture's title is none of the window's, and a head that ended too early has it in the body. */
export const WINDOW_TITLE = 'title:not(svg title)';

/** Between the title and the site's name; alone it proves nothing, so that none of the title is ever cut off by it. */
const SEPARATOR = /[|_–—·•»«›‹⋆★:~/│-]+/g;

/** No title is longer, and a long one has many places to cut at. */
const MOST_CHARACTERS = 500;

/** The title as the page's own heading has it, or less the site's name; as it stands where the page says neither. */
export function withoutSite(title: string, find: Finder): string {
  const sites = siteNames(find);
  const headings = find.once(headingsOf);
  const cut = cutsOf(title).find(({ part, rest }) => part !== '' && isSite(rest, sites));
  const bare = cut?.part ?? title;
  const heading =
    among(headings, title) ?? rewordingOf(bare, headings) ?? otherWording(bare, headings, find);
  if (heading === undefined) return bare;
  // Where a heading has a part set apart by its looks, what is stated has a sign between the two.
  const isPlain = letters(heading.text) === letters(bare) && heading.text.length < bare.length;
  return isPlain ? bare : heading.text;
}

/** What sites add to their own name in a window's title. */
const KINDS =
  /(?<!\p{L})(?:the|blog|magazine?|news|online|shop|portal|archive?|wiki|forum)(?!\p{L})/giu;

function isSite(name: string, sites: ReadonlySet<string>): boolean {
  return sites.has(letters(name)) || sites.has(letters(name.replace(KINDS, '')));
}

/** The heading of the first level that the window's title has in it, though networks are told another one. */
function otherWording(title: string, headings: Headings, find: Finder): Heading | undefined {
  const [window] = find.page.select(WINDOW_TITLE);
  const ofWindow = find.text(window && { element: window });
  const heading = ofWindow === undefined ? undefined : among(headings, ofWindow);
  const isOther = heading?.element.name === 'h1' && !holdsTitle(heading.text, title);
  return isOther ? heading : undefined;
}

/** Whether the heading is the title and more: under a kicker. */
function holdsTitle(heading: string, title: string): boolean {
  return letters(heading).includes(letters(title));
}

/** The heading over the post: the one that what is stated of the page has for its title, or the only one of its kind. */
export function headlineOf(find: Finder): Element | undefined {
  const named = find.once(headingsOf);
  for (const selector of ['meta[property="og:title"]@content', WINDOW_TITLE]) {
    const title = find.text(find.first(selector));
    const heading = title && (among(named, title) ?? rewordingOf(title, named));
    if (heading) return heading.element;
  }
  const headings = firstHeadings('h1', find).filter((heading) => !isHome(heading, find));
  return headings.length === 1 ? headings[0] : undefined;
}

interface Heading {
  readonly element: Element;
  readonly text: string;
}

type Headings = ReadonlyMap<string, Heading>;

/** The heading that a window's title has in it, alone or between separators; the longest of several. */
export function headingIn(title: string, find: Finder): Heading | undefined {
  return among(find.once(headingsOf), title);
}

function among(headings: Headings, title: string): Heading | undefined {
  const whole = headings.get(letters(title));
  if (whole !== undefined) return whole;
  const parts = cutsOf(title).flatMap(({ part }) => headings.get(letters(part)) ?? []);
  return parts.sort((a, b) => b.text.length - a.text.length)[0];
}

/** Of a title and a heading that say the same in other words, so many are the same, of the shorter this share. */
const COMMON_WORDS = 2;
const COMMON = 0.5;

/** The one heading that says what a title does in other words: networks are told another title than readers. */
function rewordingOf(title: string, all: Headings): Heading | undefined {
  const words = wordsOf(title);
  const headings = [...all.values()]
    .filter(({ element, text }) => element.name === 'h1' && !holdsTitle(text, title))
    .filter(({ text }) => {
      const own = wordsOf(text);
      const common = [...own].filter((word) => words.has(word)).length;
      return common >= COMMON_WORDS && common >= COMMON * Math.min(own.size, words.size);
    });
  return headings.length === 1 ? headings[0] : undefined;
}

/** In lower case; each character of Chinese and Japanese is a word. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.slice(0, MOST_CHARACTERS).toLowerCase();
  return new Set(
    words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu),
  );
}

/** The page's headings by their letters, without the site's name; of those that say the same the greatest, then the first. */
function headingsOf(find: Finder): Headings {
  const headings = new Map<string, Heading>(
    [...firstHeadings('h1', find), ...firstHeadings('h2', find)]
      .filter((heading) => !isHome(heading, find))
      .map((element) => ({ element, text: find.text({ element }) ?? '' }))
      .map((heading) => [letters(heading.text), heading] as const)
      .reverse(),
  );
  for (const name of siteNames(find)) headings.delete(name);
  headings.delete('');
  return headings;
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
