/** @file A source's facts from a line of HTML, as the tests write it. */

import type { AnyNode } from 'domhandler';
import { parse } from '../../src/html/parse.ts';
import type { Reading, Role } from '../../src/html/reading.ts';
import { expectedFacts, type Facts } from '../../src/verify/index.ts';

/** The facts of a body; `roles` by CSS selector. */
export function factsOf(
  html: string,
  whitespace: Reading['whitespace'] = 'as-is',
  roles: Readonly<Record<string, Role>> = {},
): Facts {
  const page = parse(`<main>${html}</main>`);
  const map = new Map<AnyNode, Role>();
  for (const [selector, role] of Object.entries(roles)) {
    for (const element of page.select(selector)) map.set(element, role);
  }
  const nodes = page.select('main').flatMap((main) => main.children);
  return expectedFacts([{ place: 'body', nodes }], { whitespace, roles: map });
}
