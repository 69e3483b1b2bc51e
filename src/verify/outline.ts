/** @file Records the structure: headings, lists, quotes, code, tables, rules, footnotes, each where it begins and ends. */

import type { CellFact, ItemFact, StructureFact } from './facts.ts';

type Mutable<Fact> = Fact extends unknown ? { -readonly [Key in keyof Fact]: Fact[Key] } : never;

/** How much has been recorded so far: it gives ranges, and tells empty elements. */
export interface Position {
  readonly text: number;
  readonly images: number;
}

interface OpenList {
  readonly list: 'ul' | 'ol';
  readonly depth: number;
  next: number;
  readonly step: 1 | -1;
  /** The item that is open or was last. */
  last: OpenedItem | undefined;
}

interface OpenTable {
  readonly cells: Mutable<CellFact>[];
  /** For each of the page's rows, how many before it count. */
  readonly before: number[];
  /** For each row that counts, which of the page's it is. */
  readonly places: number[];
  row: number;
  column: number;
  /** How many cells there were when the row began. */
  rowStart: number;
}

interface Opened<Fact = Mutable<StructureFact>> {
  readonly fact: Fact;
  readonly at: Position;
  /** How many facts there were with this one. */
  readonly facts: number;
}

/** A heading, and the line of it that is open: a Markdown heading is one line, so a block inside it splits it. */
interface OpenHeading {
  readonly level: number;
  readonly group: number;
  line: Opened | undefined;
}

type OpenedItem = Opened<Mutable<ItemFact>>;

const NO_LIST = { list: 'ul', depth: 1, next: 1, step: 1, last: undefined } as const;

export class Outline {
  readonly facts: Mutable<StructureFact>[] = [];
  private readonly opened: (Opened | OpenHeading)[] = [];
  private readonly headings: OpenHeading[] = [];
  private readonly lists: OpenList[] = [];
  private readonly tables: OpenTable[] = [];
  private quotes = 0;

  rule(at: Position): void {
    this.endHeading(at);
    this.facts.push({ kind: 'rule', start: at.text, end: at.text });
    this.beginHeading(at);
  }

  reference(label: string, at: Position): void {
    this.facts.push({ kind: 'reference', label, start: at.text, end: at.text });
  }

  heading(level: number, group: number, at: Position): void {
    this.endHeading(at);
    const heading = { level, group, line: undefined };
    this.opened.push(heading);
    this.headings.push(heading);
    this.beginHeading(at);
  }

  quote(at: Position): void {
    this.quotes++;
    this.open({ kind: 'quote', depth: this.quotes, start: at.text, end: at.text }, at);
  }

  code(at: Position): void {
    this.open({ kind: 'code', value: '', start: at.text, end: at.text }, at);
  }

  footnote(label: string, at: Position): void {
    this.open({ kind: 'footnote', label, start: at.text, end: at.text }, at);
  }

  element(name: string, at: Position): void {
    this.open({ kind: 'element', name, start: at.text, end: at.text }, at);
  }

  list(list: 'ul' | 'ol', start: number, step: 1 | -1): void {
    // A list that stands between another's items, not in one of them, is as deep as if it were in one.
    const depth = (this.lists.at(-1)?.depth ?? 0) + 1;
    const next = list === 'ol' ? start : 1;
    this.lists.push({ list, depth, next, step, last: undefined });
  }

  closeList(at: Position): void {
    const list = this.lists.pop();
    if (list !== undefined) this.endLast(list, at);
  }

  /** An item; `value` is the number that the page gives it in place of the next one. */
  item(value: number | undefined, at: Position): void {
    const open: OpenList = this.lists.at(-1) ?? { ...NO_LIST };
    const { list, depth } = open;
    this.endLast(open, at);
    const number = list === 'ol' && value !== undefined ? value : open.next;
    open.next = number + open.step;
    const item: Mutable<ItemFact> = {
      kind: 'item',
      list,
      depth,
      number,
      checked: undefined,
      start: at.text,
      end: at.text,
    };
    open.last = this.open(item, at);
  }

  /** An item that is written elsewhere takes its number with it. */
  passItem(): void {
    const open = this.lists.at(-1);
    if (open?.list === 'ol') open.next += open.step;
  }

  /** A task's box, which counts where it begins an item. */
  task(checked: boolean, at: Position): void {
    const opened = this.opened.at(-1);
    if (opened === undefined || 'level' in opened || opened.fact.kind !== 'item') return;
    if (holdsNothing(opened, at)) opened.fact.checked = checked;
  }

  table(at: Position): void {
    this.open({ kind: 'table', start: at.text, end: at.text }, at);
    this.tables.push({ cells: [], before: [], places: [], row: 0, column: 0, rowStart: 0 });
  }

