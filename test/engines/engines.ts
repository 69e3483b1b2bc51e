/** @file The five engines that content repositories use; those that aren't installed are named as absent. */

import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { cmarkGfm, markdownIt } from '../measure/renderers.ts';
import { type Engine, inProcess } from './engine.ts';
import { goldmark } from './goldmark.ts';
import { kramdown } from './kramdown.ts';

function remark(): Engine {
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeStringify)
    .freeze();
  return inProcess('remark', (markdown) => String(pipeline.processSync(markdown)));
}

export function loadEngines(): { engines: Engine[]; absent: string[] } {
  const cmark = cmarkGfm();
  const all: [name: string, engine: Engine | undefined][] = [
    ['markdown-it', inProcess('markdown-it', markdownIt().render)],
    ['remark', remark()],
    ['cmark-gfm', cmark && inProcess('cmark-gfm', cmark.render)],
    ['kramdown', kramdown()],
    ['goldmark', goldmark()],
  ];
  return {
    engines: all.flatMap(([, engine]) => engine ?? []),
    absent: all.flatMap(([name, engine]) => (engine ? [] : [name])),
  };
}
