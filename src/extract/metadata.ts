/** @file What the page says of itself: title, author, date, tags, address. What stands in the front matter leaves the body. */

import type { Element, ParentNode } from 'domhandler';
import { canonicalOf } from '../html/canonical.ts';
import { safeUrl } from '../html/urls.ts';
import type { FrontMatter, Metadata } from '../post.ts';
import type { Recipe, Selector } from '../recipes/recipe.ts';
import { isoDate } from './dates.ts';
import type { Finder, Found } from './find.ts';
import { isHeadline, mayLeave, openingHeadline, titlesIn } from './headline.ts';
import { letters } from './letters.ts';
import { isPerson, namesIn } from './names.ts';
import { isHome, siteNames } from './site.ts';
import {
  type Answer,
  answerOf,
  type Reader,
  rolesOf,
  type Statement,
  type StatementLists,
  statementsOf,
} from './statements.ts';
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

const NONE: ReadonlySet<Element> = new Set();

/** `rootOf` tells in which part of the post an element would be written, if in any. */
export function readMetadata(
  find: Finder,
  recipe: Recipe,
  { frontMatter, heading }: Source,
  rootOf: (element: Element) => ParentNode | undefined,
): Metadata {
  /** What the page has under the key, once its elements have a role. */
  const take = (key: string, selector: Selector | undefined, reader: Reader): readonly string[] => {
    const lists = statementsOf(find, selector);
    const answer = answerOf(lists, reader);
    const printed = hasValue(frontMatter, key) ? frontMatter.get(key) : undefined;
    const isStated = printed !== undefined || statesTitle(lists, answer);
    const staying = (known: readonly Statement[]): ReadonlySet<Element> =>
      key === 'title' ? titlesOfText(known, find, rootOf, isStated) : NONE;
    for (const { element, role } of rolesOf(key, lists, answer, { printed, rootOf, staying })) {
      find.assign(element, role);
    }
    return answer.values;
  };
  const [title = heading?.title] = take('title', recipe.title, {
    read: (statements) => titleIn(statements, find, rootOf),
  });
  const given = frontMatter.get('title') ?? heading?.title;
  if (recipe.title !== undefined && typeof given === 'string' && given !== '') {
    const opening = openingHeadline(given, find, rootOf);
    if (opening !== undefined) find.assign(opening, { as: 'moved', key: 'title' });
  }
  const language = languageOf(find);
  const sites = siteNames(find);
  const [author] = take('author', recipe.byline, {
    read(statements) {
      const names = namesIn(statements, language).join(', ');
      return names === '' ? [] : [names];
    },
    isSure: ([names = '']) => isPerson(names, sites),
  });
  const [date] = take('date', recipe.date, { read: firstDate });
  const tags = take('tags', recipe.tags, { read: tagsIn });
  const description = find.text(find.all(recipe.lead).find(isStated));
  const from = addressOf(heading) ?? canonicalOf(find.page);
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(author && { author }),
    ...(from && { from }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(description && { description }),
  };
}

/**
 * Of what has the title's words, the headings that are the text's: all but the first, and that one too unless it is the
 * post's, which it is anywhere in the text where something else states the title.
 */
function titlesOfText(
  known: readonly Statement[],
  find: Finder,
  rootOf: (element: Element) => ParentNode | undefined,
  isStated: boolean,
): ReadonlySet<Element> {
  // More than one selector may have found it.
  const inText = [...new Set(known.map(({ element }) => element))].filter(
    (element) => element.name !== 'title' && rootOf(element) !== undefined,
  );
  const [first] = inText;
  const root = first && rootOf(first);
  const isOwn = root && (isStated ? mayLeave : isHeadline)(first, root, find);
  return new Set(isOwn ? inText.slice(1) : inText);
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

/** Whether the answer is what the page's head states, or stands in the window's title. */
function statesTitle(lists: StatementLists, { values: [title], from }: Answer): boolean {
  if (title === undefined || from === undefined) return false;
  if (lists[from]?.some(isStatedTitle) === true) return true;
  const words = letters(title);
  return lists
    .flat()
    .some(({ element, text }) => element.name === 'title' && letters(text).includes(words));
}

function titleIn(
  statements: readonly Statement[],
  find: Finder,
  rootOf: (element: Element) => ParentNode | undefined,
): string[] {
  const elements = statements.map(({ element }) => element);
  const titles = new Set(titlesIn(elements, find, rootOf));
  const title = titleOf(
    statements.filter(({ element }) => titles.has(element)),
    find,
  );
  return title === undefined ? [] : [title];
}

/**
 * What is stated for programs has the site's name in it. Of several headings the one that the window's title has too
 * is the post's; where that names none of them, it may name a heading of another kind.
 */
function titleOf(statements: readonly Statement[], find: Finder): string | undefined {
  const [first] = statements;
  if (first === undefined) return undefined;
  if (isStatedTitle(first)) return withoutSite(first.text, find);
  const [title] = find.page.select(WINDOW_TITLE);
  const whole = find.text(title && { element: title }) ?? '';
  const own = statements.filter(({ element }) => !isHome(element, find));
  const named = own.find(({ text }) => letters(whole).includes(letters(text)));
  return named?.text ?? headingIn(whole, find)?.text ?? own[0]?.text;
}

/** The language that the page says it is in, without its country; empty where it says none. */
function languageOf({ page }: Finder): string {
  return /^[a-z]+/i.exec(page.select('html')[0]?.attribs.lang ?? '')?.[0].toLowerCase() ?? '';
}

function firstDate(statements: readonly Statement[]): string[] {
  for (const { text } of statements) {
    const date = isoDate(text);
    if (date !== undefined) return [date];
  }
  return [];
}

/** Each tag once; what is stated for programs may list several, and say which of them are tags (Medium). */
function tagsIn(statements: readonly Statement[]): string[] {
  const tags = statements.flatMap((one) =>
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
