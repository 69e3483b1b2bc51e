/**
 * @file Puts back what two dependencies' own builds took apart, as they ship no other: enums and class fields.
 * esbuild then writes an enum's values where they are used, so that V8 jumps to a state of the tokenizer in place of
 * comparing it with one look-up after the other, and nobody carries the names; and a field is set by its name, not through a call.
 */

import { readFileSync } from 'node:fs';

const ENUM =
  /^(export )?var (\w+);\n\(function \(\2\) \{\n((?: {4}\2\[(?:\2\["\w+"\] = -?\d+\] = "\w+"|"\w+"\] = "[\w-]+");\n)+)\}\)\(\2 \|\| \(\2 = \{\}\)\);$/gm;
const MEMBER = /\["(\w+)"\] = (-?\d+(?=\])|"[\w-]+")/g;
/** Up to the value; the bracket that closes the call closes the assignment. */
const FIELD = /\b_defineProperty\(\s*this,\s*(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?"(\w+)",/g;

/** @type {import('esbuild').Plugin} */
export const asWritten = {
  name: 'as-written',
  setup({ onLoad, onEnd }) {
    const counts = { enums: 0, fields: 0 };
    onLoad({ filter: /[\\/]parse5[\\/]dist[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(ENUM, (_all, exported = '', name, members) => {
        counts.enums++;
        const list = [...members.matchAll(MEMBER)].map(([, key, value]) => `${key} = ${value}`);
        return `${exported}enum ${name} { ${list.join(', ')} }`;
      }),
      loader: 'ts',
    }));
    onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(FIELD, (_all, name) => {
        counts.fields++;
        return `this.${name} = (`;
      }),
      loader: 'js',
    }));
    // Another version of theirs may be built otherwise, and nothing else would tell.
    onEnd(() => {
      for (const [what, count] of Object.entries(counts)) {
        if (count === 0) throw new Error(`as-written: no ${what} found`);
      }
    });
  },
};
