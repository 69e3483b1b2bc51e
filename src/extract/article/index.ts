/** @file The article of a whole page: where it stands, and what of the page is furniture, by rule. */

import type { Element, ParentNode } from 'domhandler';
import { isElement } from '../../html/elements.ts';
import { hiddenBy, textLengths } from '../../html/hidden.ts';
import type { Finder } from '../find.ts';
import { namedFurniture } from './furniture.ts';
import { locate } from './locate.ts';
import { type Measures, measure } from './measure.ts';

export interface Article {
  /** What holds its text, in page order. */
  readonly roots: readonly ParentNode[];
  /** What is none of it, with the rule for each. */
  readonly furniture: ReadonlyMap<Element, string>;
}

/** An element with a greater share of the page's running text is no furniture, whatever its name. */
const SHARE = 0.2;

/** Blocks in which a class marks a word or a line of the text. */
const TEXT: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 pre figcaption a'.split(' '));

/** Looks below `start`; what is dropped already, or hidden, doesn't count. */
export function findArticle(find: Finder, start: ParentNode): Article {
  const lengthOf = textLengths(find.page.document);
  const isOut = (element: Element): boolean =>
    find.reading.roles.get(element)?.as === 'dropped' || hiddenBy(element, lengthOf) !== undefined;
  const whole = measure(start, isOut);
  const furniture = furnitureIn(start, whole);
  const measures = measure(start, (element) => furniture.has(element) || isOut(element));
  return { roots: locate(start, measures), furniture };
}

/** The outermost elements below `start` that are furniture by name. */
function furnitureIn(start: ParentNode, measures: Measures): Map<Element, string> {
  const furniture = new Map<Element, string>();
  const most = SHARE * (measures.get(start)?.prose ?? 0);
  const left: ParentNode[] = [start];
  for (let node = left.pop(); node; node = left.pop()) {
    for (const child of node.children) {
      if (!isElement(child) || TEXT.has(child.name)) continue;
      const rule = namedFurniture(child);
      const own = measures.get(child);
      if (rule !== undefined && own !== undefined && own.prose <= most) furniture.set(child, rule);
      else left.push(child);
    }
  }
  return furniture;
}
