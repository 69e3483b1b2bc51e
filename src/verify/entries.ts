/** @file Facts as entries of a list that can be compared: a key that says all that has to agree, and a label for people. */

import { readableUrl } from './comparable-url.ts';
import type { Facts, HeadingFact, ImageFact, LinkFact, Range, StructureFact } from './facts.ts';

export interface Entry {
  /** Equal keys, equal facts; a heading's level apart. */
  readonly key: string;
  readonly start: number;
  readonly heading?: HeadingFact;
  label(): string;
}

const SEPARATOR = '\n';
/** How much of a block's text tells it from others where the texts differ. */
const HEAD = 60;

/** @param aligned the texts agree, so that where a fact stands can be compared. */
export function linkEntries({ text, links }: Facts, aligned: boolean): Entry[] {
  return links.map((link) => {
    const { url, images, start, end } = link;
    return {
      key: [linkKey(link), aligned ? `${start} ${end}` : text.slice(start, end)].join(SEPARATOR),
      start,
      label: () => `[${images > 0 ? '![]' : ''}${text.slice(start, end)}](${readableUrl(url)})`,
    };
  });
}

/** What of a fact has to agree beside its place; likewise for the other kinds. */
export function linkKey({ url, images }: LinkFact): string {
  return `${url}${SEPARATOR}${images}`;
}

export function imageEntries({ images }: Facts, aligned: boolean): Entry[] {
  return images.map((image) => ({
    key: [imageKey(image), aligned ? image.at : ''].join(SEPARATOR),
    start: image.at,
    label: () => `![${image.alt}](${readableUrl(image.url)})`,
  }));
}

export function imageKey({ url, alt }: ImageFact): string {
  return `${url}${SEPARATOR}${alt}`;
}

export function emphasisEntries({ text, emphasis }: Facts, aligned: boolean): Entry[] {
  return emphasis.map(({ kind, start, end }) => ({
    key: `${kind} ${aligned ? `${start} ${end}` : text.slice(start, end)}`,
    start,
    label: () => `<${kind}>${text.slice(start, end)}`,
  }));
}

export function structureEntries({ text, structure }: Facts, aligned: boolean): Entry[] {
  return structure.map((fact) => {
    const entry = {
      key: `${structureKey(fact)} ${placeOf(fact, text, aligned)}`,
      start: fact.start,
      label: () => labelOf(fact, text),
    };
    return fact.kind === 'heading' ? { ...entry, heading: fact } : entry;
  });
}

function placeOf(range: Range, text: string, aligned: boolean): string {
  return aligned ? `${range.start} ${range.end}` : headOf(range, text);
}

function headOf({ start, end }: Range, text: string): string {
  return text.slice(start, Math.min(end, start + HEAD)).trim();
}

export function structureKey(fact: StructureFact): string {
  switch (fact.kind) {
    case 'item':
      return `${fact.list} ${fact.depth} ${fact.number} ${fact.checked ?? ''}`;
    case 'quote':
      return `quote ${fact.depth}`;
    case 'code':
      return `code ${fact.value}`;
    case 'cell':
      return `cell ${fact.row} ${fact.column} ${fact.header} ${fact.colspan} ${fact.rowspan}`;
    case 'reference':
    case 'footnote':
      return `${fact.kind} ${fact.label}`;
    case 'element':
      return `element ${fact.name}`;
    default:
      return fact.kind;
  }
}

/** In the shape of the HTML that it stands for. */
function labelOf(fact: StructureFact, text: string): string {
  const head = headOf(fact, text);
  switch (fact.kind) {
    case 'heading':
      return `<h${fact.level}>${head}`;
    case 'item': {
      const box = fact.checked === undefined ? '' : fact.checked ? '[x] ' : '[ ] ';
      return `<${fact.list} depth=${fact.depth}><li value=${fact.number}>${box}${head}`;
    }
    case 'quote':
      return `<blockquote depth=${fact.depth}>${head}`;
    case 'code':
      return `<pre>${fact.value}`;
    case 'cell': {
      const spans = [
        fact.colspan > 1 ? ` colspan=${fact.colspan}` : '',
        fact.rowspan > 1 ? ` rowspan=${fact.rowspan}` : '',
      ].join('');
      return `<${fact.header ? 'th' : 'td'} row=${fact.row + 1} column=${fact.column + 1}${spans}>${head}`;
    }
    case 'rule':
      return '<hr>';
    case 'reference':
      return `[^${fact.label}]`;
    case 'footnote':
      return `[^${fact.label}]: ${head}`;
    case 'element':
      return `<${fact.name}>${head}`;
    case 'table':
      return `<table>${head}`;
  }
}
