/** @file A selector list taken apart and compiled, once in a program: which elements are worth trying, and which of them fit. */

import { compile } from 'css-select';
import type { AnyNode, Element } from 'domhandler';

/** One of the selectors between commas. */
export interface Alternative {
  /** An id, class or name of each compound: without one of them on the page nothing can be found. */
  readonly needs: readonly string[];
  /** That of the last compound, which all that is found has. */
  readonly last: string | undefined;
  /** Whether it is one compound, and no other selector stands in it. */
  readonly alone: boolean;
  /** Whether it matches an element, by the selector engine, which parses it at the first call. Throws the engine's error for an invalid selector. */
  test(): (element: Element) => boolean;
}

/** A program has few selectors and uses them on every page. */
const known = new Map<string, readonly Alternative[] | undefined>();

/** What only Cheerio's own engine reads: positional selectors, and where a search began. An escape may be anything. */
const CHEERIO_ONLY = /\\|:(?:first|last|eq|nth|gt|lt|even|odd|scope)(?![\w-])|(?:^|,)\s*[>+~]/i;

/** The alternatives of a selector; undefined for one that Cheerio has to read. */
export function alternativesOf(selector: string): readonly Alternative[] | undefined {
  const found = known.get(selector);
  if (found !== undefined || known.has(selector)) return found;
  const alternatives = CHEERIO_ONLY.test(selector) ? undefined : listed(selector).map(alternative);
  known.set(selector, alternatives);
  return alternatives;
}

function alternative({ css, bare }: Listed): Alternative {
  const keys = bare
    .trim()
    .split(/[\s>+~]+/)
    .map(keyOf);
  let query: ((element: Element) => boolean) | undefined;
  return {
    needs: keys.filter((key) => key !== undefined),
    last: keys.at(-1),
    alone: keys.length === 1 && !css.includes('('),
    test() {
      query ??= compile<AnyNode, Element>(css);
      return query;
    },
  };
}

function keyOf(compound: string): string | undefined {
  const named = ID.exec(compound) ?? CLASS.exec(compound);
  // A name in capitals is the same, for the page is HTML.
  return named?.[0] ?? NAME.exec(compound)?.[0].toLowerCase();
}

const ID = /#[\w\u0080-\uffff-]+/;
const CLASS = /\.[\w\u0080-\uffff-]+/;
const NAME = /^[a-z][\w\u0080-\uffff-]*/i;

interface Listed {
  readonly css: string;
  /** With `*` for what stands in brackets and parentheses. */
  readonly bare: string;
}

/** The selectors between the commas that stand in no brackets. */
function listed(list: string): Listed[] {
  const selectors: Listed[] = [];
  let start = 0;
  let depth = 0;
  let bare = '';
  for (let at = 0; at <= list.length; at++) {
    const character = list.charAt(at);
    if (at === list.length || (character === ',' && depth === 0)) {
      selectors.push({ css: list.slice(start, at).trim(), bare });
      start = at + 1;
      bare = '';
      continue;
    }
    if (character === '"' || character === "'") {
      // What is quoted stands in brackets, and may hold brackets and commas of its own.
      const end = list.indexOf(character, at + 1);
      at = end < 0 ? list.length - 1 : end;
      continue;
    }
    if (character === '(' || character === '[') {
      // A compound of brackets alone is one too: `.a [b]` finds nothing by `.a`.
      if (depth === 0) bare += '*';
      depth += 1;
    }
    if (depth === 0) bare += character;
    if (character === ')' || character === ']') depth -= 1;
  }
  return selectors;
}
