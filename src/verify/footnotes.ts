/** @file GFM footnotes for markdown-it: `[^label]` where a definition `[^label]: text` stands, as cmark-gfm reads them. */

import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** What one parse knows of its footnotes. */
export interface FootnoteEnv {
  /** Labels that are defined, or taken to be. */
  readonly footnotes: Set<string>;
}

const DEFINITION = /\[\^([^\]\s]+)\]:[ \t]*/y;
const REFERENCE = /\[\^([^\]\s]+)\]/y;
const CODE_INDENT = 4;

export function useFootnotes(markdown: MarkdownIt): void {
  markdown.block.ruler.before('reference', 'footnote_definition', definition, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  // A link comes first: `[^1](a)` is one to cmark-gfm.
  markdown.inline.ruler.after('link', 'footnote_reference', reference);
}

/** cmark-gfm folds a label's case. */
export function normalLabel(label: string): string {
  return label.toLowerCase();
}

function definition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const indent = state.sCount[startLine] as number;
  if (indent - state.blkIndent >= CODE_INDENT) return false;
  const lineStart = state.bMarks[startLine] as number;
  const tabs = state.tShift[startLine] as number;
  DEFINITION.lastIndex = lineStart + tabs;
  const match = DEFINITION.exec(state.src);
  if (match === null || DEFINITION.lastIndex > (state.eMarks[startLine] as number)) return false;
  if (silent) return true;

  const label = normalLabel(match[1] as string);
  const { parentType, blkIndent } = state;
  const open = state.push('footnote_open', 'section', 1);
  open.meta = { label };
  envOf(state).footnotes.add(label);
  // The first line goes on after the marker, the others when they are indented by four.
  state.bMarks[startLine] = lineStart + tabs + match[0].length;
  state.tShift[startLine] = 0;
  state.sCount[startLine] = blkIndent + CODE_INDENT;
  state.blkIndent = blkIndent + CODE_INDENT;
  state.parentType = 'root';
  state.md.block.tokenize(state, startLine, endLine);
  state.parentType = parentType;
  state.blkIndent = blkIndent;
  state.bMarks[startLine] = lineStart;
  state.tShift[startLine] = tabs;
  state.sCount[startLine] = indent;
  state.push('footnote_close', 'section', -1);
  return true;
}

function reference(state: StateInline, silent: boolean): boolean {
  REFERENCE.lastIndex = state.pos;
  const match = REFERENCE.exec(state.src);
  if (match === null) return false;
  const label = normalLabel(match[1] as string);
  if (!envOf(state).footnotes.has(label)) return false;
  if (!silent) state.push('footnote_reference', '', 0).meta = { label };
  state.pos += match[0].length;
  return true;
}

function envOf(state: StateBlock | StateInline): FootnoteEnv {
  return state.env as unknown as FootnoteEnv;
}
