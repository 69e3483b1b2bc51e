/** @file The same small cases through other converters: how many come alive, for comparison. */

import type { Engine } from '../engines/engine.ts';
import { loadTools, PRODUCT, type Tool } from '../fidelity/tools.ts';
import { runsAnything } from './live.ts';
import { type Case, inputOf } from './manifest.ts';
import { renderAll } from './render.ts';
import { htmlOf } from './source-html.ts';

/** One line: each converter with the number of cases that some engine brings to life. */
export async function peerCounts(
  cases: readonly Case[],
  engines: readonly Engine[],
): Promise<string> {
  const small = cases.filter(({ check, bytes = 0 }) => check?.noLive && bytes < 12_000);
  const sources = small.map((hostile) => htmlOf(new TextDecoder().decode(inputOf(hostile))));
  const tools = await loadTools();
  const counts = tools.map((tool) => {
    const documents = sources.map((html) => converted(tool, html));
    const live = new Set<number>();
    for (const engine of engines) {
      for (const [index, page] of renderAll(engine, documents).pages.entries()) {
        if (runsAnything(page ?? '')) live.add(index);
      }
    }
    return `${tool.name === PRODUCT ? 'post2md' : tool.name} ${live.size}`;
  });
  return `live cases of ${small.length}: ${counts.join(', ')}`;
}

/** Nothing for a case that the converter fails on: what isn't written doesn't run. */
function converted(tool: Tool, html: string): string {
  try {
    return tool.convert(html, 'https://example.org/p');
  } catch {
    return '';
  }
}
