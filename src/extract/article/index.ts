/** @file The article of a whole page: where it stands, and what of the page is furniture, by rule. */

import type { Element, ParentNode } from 'domhandler';
import { isElement } from '../../html/elements.ts';
import { hiddenBy, textLengths } from '../../html/hidden.ts';
import { type Finder, outermost } from '../find.ts';
import { headlineOf } from '../title.ts';
import { namedFurniture } from './furniture.ts';
import { lineageOf, locate } from './locate.ts';
import { type Measure, type Measures, measure } from './measure.ts';
import { furnitureInText } from './trim.ts';

export interface Article {
  /** What holds its text, in page order. */
  readonly roots: readonly ParentNode[];
  /** What is none of it, with the rule for each. `author` is known once the page's metadata is read. */
  furniture(author: string | undefined): ReadonlyMap<Element, string>;
}

/** An element with a greater share of the page's running text is not left out for its name alone. */
const SHARE = 0.2;

/** What furniture may have more text than that, and how much of it counts for the article's place. */
const WORDY: ReadonlySet<string> = new Set(['comments', 'related posts', 'sidebar', 'dialog']);
const DOUBT = 0.1;

/** Blocks in which a class marks a word or a line of the text. */
const TEXT: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 pre figcaption a'.split(' '));

/** Looks below `start`; what is dropped already, or hidden, doesn't count. */
export function findArticle(find: Finder, start: ParentNode): Article {
  const lengthOf = textLengths(find.page.document);
  const isShown = (element: Element): boolean =>
    find.reading.roles.get(element)?.as !== 'dropped' && hiddenBy(element, lengthOf) === undefined;
  const landmarks = landmarksOf(find);
  const whole = measure(start, (element) => (isShown(element) ? 1 : 0));
  const { named, doubtful } = furnitureIn(start, whole, landmarks);
  const measures = measure(start, (element) => {
    if (named.has(element) || !isShown(element)) return 0;
    return doubtful.has(element) ? DOUBT : 1;
  });
  const roots = locate(start, measures, landmarks);
  return {
    roots,
    furniture: (author) => new Map([...named, ...furnitureInText(roots, measures, author)]),
  };
}

/** By these names themes and vocabularies call the article's text. */
const CONTENT =
  '[itemprop~=articleBody], .entry-content, .post-content, .article-content, .post-body, .article-body, .story-body, .e-content, .entry__content, .post__content, .article__content, .article__body';

/** An element that is named as the article's text, where no other is, and the heading over it. */
function landmarksOf(find: Finder): Element[] {
  const content = outermost(find.elements(CONTENT));
  const headline = headlineOf(find);
  return [...(content.length === 1 ? content : []), ...(headline ? [headline] : [])];
}

interface Furniture {
  /** By element, the rule. */
  readonly named: ReadonlyMap<Element, string>;
  /** Named too, but of a size that the article may have. */
  readonly doubtful: ReadonlySet<Element>;
}

/** The outermost elements below `start` that are furniture by name. */
function furnitureIn(
  start: ParentNode,
  measures: Measures,
  landmarks: readonly Element[],
): Furniture {
  const marked = new Set(landmarks.flatMap((landmark) => [...lineageOf(landmark)]));
  const named = new Map<Element, string>();
  const doubtful = new Set<Element>();
  const most = SHARE * (measures.get(start)?.prose ?? 0);
  const left: ParentNode[] = [start];
  for (let node = left.pop(); node; node = left.pop()) {
    for (const child of node.children) {
      const own = measures.get(child);
      if (!isElement(child) || TEXT.has(child.name) || own === undefined) continue;
      const rule = isData(child, own) ? undefined : namedFurniture(child);
      if (rule !== undefined && own.prose <= most) {
        named.set(child, rule);
        continue;
      }
      if (rule !== undefined && WORDY.has(rule) && !marked.has(child)) doubtful.add(child);
      left.push(child);
    }
  }
  return { named, doubtful };
}

/** Whether the element is a table of something else than links, which its class says the looks of. */
function isData({ name }: Element, { text, linked }: Measure): boolean {
  return name === 'table' && text > 0 && linked * 2 <= text;
}
