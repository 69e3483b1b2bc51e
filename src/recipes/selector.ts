/** @file The parts of a recipe's selector: where it looks, what it finds, what it reads; and whether it is a selector at all. */

import { parse } from '../html/parse.ts';
import { lazily } from '../lazily.ts';
import type { Selector } from './recipe.ts';

/** Before a selector: the last such element before a contribution, not one inside it. */
export const PREVIOUS = 'previous ';

/** A selector in its two parts. */
interface ParsedSelector {
  readonly css: string;
  readonly attribute?: string;
}

/** A program has few selectors and uses them on every page. */
const known = new Map<string, ParsedSelector>();

/** A selector and what it reads: `a@href` is the `href` of an `a`. */
export function parseSelector(selector: string): ParsedSelector {
  let parts = known.get(selector);
  if (parts === undefined) {
    const at = /@([\w:-]+)$/.exec(selector);
    const attribute = at?.[1];
    parts =
      attribute === undefined
        ? { css: selector }
        : { css: selector.slice(0, at?.index), attribute };
    known.set(selector, parts);
  }
  return parts;
}

/** The selectors that are tried one after the other. */
export function alternatives(selector: Selector | undefined): readonly string[] {
  if (selector === undefined) return [];
  return typeof selector === 'string' ? [selector] : selector;
}

const smallPage = lazily(() => parse('<div><p>a</p></div>'));

/** What is wrong with a selector, in the selector engine's words; undefined for one that can be run. */
export function selectorFault(selector: string): string | undefined {
  const { css, attribute } = parseSelector(selector);
  if (css.trim() === '') {
    return attribute === undefined
      ? 'Empty selector'
      : `":scope@${attribute}" reads the element itself`;
  }
  const stray = strayCharacter(css) ?? /^\s*(\d)/.exec(css)?.[1];
  if (stray !== undefined) return `Unexpected ${stray}`;
  // The engine reads all of a selector before it looks.
  const page = smallPage();
  try {
    page.select(css, page.select('div')[0]);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reason.replace(/found $/, 'found the end');
  }
}

/** What the engine takes for a part of an element's name, and no element has in it. */
function strayCharacter(css: string): string | undefined {
  const bare = css.replace(/\\.|"[^"]*"|'[^']*'/gsu, '');
  let depth = 0;
  for (const character of bare) {
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (depth === 0 && '=@&$!%/;{}<?^`'.includes(character)) return character;
  }
  return undefined;
}
