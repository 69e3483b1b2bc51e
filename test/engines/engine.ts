/** @file What an engine is: Markdown documents in, HTML documents out, all in one go. */

export interface Engine {
  readonly name: string;
  /** Renders every document, in order; undefined for one that stops the engine. */
  renderAll(documents: readonly string[]): (string | undefined)[];
}

/** An engine of this process, document by document. */
export function inProcess(name: string, render: (markdown: string) => string): Engine {
  return { name, renderAll: (documents) => documents.map(render) };
}
