/** @file The facts of Markdown, read from its tokens; where its raw HTML is not of the simple kind, from the HTML that it is rendered to. */

import type { Token } from 'markdown-it';
import type { Facts } from './facts.ts';
import { parseMarkdown, renderTokens } from './markdown-parser.ts';
import { Recorder } from './recorder.ts';
import { renderedFacts } from './rendered-facts.ts';
import { TokenWalk } from './token-walk.ts';

/**
 * @param markdown a body, without front matter.
 * @param labels footnotes that are defined elsewhere, where the Markdown is a part of a body.
 */
export function markdownFacts(markdown: string, labels: readonly string[] = []): Facts {
  return tokenFacts(parseMarkdown(markdown, labels));
}

function tokenFacts(tokens: readonly Token[]): Facts {
  const recorder = new Recorder();
  return new TokenWalk(recorder).walk(tokens)
    ? recorder.finish()
    : renderedFacts(renderTokens(tokens));
}
