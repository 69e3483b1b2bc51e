/** @file Markdown to tokens, as a CommonMark + GFM renderer reads it: markdown-it with what it lacks of GFM. One instance a process, made when it is first needed. */

import createParser, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import { type FootnoteEnv, normalLabel, useFootnotes } from './footnotes.ts';
import { linkBareAddresses } from './link-tokens.ts';
import { usePlainLines } from './plain-lines.ts';

/** Deeper than any page nests (512 levels of lists are twice as many tokens); markdown-it drops the text of what is deeper. */
const MAX_NESTING = 2000;
const TASK = /^\[([ xX])\](?=\s)/;

let configured: MarkdownIt | undefined;

/**
 * The tokens in reading order: the body, then the footnotes that are referred to, by their first reference.
 * @param labels footnotes that are defined elsewhere.
 */
export function parseMarkdown(markdown: string, labels: readonly string[] = []): Token[] {
  const env: FootnoteEnv = { footnotes: new Set(labels.map(normalLabel)) };
  const tokens = parser().parse(markdown, { ...env });
  return env.footnotes.size === 0 ? tokens : withFootnotesLast(tokens);
}

/** The HTML that the tokens stand for. */
export function renderTokens(tokens: readonly Token[]): string {
  const { renderer, options } = parser();
  return renderer.render([...tokens], options, {});
}

function parser(): MarkdownIt {
  configured ??= configure();
  return configured;
}

function configure(): MarkdownIt {
  const markdown = createParser('default', { html: true, maxNesting: MAX_NESTING });
  // Escapes and references stay tokens of their own: an autolinker that works on the raw text can't see through them.
  markdown.core.ruler.enableOnly(['normalize', 'block', 'strip_references', 'inline'], true);
  markdown.core.ruler.push('gfm', finish);
  useFootnotes(markdown);
  usePlainLines(markdown);
  // Targets are compared as they were written, but for the backslash, which every renderer encodes and the URL parser
  // would take for a slash. What is safe is not for a renderer to say here.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url.replaceAll('\\', '%5C');
  markdown.normalizeLinkText = (text) => text;
  const { rules } = markdown.renderer;
  rules.text_special = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? '');
  rules.footnote_reference = (tokens, index) =>
    `<sup data-reference="${labelOf(tokens[index])}"></sup>`;
  rules.footnote_open = (tokens, index) => `<section data-footnote="${labelOf(tokens[index])}">`;
  return markdown;

  function labelOf(token: Token | undefined): string {
    return markdown.utils.escapeHtml(String(token?.meta?.label));
  }
}

/** What GFM adds to a line's tokens: tasks and bare addresses. */
function finish(state: StateCore): void {
  const { tokens } = state;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline' || token.children === null) continue;
    if (token.content.startsWith('[') && tokens[index - 2]?.type === 'list_item_open') {
      token.children = withTask(token.children, state);
    }
    for (const child of token.children) {
      for (const part of child.children ?? []) {
        if (part.type === 'text_special') part.type = 'text';
      }
    }
    token.children = linkBareAddresses(token.content, token.children, state);
  }
}

function withTask(children: Token[], state: StateCore): Token[] {
  const [first] = children;
  const match = first?.type === 'text' ? TASK.exec(first.content) : null;
  if (first === undefined || match === null) return children;
  const box = new state.Token('html_inline', '', 0);
  box.content = `<input type="checkbox"${match[1] === ' ' ? '' : ' checked'} disabled>`;
  first.content = first.content.slice(match[0].length);
  return [box, ...children];
}

/** cmark-gfm prints footnotes at the end, in the order in which they are referred to, and leaves out all others. */
function withFootnotesLast(tokens: readonly Token[]): Token[] {
  const ordered: Token[] = [];
  const notes = new Map<string, Token[]>();
  let note: Token[] | undefined;
  let depth = 0;
  for (const token of tokens) {
    if (token.type === 'footnote_open') {
      depth++;
      if (depth === 1) {
        note = [];
        const label = String(token.meta?.label);
        if (!notes.has(label)) notes.set(label, note);
      }
    }
    if (depth > 0) note?.push(token);
    else ordered.push(token);
    if (token.type === 'footnote_close') depth--;
  }
  // The list grows while it is read: notes may refer to notes.
  for (let index = 0; index < ordered.length; index++) {
    for (const { type, meta } of ordered[index]?.children ?? []) {
      const label = type === 'footnote_reference' ? String(meta?.label) : '';
      const found = notes.get(label);
      if (found === undefined) continue;
      notes.delete(label);
      for (const token of found) ordered.push(token);
    }
  }
  return ordered;
}
