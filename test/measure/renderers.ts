/** @file Markdown through the two renderers that the contract's fidelity is measured in. */

import { spawnSync } from 'node:child_process';
import MarkdownIt from 'markdown-it';

export interface Renderer {
  readonly name: string;
  render(markdown: string): string;
}

const CMARK_OPTIONS: readonly string[] = [
  '--unsafe',
  ...['table', 'strikethrough', 'autolink', 'tasklist'].flatMap((name) => ['-e', name]),
];

export function markdownIt(): Renderer {
  const engine = new MarkdownIt({ html: true });
  return { name: 'markdown-it', render: (markdown) => engine.render(markdown) };
}

/** Undefined where the program isn't installed. */
export function cmarkGfm(): Renderer | undefined {
  if (spawnSync('cmark-gfm', ['--version']).error) return undefined;
  return {
    name: 'cmark-gfm',
    render(markdown) {
      const run = spawnSync('cmark-gfm', CMARK_OPTIONS, {
        input: markdown,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      if (run.status !== 0) throw new Error(`cmark-gfm: ${run.error?.message ?? run.stderr}`);
      return run.stdout;
    },
  };
}
