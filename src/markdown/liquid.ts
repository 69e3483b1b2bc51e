/** @file Template syntax in code: no Markdown keeps it from Liquid, so the front matter switches Liquid off (findings 3). */

import type { FrontMatter } from '../post.ts';

const LIQUID = /\{[{%]/;

/** Hugo takes these for shortcodes wherever they stand, and stops at one that it doesn't know. */
export function hasShortcode(code: string): boolean {
  return /\{\{[<%]/.test(code);
}

/**
 * The front matter for a body: with `render_with_liquid: false` where the body shows Liquid, which only code can after
 * escaping. A file without front matter is not run by Jekyll and stays without.
 */
export function withLiquidOff(frontMatter: FrontMatter, body: string): FrontMatter {
  const key = 'render_with_liquid';
  if (frontMatter.size === 0 || frontMatter.has(key) || !LIQUID.test(body)) return frontMatter;
  return new Map([...frontMatter, [key, false]]);
}
