/** @file The article of a whole page: where it stands, and what of the page is furniture, by rule. */

import type { Element, ParentNode } from 'domhandler';
import { canonicalOf } from '../../html/canonical.ts';
import { hiddenBy, holdsPage, textLengths } from '../../html/hidden.ts';
import { dayOfAddress } from '../dates.ts';
import type { Finder } from '../find.ts';
import { expected, type Known } from './byline.ts';
import { BYLINE, isCoveredByline, printedIn } from './bylines.ts';
import { landmarksOf } from './landmarks.ts';
import { locate } from './locate.ts';
import { measure } from './measure.ts';
import { furnitureByName } from './named.ts';
import { signedElements } from './signed.ts';
import { furnitureInText } from './trim.ts';

export interface Article {
  /** What holds its text, in page order. */
  readonly roots: readonly ParentNode[];
  /** Author and date, where they aren't `known` from the page's metadata, as a byline has them; a date as its address has it. */
  printed(known: Known): Known;
  /** What is none of it, with the rule for each; a byline only where all that it says is `known`. */
  furniture(known: Known): ReadonlyMap<Element, string>;
}

/** How much of the text of such an element counts for the article's place. */
const DOUBT = 0.1;

/** Looks below `start`; what is dropped already, or hidden, doesn't count. */
export function findArticle(find: Finder, start: ParentNode): Article {
  const lengthOf = textLengths(find.page.document);
  const isShown = (element: Element): boolean =>
    find.reading.roles.get(element)?.as !== 'dropped' &&
    hiddenBy(element, lengthOf) === undefined &&
    (element.name !== 'noscript' || holdsPage(element, lengthOf));
  const landmarks = landmarksOf(find);
  const shown = new Set<Element>();
  const whole = measure(start, (element) => {
    if (!isShown(element)) return 0;
    shown.add(element);
    return 1;
  });
  const { named, doubtful } = furnitureByName(start, whole, landmarks);
  const measures = measure(start, (element) => {
    if (named.has(element) || !shown.has(element)) return 0;
    return doubtful.has(element) ? DOUBT : 1;
  });
  const roots = locate(start, measures, landmarks);
  const address = canonicalOf(find.page) ?? '';
  const origin = /^https?:\/\/[^/?#]+/.exec(find.reading.base ?? address)?.[0];
  const headline = landmarks.headline ?? find.first('h1')?.element;
  return {
    roots,
    printed: (known) => {
      const signed = (): Element[] => signedElements(find, roots, headline);
      const printed = printedIn(roots, measures, named, headline, signed, expected(known));
      const date = known.date === undefined ? (printed.date ?? dayOfAddress(address)) : undefined;
      return { ...printed, ...(date !== undefined && { date }) };
    },
    furniture(known) {
      const lines = expected(known);
      return new Map([
        ...[...named].filter(
          ([element, rule]) => rule !== BYLINE || isCoveredByline(element, lines),
        ),
        ...furnitureInText(roots, measures, lines, origin),
      ]);
    },
  };
}
