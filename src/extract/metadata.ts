/** @file What the page says of itself: title, author, date, tags, address. What stands in the front matter leaves the body. */

import type { Element, ParentNode } from 'domhandler';
import { canonicalOf } from '../html/canonical.ts';
import { safeUrl } from '../html/urls.ts';
import type { FrontMatter, Metadata } from '../post.ts';
import type { Recipe, Selector } from '../recipes/recipe.ts';
import { alternatives } from '../recipes/selector.ts';
import { isoDate } from './dates.ts';
import type { Finder, Found } from './find.ts';
import { isHeadline, openingHeadline, titlesIn } from './headline.ts';
import { excessiveLength } from './length.ts';
import { letters } from './letters.ts';
import { isPerson, namesIn } from './names.ts';
import { isHome, siteNames } from './site.ts';
import { headingIn, WINDOW_TITLE, withoutSite } from './title.ts';

/** What the source says beside the page. */
export interface Source {
  readonly frontMatter: FrontMatter;
  /** The scrape stamp as printed. */
  readonly stamp?: string;
  readonly heading?: { readonly title: string; readonly url: string };
  /** The page's address, which those in it are relative to. */
  readonly url?: string;
}

/** What a selector found, as text. */
interface Said extends Found {
  readonly text: string;
}

const NONE: ReadonlySet<Element> = new Set();

/** `rootOf` tells in which part of the post an element would be written, if in any. */
export function readMetadata(
  find: Finder,
  recipe: Recipe,
  { frontMatter, heading }: Source,
  rootOf: (element: Element) => ParentNode | undefined,
): Metadata {
  /** Of what has the title's words, the headings that are the text's: all but the first, and that one too unless it is the post's. */
  const titlesOfText = (said: readonly Said[], states: boolean): ReadonlySet<Element> => {
    // More than one selector may have found it.
    const inText = [...new Set(said.map(({ element }) => element))].filter(
      (element) => element.name !== 'title' && rootOf(element) !== undefined,
    );
    const [first] = inText;
    const root = first && rootOf(first);
    const isOwn = first && root && isHeadline(first, root, find, states);
    return new Set(isOwn ? inText.slice(1) : inText);
  };
  /**
   * What the page has under the key, by the first selector that finds it, once its elements have a role. What is too
   * long for the front matter is taken by no role, and returned only where there is nothing else; so is what isn't `sure`,
   * but for its role.
   */
  const take = (
    key: string,
    selector: Selector | undefined,
    read: (said: Said[]) => string[] | string | undefined,
    isSure: (answer: string[]) => boolean = () => true,
  ): string[] => {
    const lists = alternatives(selector).map((one) => saidBy(find, one));
    if (lists.every(({ length }) => length === 0)) return [];
    const answers = lists.map((list) => (list.length > 0 ? [read(list) ?? []].flat() : []));
    const fits = (answer: string[]): boolean =>
      answer.length > 0 && excessiveLength(answer) === undefined;
    const sure = answers.findIndex((answer) => fits(answer) && isSure(answer));
    const used = sure < 0 ? answers.findIndex(fits) : sure;
    const values = answers[used] ?? [];
    const isPrinted = hasValue(frontMatter, key);
    const known = new Set([isPrinted ? frontMatter.get(key) : values].flat().map(letters));
    const allKnown = [...known].join('\n');
    const isKnown = ({ attribute, text }: Said): boolean =>
      attribute === undefined && known.has(letters(text));
    const states = isPrinted || lists[used]?.some(isStatedTitle) === true;
    const staying = key === 'title' ? titlesOfText(lists.flat().filter(isKnown), states) : NONE;
    for (const [index, list] of lists.entries()) {
      for (const said of list) {
        const { element, attribute, text } = said;
        if (staying.has(element)) continue;
        // In the text only what is the value itself may go.
        if (isKnown(said)) find.assign(element, { as: 'moved', key });
        else if (rootOf(element) === undefined && (used < 0 || index <= used)) {
          const holdsKnown =
            known.size > 0 && (attribute !== undefined || allKnown.includes(letters(text)));
          if (holdsKnown) find.assign(element, { as: 'moved', key });
          // JSON-LD says more than this: what follows is looked for in it, too.
          else if (element.name !== 'script') {
            find.assign(element, { as: 'dropped', rule: `${key} not taken` });
          }
        }
      }
    }
    return used < 0 ? answers.flat() : values;
  };
  const [title = heading?.title] = take('title', recipe.title, (said) => {
    const elements = said.map(({ element }) => element);
    const titles = new Set(titlesIn(elements, find, rootOf));
    return titleOf(
      said.filter(({ element }) => titles.has(element)),
      find,
    );
  });
  const given = frontMatter.get('title') ?? heading?.title;
  if (recipe.title !== undefined && typeof given === 'string' && given !== '') {
    const opening = openingHeadline(given, find, rootOf);
    if (opening !== undefined) find.assign(opening, { as: 'moved', key: 'title' });
  }
  const language = languageOf(find);
  const sites = siteNames(find);
  const [author] = take(
    'author',
    recipe.byline,
    (said) => namesIn(said, language).join(', ') || undefined,
    ([names = '']) => isPerson(names, sites),
  );
  const [date] = take('date', recipe.date, (said) => firstDate(said));
  const tags = take('tags', recipe.tags, tagsIn);
  const description = find.text(find.all(recipe.lead).find(isStated));
  const from = addressOf(heading) ?? canonicalOf(find.page);
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(author && { author }),
    ...(from && { from }),
    ...(tags.length > 0 && { tags }),
    ...(description && { description }),
  };
}

