/**
 * @file Lets the tables of all named entities be made when the first is looked up. By itself, entities makes them at every
 * start, for which a cold run takes 3 ms, and half of all posts have no named entity.
 */

import { readFileSync } from 'node:fs';

const MAKING = /^const htmlDecode = .*initDecodeData\(htmlDecodeData\);$/m;
const TABLE = /^const (html\w+) = .*htmlDecode\.(\w+)\)\(\);$/gm;
/** The two tables that every look-up begins with. */
const FIRST = /\b(htmlLengthBits(?=\[)|htmlBuckets(?=\)))/g;

/** @type {import('esbuild').Plugin} */
export const entitiesLater = {
  name: 'entities-later',
  setup({ onLoad, onEnd }) {
    let tables = 0;
    onLoad({ filter: /[\\/]entities[\\/]dist[\\/]decode\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const targets = [...code.matchAll(TABLE)].map(([, name, key]) => `${key}: ${name}`);
      tables = targets.length;
      return {
        contents: code
          .replace(FIRST, '($1 ?? (makeTables(), $1))')
          .replace(TABLE, 'let $1;')
          .replace(
            MAKING,
            `function makeTables() { ({ ${targets} } = initDecodeData(htmlDecodeData)); }`,
          ),
        loader: 'js',
      };
    });
    // Another version may be written otherwise, and nothing else would tell.
    onEnd(() => {
      if (tables === 0) throw new Error('entities-later: no tables found');
    });
  },
};
