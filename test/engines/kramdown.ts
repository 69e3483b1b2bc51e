/** @file kramdown with GFM input, as Jekyll runs it: one Ruby process for all documents. */

import { spawnSync } from 'node:child_process';
import type { Engine } from './engine.ts';

/** Jekyll's defaults, typographic signs left as they are typed. */
const PROGRAM = `
require 'kramdown'
require 'kramdown-parser-gfm'
options = {
  input: 'GFM', hard_wrap: false, auto_ids: false, syntax_highlighter: nil,
  smart_quotes: %w[apos apos quot quot],
  typographic_symbols: {
    hellip: '...', mdash: '---', ndash: '--', laquo: '<<', raquo: '>>', laquo_space: '<< ', raquo_space: ' >>'
  }
}
STDIN.set_encoding('UTF-8')
STDOUT.set_encoding('UTF-8')
STDOUT.write(STDIN.read.split("\\0", -1).map { |text| Kramdown::Document.new(text, options).to_html }.join("\\0"))
`;

/** Undefined where Ruby or the libraries aren't installed. */
export function kramdown(): Engine | undefined {
  const probe = spawnSync('ruby', ['-rkramdown', '-rkramdown-parser-gfm', '-e', '']);
  if (probe.error || probe.status !== 0) return undefined;
  return {
    name: 'kramdown',
    renderAll(documents) {
      const run = spawnSync('ruby', ['-e', PROGRAM], {
        input: documents.map((text) => text.replaceAll('\0', '\uFFFD')).join('\0'),
        encoding: 'utf8',
        maxBuffer: 1 << 29,
      });
      if (run.status !== 0) throw new Error(`kramdown: ${run.error?.message ?? run.stderr}`);
      return run.stdout.split('\0');
    },
  };
}