/** What the source's heading links to, as it stands there; none that would run where a template links to it. */
function addressOf(heading: Source['heading']): string | undefined {
  if (heading === undefined) return undefined;
  return safeUrl(heading.url, undefined, 'link') === undefined ? undefined : heading.url;
}

/** Whether the page states it for programs and shows it nowhere. */
export function isStated({ attribute }: Found): boolean {
  return attribute !== undefined;
}

/** The title in a page's head. */
function isStatedTitle(found: Found): boolean {
  return isStated(found) || found.element.name === 'title';
}

function saidBy(find: Finder, selector: string): Said[] {
  return find.all(selector).flatMap((one) => {
    const text = find.text(one);
    return text === undefined ? [] : [{ ...one, text }];
  });
}

/**
 * What is stated for programs has the site's name in it. Of several headings the one that the window's title has too
 * is the post's; where that names none of them, it may name a heading of another kind.
 */
function titleOf(said: readonly Said[], find: Finder): string | undefined {
  const [first] = said;
  if (first === undefined) return undefined;
  if (isStatedTitle(first)) return withoutSite(first.text, find);
  const [title] = find.page.select(WINDOW_TITLE);
  const whole = find.text(title && { element: title }) ?? '';
  const own = said.filter(({ element }) => !isHome(element, find));
  const named = own.find(({ text }) => letters(whole).includes(letters(text)));
  return named?.text ?? headingIn(whole, find)?.text ?? own[0]?.text;
}

/** The language that the page says it is in, without its country; empty where it says none. */
function languageOf({ page }: Finder): string {
  return /^[a-z]+/i.exec(page.select('html')[0]?.attribs.lang ?? '')?.[0].toLowerCase() ?? '';
}

function firstDate(said: readonly Said[]): string | undefined {
  for (const { text } of said) {
    const date = isoDate(text);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Each tag once; what is stated for programs may list several, and say which of them are tags (Medium). */
function tagsIn(said: readonly Said[]): string[] {
  const tags = said.flatMap((one) =>
    isStated(one) ? one.text.split(/\s*[,，、]\s*/).filter((tag) => tag !== '') : [one.text],
  );
  const named = tags.filter((tag) => NAMED_TAG.test(tag));
  return [...new Set((named.length > 0 ? named : tags).map((tag) => tag.replace(NAMED_TAG, '')))];
}

const NAMED_TAG = /^Tag:/;

/** Whether the source says anything under the key; an empty value says nothing. */
export function hasValue(frontMatter: FrontMatter, key: string): boolean {
  const value = frontMatter.get(key);
  return value !== undefined && value !== null && value !== '';
}
