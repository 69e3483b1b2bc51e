/**
 * @file markdown-it for the bundle. Its class fields, which its own build took apart, are put back: a field is set by its
 * name, not through a call. The rules that `src/verify/markdown-parser.ts` turns off are left out.
 */

import { readFileSync } from 'node:fs';

/** Up to the value; the bracket that closes the call closes the assignment. */
const FIELD = /\b_defineProperty\(\s*this,\s*(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?"(\w+)",/g;
/** An entry of a list of rules: `["linkify", linkify$1],`. */
const UNUSED_RULE = /^\t\["(?:inline|linkify|replacements|smartquotes|text_join)", [\w$]+\],?\n/gm;

/** @type {import('esbuild').Plugin} */
export const markdownIt = {
  name: 'markdown-it',
  setup({ onLoad, onEnd }) {
    const counts = { fields: 0, rules: 0 };
    onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(FIELD, (_all, name) => {
          counts.fields++;
          return `this.${name} = (`;
        })
        .replace(UNUSED_RULE, () => {
          counts.rules++;
          return '';
        }),
      loader: 'js',
    }));
    // Another version may be built otherwise, and nothing else would tell.
    onEnd(() => {
      for (const [what, count] of Object.entries(counts)) {
        if (count === 0) throw new Error(`markdown-it: no ${what} found`);
      }
    });
  },
};
