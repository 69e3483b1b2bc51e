/**
 * @file Builds what is shipped, into `dist`: one file with all the code, in a form that V8's compiled code can be kept
 * for, and beside it the small files that start it: the command, its workers, and the library.
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { entitiesLater } from './entities-later.mjs';
import { enums } from './enums.mjs';
import { markdownIt } from './markdown-it.mjs';

const ENTITIES = './node_modules/parse5/node_modules/entities/dist';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  // A package's modules, where it has both, leave out what isn't imported.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  minify: true,
  // Once for the file: esbuild would write it into each module's first call, and leave the functions beside it without.
  banner: { js: '"use strict";' },
  tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'import.meta.dirname': '__dirname' },
  // What is loaded when it is needed stays in its file: code that is compiled by itself can't import, and the command's
  // start would wait for Node's loader of modules.
  supported: { 'dynamic-import': false },
};

await build({
  ...shared,
  entryPoints: { post2md: 'src/cli/bundle.ts' },
  outdir: 'dist',
  plugins: [enums, entitiesLater, markdownIt],
  // All that reads these names is in the file; by convention, nothing but its own class reads a name that begins so.
  mangleProps: /^_[a-z]/,
  outExtension: { '.js': '.cjs' },
  alias: {
    turndown: './node_modules/turndown/lib/turndown.browser.es.js',
    domutils: './.ci/domutils.mjs',
    'dom-serializer': './src/html/without-dom-serializer.ts',
    'linkify-it': './src/verify/without-linkify-it.ts',
    'uc.micro': './src/verify/without-uc-micro.ts',
    mdurl: './src/verify/without-url-codecs.ts',
    'punycode.js': './src/verify/without-url-codecs.ts',
    // parse5's adapter brings another version: text would be of one, elements of the other.
    domhandler: './node_modules/domhandler/lib/esm/index.js',
    // markdown-it brings another version, and with it a second table of all entities.
    entities: `${ENTITIES}/index.js`,
    'entities/decode': `${ENTITIES}/decode.js`,
    'entities/escape': `${ENTITIES}/escape.js`,
    'node:child_process': './src/cli/without-child-process.ts',
  },
});

// esbuild leaves regular expressions as they are written. In ASCII, a character takes V8 one byte and no decoding.
const code = readFileSync('dist/post2md.cjs', 'utf8').replace(
  /[^\0-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
writeFileSync('dist/post2md.cjs', code);

const digest = createHash('sha256').update(code).digest('hex').slice(0, 16);
await build({
  ...shared,
  entryPoints: { main: 'src/cli/start.ts', worker: 'src/cli/start-worker.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  define: { ...shared.define, BUNDLE_DIGEST: JSON.stringify(digest) },
});

const { metafile } = await build({
  entryPoints: ['src/index.ts'],
  format: 'esm',
  metafile: true,
  write: false,
});
const names = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
writeFileSync('dist/index.js', `export { ${names.join(', ')} } from './post2md.cjs';\n`);
