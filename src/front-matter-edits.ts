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

/** A rename to a name that another value has in the end is refused: one of the two would be lost. */
export function edited(
  frontMatter: FrontMatter,
  { rename = {}, drop = [], set = {} }: FrontMatterEdits,
): { readonly frontMatter: FrontMatter; readonly problems: readonly Problem[] } {
  const renames = new Map(Object.entries(rename).filter(([key, to]) => key !== to));
  const refused = refusedRenames(renames, [...frontMatter.keys()]);
  const problems: Problem[] = [];
  const leaving = new Set(drop);
  const result: FrontMatter = new Map();
  for (const [key, value] of frontMatter) {
    const wanted = renames.get(key) ?? key;
    if (refused.has(key)) {
      const data = { key, other: wanted };
      problems.push({ code: 'front-matter-key-taken', severity: 'warning', data });
    }
    const name = refused.has(key) ? key : wanted;
    if (!leaving.has(name)) result.set(name, value);
  }
  for (const [key, value] of Object.entries(set)) result.set(key, value);
  return { frontMatter: result, problems };
}

/** The keys whose new name another one keeps or gets. A key that is refused keeps its own name, which may refuse one more. */
function refusedRenames(
  renames: ReadonlyMap<string, string>,
  keys: readonly string[],
): ReadonlySet<string> {
  const refused = new Set<string>();
  for (let before = -1; before < refused.size; ) {
    before = refused.size;
    const taken = new Set(keys.filter((key) => !renames.has(key) || refused.has(key)));
    for (const key of keys) {
      const wanted = renames.get(key);
      if (wanted === undefined || refused.has(key)) continue;
      if (taken.has(wanted)) refused.add(key);
      else taken.add(wanted);
    }
  }
  return refused;
}
