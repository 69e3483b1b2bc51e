/** @file The facts of Markdown, read from its tokens; where its raw HTML is not of the simple kind, from the HTML that it is rendered to. */

import type { Facts } from './facts.ts';
import { ParsedMarkdown } from './markdown-parser.ts';
import { Recorder } from './recorder.ts';
import { renderedFacts } from './rendered-facts.ts';
import { TokenWalk } from './token-walk.ts';

/**
 * @param markdown a body, without front matter.
 * @param labels footnotes that are defined elsewhere, where the Markdown is a part of a body.
 */
export function markdownFacts(markdown: string, labels: readonly string[] = []): Facts {
  const parsed = new ParsedMarkdown(markdown, labels);
  const recorder = new Recorder();
  return new TokenWalk(recorder).walk(parsed) ? recorder.finish() : renderedFacts(parsed.toHtml());
}
