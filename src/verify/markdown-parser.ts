/** @file Markdown to tokens, as a CommonMark + GFM renderer reads it: markdown-it with what it lacks of GFM. One instance a process, made when it is first needed. */

import createParser, { type Env, type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import { mayAutolink } from './autolinks.ts';
import { type FootnoteEnv, normalLabel, useFootnotes } from './footnotes.ts';
import { linkBareAddresses } from './link-tokens.ts';
import { usePlainLines } from './plain-lines.ts';
import { type LineEnv, usePlainSigns } from './plain-signs.ts';

/** Deeper than any page nests (512 levels of lists are twice as many tokens); markdown-it drops the text of what is deeper. */
const MAX_NESTING = 2000;
const TASK = /^\[([ xX])\](?=\s)/;

let configured: MarkdownIt | undefined;

/** Markdown whose blocks are parsed; the text of each is parsed when it is come to. */
export class ParsedMarkdown {
  private readonly blocks: Token[];
  private readonly env: FootnoteEnv & LineEnv;

  /** @param labels footnotes that are defined elsewhere. */
  constructor(markdown: string, labels: readonly string[] = []) {
    const env = { footnotes: new Set(labels.map(normalLabel)), mayAutolink: true };
    // markdown-it leaves the environment to its rules, whatever it holds.
    this.blocks = parser().parse(markdown, env as unknown as Env);
    this.env = env;
  }

  /**
   * Whether every token passes, up to the first that does not, in reading order: the body's, then those of the footnotes
   * that are referred to, by their first reference. A token has its children only while it is asked about: those of a
   * whole document would take many times its room.
   */
  every(passes: (token: Token) => boolean): boolean {
    return this.read((token) => {
      const passed = passes(token);
      token.children = null;
      return passed;
    });
  }

  /** The HTML that the tokens stand for. */
  toHtml(): string {
    const tokens: Token[] = [];
    this.read((token) => {
      tokens.push(token);
      token.children?.forEach(plainAlt);
      return true;
    });
    const { renderer, options } = parser();
    return renderer.render(tokens, options, {});
  }

  private read(goesOn: (token: Token) => boolean): boolean {
    const hasNotes = this.env.footnotes.size > 0;
    const { tokens, notes } = hasNotes
      ? withNotesApart(this.blocks)
      : { tokens: this.blocks, notes: undefined };
    // The list grows while it is read: notes may refer to notes.
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      if (token.type === 'inline') {
        const opensItem = tokens[index - 2]?.type === 'list_item_open';
        token.children = this.inlinesOf(token.content, opensItem);
        if (notes !== undefined) takeNotes(token.children, notes, tokens);
      }
      if (!goesOn(token)) return false;
    }
    return true;
  }

  /** A line's tokens, with what GFM adds to them: tasks and bare addresses. */
  private inlinesOf(content: string, opensItem: boolean): Token[] {
    const { env } = this;
    const markdown = parser();
    env.mayAutolink = mayAutolink(content);
    let tokens: Token[] = [];
    markdown.inline.parse(content, markdown, env as unknown as Env, tokens);
    if (opensItem) tokens = withTask(content, tokens);
    return env.mayAutolink ? linkBareAddresses(tokens, newToken) : tokens;
  }
}

/** Makes text of what the renderer would leave out of an image's alt text. */
function plainAlt({ children }: Token): void {
  for (const part of children ?? []) if (part.type === 'text_special') part.type = 'text';
}

function parser(): MarkdownIt {
  configured ??= configure();
  return configured;
}

function configure(): MarkdownIt {
  const markdown = createParser('default', { html: true, maxNesting: MAX_NESTING });
  // A block's text is parsed when it is come to. References in it stay tokens of their own, and so do escapes where they
  // matter: an autolinker that works on the raw text can't see through them.
  markdown.core.ruler.enableOnly(['normalize', 'block', 'strip_references'], true);
  useFootnotes(markdown);
  usePlainLines(markdown);
  usePlainSigns(markdown);
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

/** A token without content. */
function newToken(type: string, tag: string, nesting: Token['nesting']): Token {
  const markdown = parser();
  const state: StateCore = new markdown.core.State('', markdown, {});
  return new state.Token(type, tag, nesting);
}

function withTask(content: string, tokens: Token[]): Token[] {
  const match = TASK.exec(content);
  const [first] = tokens;
  if (match === null || first?.type !== 'text') return tokens;
  const box = newToken('html_inline', '', 0);
  box.content = `<input type="checkbox"${match[1] === ' ' ? '' : ' checked'} disabled>`;
  first.content = first.content.slice(match[0].length);
  return [box, ...tokens];
}

/** cmark-gfm prints footnotes at the end, in the order in which they are referred to, and leaves out all others. */
function withNotesApart(blocks: readonly Token[]): {
  readonly tokens: Token[];
  readonly notes: Map<string, readonly Token[]>;
} {
  const tokens: Token[] = [];
  const notes = new Map<string, Token[]>();
  let note: Token[] | undefined;
  let depth = 0;
  for (const token of blocks) {
    if (token.type === 'footnote_open') {
      depth++;
      if (depth === 1) {
        note = [];
        const label = String(token.meta?.label);
        if (!notes.has(label)) notes.set(label, note);
      }
    }
    if (depth > 0) note?.push(token);
    else tokens.push(token);
    if (token.type === 'footnote_close') depth--;
  }
  return { tokens, notes };
}

/** Moves the footnotes that a line refers to behind the tokens so far. */
function takeNotes(
  line: readonly Token[],
  notes: Map<string, readonly Token[]>,
  tokens: Token[],
): void {
  for (const { type, meta } of line) {
    const label = type === 'footnote_reference' ? String(meta?.label) : '';
    for (const token of notes.get(label) ?? []) tokens.push(token);
    notes.delete(label);
  }
}
