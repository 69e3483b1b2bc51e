/** @file Elements whose class says that they tell who wrote the post, or when it was published. */

import type { Element, ParentNode } from 'domhandler';
import { ancestorsOf, classesOf } from '../../html/elements.ts';
import { closestIn, type Finder } from '../find.ts';
import { wordsOfName } from './furniture.ts';

/** At the end of a class, but for what kind of text it is. */
const NAME =
  /(?:^| )(?:authors?|by ?line|autoren(?:zeile)?|writer|creator|autore?s?|auteur|redakteur|verfasser|date|datum|fecha|published|publi(?:sh|cation) ?date|pub ?date|created|submitted)(?: ?(?:names?|links?|info|text|content|item|entry|box|line|block|inner|wrap(?:per)?|container))?$/;

/** More than a page has round its article. */
const MOST = 200;

/** In what holds the headline and the article's `roots`, in page order: first those after the headline. */
export function signedElements(
  find: Finder,
  roots: readonly ParentNode[],
  headline: Element | undefined,
): Element[] {
  const last = roots.at(-1);
  if (headline === undefined || last === undefined) return [];
  const around = new Set([last, ...ancestorsOf([last])]);
  const scope = closestIn(headline.parent, around);
  if (scope === undefined) return [];
  const elements = find.page.select(`[class], ${headline.name}`, scope);
  const at = elements.indexOf(headline);
  return [...elements.slice(at + 1), ...elements.slice(0, at)]
    .filter((element) => classesOf(element).some((name) => NAME.test(wordsOfName(name))))
    .slice(0, MOST)
    .filter((element) => !find.isDropped(element));
}
