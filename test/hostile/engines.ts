/** @file The engines that the judge of live script looks through, with everything on that could bring script to life. */

import MarkdownIt from 'markdown-it';
import { type Engine, inProcess } from '../engines/engine.ts';
import { loadEngines } from '../engines/engines.ts';

/** Raw HTML and bare addresses on, in every engine that is installed. */
export function hostileEngines(): { engines: Engine[]; absent: string[] } {
  const { engines, absent } = loadEngines();
  const linkify = new MarkdownIt({ html: true, linkify: true });
  const rest = engines.flatMap((engine) => {
    if (engine.name === 'markdown-it') return [];
    return engine.name === 'goldmark' ? [withoutMark(engine)] : [engine];
  });
  return {
    engines: [inProcess('markdown-it', (markdown) => linkify.render(markdown)), ...rest],
    absent,
  };
}

/** The layout of the Hugo site begins each page with a mark of its own. */
function withoutMark({ name, renderAll }: Engine): Engine {
  return {
    name,
    renderAll: (documents) => renderAll(documents).map((page) => page?.replace(/^<wbr>/, '')),
  };
}

/** Those of them that every clone of the project has. */
export function enginesHere(): Engine[] {
  const here = ['markdown-it', 'remark'];
  return hostileEngines().engines.filter(({ name }) => here.includes(name));
}
