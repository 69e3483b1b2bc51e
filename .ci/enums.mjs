/**
 * @file Puts back parse5's enums, which its own build took apart, as it ships no other. esbuild then writes an enum's
 * values where they are used, so that V8 jumps to a state of the tokenizer in place of comparing it with one look-up after
 * the other, and nobody carries the names.
 */

import { readFileSync } from 'node:fs';

const ENUM =
  /^(export )?var (\w+);\n\(function \(\2\) \{\n((?: {4}\2\[(?:\2\["\w+"\] = -?\d+\] = "\w+"|"\w+"\] = "[\w-]+");\n)+)\}\)\(\2 \|\| \(\2 = \{\}\)\);$/gm;
const MEMBER = /\["(\w+)"\] = (-?\d+(?=\])|"[\w-]+")/g;

/** @type {import('esbuild').Plugin} */
export const enums = {
  name: 'enums',
  setup({ onLoad, onEnd }) {
    let count = 0;
    onLoad({ filter: /[\\/]parse5[\\/]dist[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(ENUM, (_all, exported = '', name, members) => {
        count++;
        const list = [...members.matchAll(MEMBER)].map(([, key, value]) => `${key} = ${value}`);
        return `${exported}enum ${name} { ${list.join(', ')} }`;
      }),
      loader: 'ts',
    }));
    // Another version of theirs may be built otherwise, and nothing else would tell.
    onEnd(() => {
      if (count === 0) throw new Error('enums: none found in parse5');
    });
  },
};
