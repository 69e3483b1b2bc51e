/** @file What the user wants changed in the front matter: names of their layouts' choosing, keys left out, values of their own. */

import type { FrontMatter, FrontMatterValue } from './post.ts';
import type { Problem } from './problem.ts';

/** Made in this order, on the source's keys and on those that post2md adds. */
export interface FrontMatterEdits {
  /** From the name that a key has to the one that it gets, where it stands. */
  readonly rename?: Readonly<Record<string, string>>;
  readonly drop?: readonly string[];
  /** What a key holds in every post, whatever it held before; a new key comes last. */
  readonly set?: Readonly<Record<string, FrontMatterValue>>;
}

/** A rename to a name that is taken already is refused: one of the two values would be lost. */
export function edited(
  frontMatter: FrontMatter,
  { rename = {}, drop = [], set = {} }: FrontMatterEdits,
): { readonly frontMatter: FrontMatter; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const leaving = new Set(drop);
  const result: FrontMatter = new Map();
  for (const [key, value] of frontMatter) {
    const wanted = Object.hasOwn(rename, key) ? (rename[key] ?? key) : key;
    const taken = wanted !== key && (frontMatter.has(wanted) || result.has(wanted));
    if (taken) {
      const data = { key, other: wanted };
      problems.push({ code: 'front-matter-key-taken', severity: 'warning', data });
    }
    const name = taken ? key : wanted;
    if (!leaving.has(name)) result.set(name, value);
  }
  for (const [key, value] of Object.entries(set)) result.set(key, value);
  return { frontMatter: result, problems };
}
