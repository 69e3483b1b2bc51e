/**
 * @file Paragraphs of one line without a sign that means anything to Markdown, read at a glance: most lines of a post are,
 * and markdown-it's way through its rules costs several times as much as their text.
 */

import type { MarkdownIt, StateBlock } from 'markdown-it';

const CODE_INDENT = 4;
/** 1 for the ASCII characters that may stand anywhere in such a line, 2 for those that may not stand at its beginning. */
const PLAIN: Uint8Array = new Uint8Array(0x80);
for (const character of ' ,;"\'()/?!$%^{}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') {
  PLAIN[character.charCodeAt(0)] = 1;
}
for (const character of '0123456789.-+=') PLAIN[character.charCodeAt(0)] = 2;

/** What would make a heading of the line before it. */
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;

/** Gives such a paragraph as one token, `plain`. */
export function usePlainLines(markdown: MarkdownIt): void {
  markdown.block.ruler.before('table', 'plain', plainLine);
  markdown.renderer.rules.plain = (tokens, index) =>
    `<p>${markdown.utils.escapeHtml(tokens[index]?.content ?? '')}</p>\n`;
}

function plainLine(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
  const end = state.eMarks[line] as number;
  if (silent || (state.sCount[line] as number) - state.blkIndent >= CODE_INDENT) return false;
  if (!isPlain(state.src, start, end) || !isAlone(state, line, endLine)) return false;
  state.push('plain', 'p', 0).content = state.src.slice(start, end);
  state.line = line + 1;
  return true;
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) continue;
    const kind = PLAIN[code] as number;
    if (kind === 0 || (kind === 2 && at === start)) return false;
    // `www.` is a link.
    if (code === 0x2e && text.startsWith('www', at - 3)) return false;
  }
  return end > start;
}

/** Whether the paragraph ends with the line: before a blank one, or one that begins another block. */
function isAlone(state: StateBlock, line: number, endLine: number): boolean {
  const next = line + 1;
  if (next >= endLine || state.isEmpty(next)) return true;
  if ((state.sCount[next] as number) - state.blkIndent >= CODE_INDENT) return false;
  if ((state.sCount[next] as number) < 0) return false;
  const { parentType } = state;
  state.parentType = 'paragraph';
  const ends = state.md.block.ruler
    .getRules('paragraph')
    .some((rule) => rule(state, next, endLine, true));
  state.parentType = parentType;
  return ends && !UNDERLINE.test(lineOf(state, next));
}

function lineOf(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
  return state.src.slice(start, state.eMarks[line]);
}
