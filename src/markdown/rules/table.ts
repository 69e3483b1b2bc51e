/** @file Tables: GFM's form, pipes aligned by display width, where GFM can say it; else HTML. */

import { eastAsianWidth } from 'get-east-asian-width';
import { lazily } from '../../lazily.ts';
import type { Alignment, Inline, Table, TableCell } from '../../post.ts';
import { htmlOf } from '../html.ts';
import { finishInline } from '../inline.ts';
import type { Rule, Writer } from './rule.ts';

export const table: Rule<'table'> = {
  isHtml: (node) => !isPipeTable(node),
  replacement(_content, node, writer) {
    if (!isPipeTable(node)) return htmlOf(node);
    const caption = node.caption
      ? `${finishInline(writer.inline(node.caption), { place: 'paragraph' })}\n\n`
      : '';
    return caption + pipeTable(node, writer);
  },
};

/** Whether a GFM table can hold it: one header row, one shape of row, one line of text in each cell. */
export function isPipeTable(node: Table): boolean {
  const columns = node.rows[0]?.length ?? 0;
  // A header without rows reads in kramdown as a line of text, and one without cells as nothing.
  if (node.headRows !== 1 || node.rows.length < 2 || columns === 0) return false;
  return node.rows.every(
    (row, index) =>
      row.length === columns &&
      row.every((cell) => isSimpleCell(cell) && cell.header === (index === 0)) &&
      // kramdown reads a row without text as a separator.
      row.some((cell) => cell.children.length > 0),
  );
}

function isSimpleCell(cell: TableCell): boolean {
  if (cell.colspan !== 1 || cell.rowspan !== 1 || cell.children.length > 1) return false;
  const [child] = cell.children;
  return child === undefined || (child.tag === 'paragraph' && child.align === undefined);
}

function pipeTable(node: Table, writer: Writer): string {
  const alignments = (node.rows[0] as TableCell[]).map((_, column) => alignmentOf(node, column));
  const rows = node.rows.map((row) => row.map((cell) => pipeCell(cell, writer)));
  const widths = columnWidths(rows);
  const lines = rows.map((row) =>
    rowLine(row.map((cell, column) => pad(cell, widths[column] as number, alignments[column]))),
  );
  const delimiters = rowLine(
    alignments.map((alignment, column) => delimiter(alignment, widths[column] as number)),
  );
  return [lines[0], delimiters, ...lines.slice(1)].join('\n');
}

/** A cell's Markdown, and how many columns it takes. */
interface PipeCell {
  readonly text: string;
  readonly width: number;
}

/** How wide each column is set: as its widest cell, unless that would pad the table to many times its text. */
function columnWidths(rows: readonly (readonly PipeCell[])[]): number[] {
  const widths = (rows[0] as readonly PipeCell[]).map(() => 3);
  let content = 0;
  for (const row of rows) {
    for (const [column, { width }] of row.entries()) {
      content += width;
      if (width > (widths[column] as number)) widths[column] = width;
    }
  }
  const padded = widths.reduce((sum, width) => sum + width, 0) * rows.length;
  return padded <= MOST_PADDED + 8 * content ? widths : widths.map(() => 3);
}

/** In characters: tables of up to this size are padded whatever they hold. One wide cell in a long table would square it. */
const MOST_PADDED = 16_384;

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function pipeCell({ children: [child] }: TableCell, writer: Writer): PipeCell {
  if (child?.tag !== 'paragraph') return { text: '', width: 0 };
  const content = writer.inline(child.children.map(withoutPipes));
  const text = finishInline(content, { place: 'cell' });
  return { text, width: displayWidth(text) };
}

/** A pipe in code ends a cell in kramdown and needs a backslash in GFM: as HTML it is the same in both. */
function withoutPipes(node: Inline): Inline {
  if (node.tag === 'code-span' && node.value.includes('|')) {
    return {
      tag: 'inline-html',
      name: 'code',
      attributes: {},
      children: [{ tag: 'text', value: node.value }],
    };
  }
  return 'children' in node ? { ...node, children: node.children.map(withoutPipes) } : node;
}

/** A column's alignment is its header's, or where that has none, its first body cell's; a cell that says otherwise has nowhere to say it. */
function alignmentOf(node: Table, column: number): Alignment {
  return node.rows[0]?.[column]?.align ?? node.rows[1]?.[column]?.align;
}

function delimiter(alignment: Alignment, width: number): string {
  switch (alignment) {
    case 'left':
      return `:${'-'.repeat(width - 1)}`;
    case 'right':
      return `${'-'.repeat(width - 1)}:`;
    case 'center':
      return `:${'-'.repeat(width - 2)}:`;
    default:
      return '-'.repeat(width);
  }
}

function pad({ text, width }: PipeCell, columnWidth: number, alignment: Alignment): string {
  const room = Math.max(0, columnWidth - width);
  if (alignment === 'right') return ' '.repeat(room) + text;
  if (alignment === 'center') {
    const left = Math.floor(room / 2);
    return ' '.repeat(left) + text + ' '.repeat(room - left);
  }
  return text + ' '.repeat(room);
}

/** Matches in every emoji, and elsewhere: a cheap test, since the full pattern takes longer to build than a post to convert. */
const EMOJI_SIGN = /\p{Emoji_Presentation}|\ufe0f/u;
const EMOJI = lazily(() => /\p{RGI_Emoji}/gv);

function withWideEmoji(text: string): string {
  return EMOJI_SIGN.test(text) ? text.replace(EMOJI(), '  ') : text;
}

/** Columns that a text takes, as Prettier counts them: CJK and emoji two, combining marks none. */
function displayWidth(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of withWideEmoji(text)) {
    const code = character.codePointAt(0) as number;
    if (code <= 0x1f || (code >= 0x7f && code <= 0x9f) || (code >= 0x300 && code <= 0x36f))
      continue;
    width += eastAsianWidth(code);
  }
  return width;
}
