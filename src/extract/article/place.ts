/** @file A block of the article, with how much it holds and where in the text it stands. */

import type { Element } from 'domhandler';
import type { Measure } from './measure.ts';

export interface Place {
  readonly element: Element;
  readonly measure: Measure;
  /** The share of the article's running text that stands before it, and after it. */
  readonly before: number;
  readonly after: number;
}
