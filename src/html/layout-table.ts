/** @file Tables that hold no table's content: they only place what stands in them. */

import type { Element } from 'domhandler';
import { isBlank } from './characters.ts';
import { isElement, rawText } from './elements.ts';
import type { Reading } from './reading.ts';
import { cellsOf, rowsOf } from './tables.ts';

/** A table that only places its one cell, or the cells of its one column. */
export function isLayout(table: Element, reading: Reading): boolean {
  const role = table.attribs.role?.toLowerCase();
  if (role === 'presentation' || role === 'none') return true;
  for (const child of table.children) {
    if (isElement(child) && child.name === 'caption' && !isBlank(rawText(child.children)))
      return false;
  }
  return rowsOf(table, reading).every((row) => {
    const cells = cellsOf(row.element, reading);
    return cells.length <= 1 && !row.head && cells.every((cell) => cell.name === 'td');
  });
}
