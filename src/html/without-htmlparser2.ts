/** @file Stands in the bundle for htmlparser2, which Cheerio brings and post2md never calls: parse5 makes the tree. A fifth of the bundle less, and its start with it. */

import * as ElementType from 'domelementtype';

export { ElementType };

export function parseDocument(): never {
  throw new Error('Cheerio is handed trees, never text.');
}
