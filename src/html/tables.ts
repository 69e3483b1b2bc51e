/** @file Tables: rows and cells as the page has them, spans and blocks in cells included. */

import type { AnyNode, Element } from 'domhandler';
import type { Alignment, Block, Inline, TableCell } from '../post.ts';
import type { Builder } from './builder.ts';
import { captionLine } from './caption.ts';
import { hasClass, integerOf, isElement, styleOf } from './elements.ts';
import { addBlock } from './growing.ts';
import type { Reading } from './reading.ts';

/** Spans above this are cut to it (contract, section 7). */
const SPAN_LIMIT = 1000;

const ROWS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'tr']);

/** A row, and whether it stands in a `thead`. */
export interface Row {
  readonly element: Element;
  readonly head: boolean;
}

export function table(builder: Builder, element: Element): void {
  builder.flush();
  const { reading } = builder;
  const parts = present(element.children, reading);
  const firstRow = parts.findIndex((child) => ROWS.has(child.name));
  const captionsIn = (some: Element[]): Element[] => some.filter((one) => one.name === 'caption');
  const above = builder.inlinesOf(captionsIn(firstRow < 0 ? parts : parts.slice(0, firstRow)));
  const rows = filledRows(element, reading);
  const cells = rows.map((row) => {
    builder.place(row.element);
    return row.cells.map((cell) => tableCell(builder, cell, row));
  });
  if (cells.some((row) => row.some((cell) => cell.children.length > 0))) {
    const headRows = headRowsOf(rows, cells);
    addBlock(
      builder.out,
      above.length === 0
        ? { tag: 'table', headRows, rows: cells }
        : { tag: 'table', caption: above, headRows, rows: cells },
    );
  } else if (above.length > 0) {
    addBlock(builder.out, { tag: 'paragraph', children: above });
  }
  // A caption after rows (which HTML 4 forbade, and browsers move up) stays after them.
  for (const caption of firstRow < 0 ? [] : captionsIn(parts.slice(firstRow))) {
    for (const block of builder.blocksOf(caption.children)) addBlock(builder.out, block);
  }
}

/** The rows of the table itself, in the source's order. */
export function rowsOf(element: Element, reading: Reading): Row[] {
  const rows: Row[] = [];
  for (const child of present(element.children, reading)) {
    if (child.name === 'tr') rows.push({ element: child, head: false });
    if (child.name !== 'thead' && child.name !== 'tbody' && child.name !== 'tfoot') continue;
    for (const row of present(child.children, reading)) {
      if (row.name === 'tr') rows.push({ element: row, head: child.name === 'thead' });
    }
  }
  return rows;
}

/** A row that has cells. */
interface FilledRow extends Row {
  readonly cells: readonly Element[];
  /** How many such rows a cell of it stands in that spans so many of the page's; 0 spans all below. */
  readonly spanned: (rowspan: number) => number;
}

function filledRows(element: Element, reading: Reading): FilledRow[] {
  const rows = rowsOf(element, reading);
  const cells = rows.map((row) => cellsOf(row.element, reading));
  /** How many rows before each index have cells. */
  const before = [0];
  for (const [index, row] of cells.entries()) {
    before.push((before[index] ?? 0) + Math.min(row.length, 1));
  }
  const all = before.at(-1) ?? 0;
  return rows.flatMap((row, index) => {
    const own = cells[index] ?? [];
    const spanned = (rowspan: number): number =>
      ((rowspan === 0 ? all : before[index + rowspan]) ?? all) - (before[index] ?? 0);
    const { element, head } = row;
    return own.length === 0 ? [] : [{ element, head, cells: own, spanned }];
  });
}

export function cellsOf(row: Element, reading: Reading): Element[] {
  return present(row.children, reading).filter((cell) => cell.name === 'td' || cell.name === 'th');
}

function present(nodes: readonly AnyNode[], reading: Reading): Element[] {
  return nodes.filter((node): node is Element => {
    const as = reading.roles.get(node)?.as;
    return isElement(node) && as !== 'dropped' && as !== 'moved' && as !== 'placed';
  });
}

function tableCell(builder: Builder, cell: Element, row: FilledRow): TableCell {
  builder.place(cell);
  return {
    tag: 'table-cell',
    header: cell.name === 'th',
    align: alignmentOf(cell) ?? classAlignmentOf(cell) ?? alignmentOf(row.element),
    colspan: Math.max(span(cell.attribs.colspan), 1),
    rowspan: row.spanned(span(cell.attribs.rowspan)),
    children: asLines(builder.blocksOf(cell.children, 'cell'), builder.spaced),
  };
}

/** Paragraphs and figures that are all a cell holds, as the lines of one paragraph: a Markdown cell has room for no more. */
function asLines(blocks: Block[], spaced: ReadonlySet<Block>): Block[] {
  const [first] = blocks;
  if (first === undefined || (blocks.length === 1 && first.tag === 'paragraph')) return blocks;
  const children: Inline[] = [];
  let spacedBefore = false;
  for (const [index, block] of blocks.entries()) {
    if (block.tag !== 'paragraph' && block.tag !== 'figure') return blocks;
    const isSpaced = block.tag === 'figure' || spaced.has(block);
    if (index > 0) children.push(...lineEnd(spacedBefore || isSpaced));
    spacedBefore = isSpaced;
    for (const child of block.tag === 'figure' ? block.media : block.children) children.push(child);
    const caption = block.tag === 'figure' ? captionLine(block) : [];
    if (caption.length > 0) children.push(...lineEnd(true), ...caption);
  }
  return [{ tag: 'paragraph', children }];
}

function lineEnd(isSpaced: boolean): Inline[] {
  return isSpaced ? [{ tag: 'break' }, { tag: 'break' }] : [{ tag: 'break' }];
}

/** The rows of a `thead` at the top; without one, a first row of `th` only. */
function headRowsOf(rows: readonly Row[], cells: readonly TableCell[][]): number {
  let count = 0;
  while (rows[count]?.head === true) count += 1;
  if (count > 0) return count;
  return cells[0]?.every((cell) => cell.header) === true ? 1 : 0;
}

/** A span as the HTML standard parses it; 0 where it says `0`, 1 where it says nothing. */
function span(value: string | undefined): number {
  const span = integerOf(value);
  return span === undefined || span < 0 ? 1 : Math.min(span, SPAN_LIMIT);
}

/** The alignment that WordPress's editor gives a column's cells. */
function classAlignmentOf(cell: Element): Alignment {
  if (cell.attribs.class === undefined) return undefined;
  return (['left', 'center', 'right'] as const).find((side) =>
    hasClass(cell, `has-text-align-${side}`),
  );
}

export function alignmentOf(element: Element): Alignment {
  const { align, style } = element.attribs;
  if (align === undefined && style === undefined) return undefined;
  const styled =
    style !== undefined && /text-align/i.test(style) ? styleOf(element, 'text-align') : undefined;
  const value = styled ?? align?.trim().toLowerCase();
  return value === 'left' || value === 'center' || value === 'right' ? value : undefined;
}