  row(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    table.before.push(table.row);
    table.column = 0;
    table.rowStart = table.cells.length;
  }

  /** Ends a row: empty cells at its end don't count, nor does a row of nothing else. */
  closeRow(at: Position): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.endHeading(at);
    while (table.cells.length > table.rowStart && this.facts.at(-1) === table.cells.at(-1)) {
      const cell = table.cells.at(-1) as CellFact;
      if (cell.end > cell.start || cell.images > 0) break;
      table.cells.pop();
      this.facts.pop();
    }
    if (table.cells.length > table.rowStart) {
      table.places.push(table.before.length - 1);
      table.row++;
    }
    this.beginHeading(at);
  }

  cell(header: boolean, colspan: number, rowspan: number, at: Position): void {
    const table = this.tables.at(-1);
    const { row, column } = table ?? { row: 0, column: 0 };
    const cell: Mutable<CellFact> = {
      kind: 'cell',
      row,
      column,
      header,
      colspan,
      rowspan,
      images: 0,
      start: at.text,
      end: at.text,
    };
    if (table !== undefined) {
      table.column++;
      table.cells.push(cell);
    }
    this.open(cell, at);
  }

  /** Ends what was opened last; an empty element is no fact, unless it is a cell. */
  close(at: Position, code?: string): void {
    this.endHeading(at);
    const opened = this.opened.pop();
    if (opened !== undefined && 'level' in opened) this.headings.pop();
    else if (opened !== undefined) this.closeBlock(opened, at, code);
    this.beginHeading(at);
  }

  private closeBlock(opened: Opened, at: Position, code: string | undefined): void {
    const { fact } = opened;
    fact.end = at.text;
    const empty = holdsNothing(opened, at) && this.facts.length === opened.facts;
    if (fact.kind === 'code') fact.value = code ?? '';
    if (fact.kind === 'cell') fact.images = at.images - opened.at.images;
    else if (empty && fact.kind !== 'item') this.facts.pop();
    if (fact.kind === 'quote') this.quotes--;
    if (fact.kind === 'table') {
      const [first] = this.closeTable();
      // The caption may stand before the table as well as in it, and alone it makes none.
      if (first !== undefined) fact.start = first.start;
      else if (!empty) this.facts.splice(opened.facts - 1, 1);
    }
  }

  private open<Fact extends Mutable<StructureFact>>(fact: Fact, at: Position): Opened<Fact> {
    this.endHeading(at);
    const opened = this.begin(fact, at);
    this.opened.push(opened);
    if (fact.kind !== 'code') this.beginHeading(at);
    return opened;
  }

  private begin<Fact extends Mutable<StructureFact>>(fact: Fact, at: Position): Opened<Fact> {
    this.facts.push(fact);
    return { fact, at, facts: this.facts.length };
  }

  /** What continues in a heading behind the start or the end of a block. */
  private beginHeading(at: Position): void {
    const heading = this.headings.at(-1);
    if (heading === undefined) return;
    const { level, group } = heading;
    const fact = { kind: 'heading', level, group, start: at.text, end: at.text } as const;
    heading.line = this.begin(fact, at);
  }

  private endHeading(at: Position): void {
    const heading = this.headings.at(-1);
    if (heading?.line === undefined) return;
    const { line } = heading;
    line.fact.end = at.text;
    if (holdsNothing(line, at) && this.facts.length === line.facts) this.facts.pop();
    heading.line = undefined;
  }

  /** Settles the cells of the table, and returns them. */
  private closeTable(): readonly CellFact[] {
    const table = this.tables.pop();
    if (table === undefined) return [];
    const { cells, before, places } = table;
    const marked = cells.some((cell) => cell.header);
    const rows = (cells.at(-1)?.row ?? 0) + 1;
    for (const cell of cells) {
      if (!marked) cell.header = cell.row === cells[0]?.row;
      // No cell reaches below its table; a span of 0 reaches to its end. Only the rows that count are counted.
      const below = (places[cell.row] ?? cell.row) + cell.rowspan;
      const end = cell.rowspan === 0 ? rows : Math.min(before[below] ?? rows, rows);
      cell.rowspan = end - cell.row;
    }
    return cells;
  }

  /** What stands in a list after an item, a list without one for instance, belongs to it; so an item can be found empty only now. */
  private endLast(list: OpenList, at: Position): void {
    const { last } = list;
    if (last === undefined) return;
    last.fact.end = at.text;
    if (!holdsNothing(last, at) || this.facts.length > last.facts) return;
    this.facts.pop();
    // An ordered list's numbers are printed, so there an empty item takes one; a bullet that was left out doesn't show.
    if (last.fact.list === 'ul') list.next--;
  }
}

function holdsNothing(opened: Opened, at: Position): boolean {
  return opened.at.text === at.text && opened.at.images === at.images;
}
