/** @file Text to tree, once per post: parse5's reading of HTML as a browser without scripts has it, in nodes that Cheerio can select. */

import type { AnyNode, Document, Element } from 'domhandler';
import { html as NAMES } from 'parse5';

import { isWholeDocument } from './document-start.ts';
import { DEPTH_LIMIT, flatten } from './flatten.ts';
import { flattenNesting, NESTING_LIMIT } from './nesting.ts';
import { RunParser } from './run-parser.ts';
import { searchBelow } from './search-below.ts';
import { findBelow, findBy, indexOf, type SelectorIndex } from './selector-index.ts';
import { treeAdapter } from './tree-adapter.ts';

/** How deep a page may nest. */
export interface DepthLimit {
  readonly of: 'elements' | 'quotes and lists';
  readonly limit: number;
}

export interface Page {
  readonly document: Document;
  /** The elements that a CSS selector finds below `within` (default: the document), in page order. */
  select(selector: string, within?: AnyNode): Element[];
  /** The limits that the source was nested deeper than, and was flattened to. */
  readonly flattened: readonly DepthLimit[];
}

/** `scriptingEnabled: false` makes the contents of `<noscript>` elements instead of text. */
const OPTIONS = { scriptingEnabled: false, treeAdapter };

export function parse(html: string): Page {
  // The adapter carries a domhandler of its own, one major above Cheerio's: the nodes have the same shape.
  const document = parseAny(html) as unknown as Document;
  const flattened: DepthLimit[] = [];
  const depth = flatten(document);
  if (depth > DEPTH_LIMIT) flattened.push({ of: 'elements', limit: DEPTH_LIMIT });
  if (depth > NESTING_LIMIT && flattenNesting(document))
    flattened.push({ of: 'quotes and lists', limit: NESTING_LIMIT });
  let index: SelectorIndex | undefined;
  return {
    document,
    flattened,
    select(selector, within) {
      index ??= indexOf(document);
      const found = within === undefined ? findBy(selector, index) : findBelow(selector, within);
      return found ?? searchBelow(selector, within ?? document, document);
    },
  };
}

/** What a page's body makes a line of, and a fragment passes over unless some element began before it. */
const STRAY_END = /^[^<]*<\/(?:p|br)[\s/>]/i;

function parseAny(html: string): ReturnType<typeof treeAdapter.createDocument> {
  if (isWholeDocument(html)) return RunParser.parse(html, OPTIONS);
  const context = STRAY_END.test(html)
    ? treeAdapter.createElement('body', NAMES.NS.HTML, [])
    : undefined;
  const parser = RunParser.getFragmentParser(context, OPTIONS);
  parser.tokenizer.write(html, true);
  return parser.getFragment();
}
