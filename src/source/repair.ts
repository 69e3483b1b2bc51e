/** @file Reads a value that YAML can't read, or misreads, as the person who typed it meant it. */

import { YAMLException } from 'js-yaml';
import type { FrontMatterRepair } from '../problem.ts';
import { parseYaml } from './yaml.ts';

export interface Repaired {
  readonly text: string;
  readonly repair?: FrontMatterRepair;
}

/** What a plain value can't begin with. */
const INDICATOR = /^[-?:,[\]{}#&*!|>%@`]/;

/** `'90s`, `'tis`: an apostrophe for what was left out, and no quotation. */
const ELISION = /^'(?:\d|(?:tis|twas|til|em|n|cause|bout|round)\b)/i;

/** The text of a value on one line that the YAML parser has refused. */
export function repairText(raw: string): Repaired {
  const quote = raw.charAt(0);
  if (quote === '"' || quote === "'") return repairQuoted(raw, quote);
  return { text: raw, repair: INDICATOR.test(raw) ? 'indicator' : 'colon' };
}

/** `"a "b" c"`, `"a \智"`, `"a`, `"a" and "b"`: the outer quotes are the value's unless they are the text's. */
function repairQuoted(raw: string, quote: '"' | "'"): Repaired {
  const close = raw.lastIndexOf(quote);
  if (close === 0) {
    const isApostrophe = quote === "'" && ELISION.test(raw);
    return { text: isApostrophe ? raw : raw.slice(1).trim(), repair: 'quotes' };
  }
  const behind = raw.slice(close + 1);
  if (behind !== '' && !/^\s+#/.test(behind)) return { text: raw, repair: 'quotes' };
  const inner = raw.slice(1, close);
  if (pairsUp(inner, quote)) return { text: raw.slice(0, close + 1), repair: 'quotes' };
  if (quote === "'") return { text: inner.replace(/''/g, "'"), repair: 'quotes' };
  const bare = inner.replace(/\\"/g, '');
  return { text: inner.replace(/\\"/g, '"'), repair: bare.includes('"') ? 'quotes' : 'backslash' };
}

/** Whether the text between two quotes ends a quotation and begins another: `Foo" and "Bar`. */
function pairsUp(inner: string, quote: string): boolean {
  const first = inner.indexOf(quote);
  const last = inner.lastIndexOf(quote);
  if (first <= 0 || first === last || (inner.split(quote).length - 1) % 2 !== 0) return false;
  const edge = /[\s\p{P}]/u;
  const closes = !edge.test(inner.charAt(first - 1)) && edge.test(inner.charAt(first + 1));
  const opens = edge.test(inner.charAt(last - 1)) && !edge.test(inner.charAt(last + 1) || ' ');
  return closes && opens;
}

/** The text of one item of a list of texts. */
export function itemText(raw: string): Repaired {
  try {
    const node = parseYaml(raw);
    if (node === undefined) return { text: raw, ...(raw !== '' && { repair: 'comment' }) };
    if (node.kind === 'scalar' && node.anchor === undefined && node.tag === undefined) {
      if (node.style === 'single' || node.style === 'double') return { text: node.text };
      if (node.text === raw) return { text: raw };
      return { text: raw, repair: 'comment' };
    }
    return { text: raw, repair: 'list' };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return repairText(raw);
  }
}

/**
 * The items of a list in brackets, split at the commas outside inner brackets and quotes, trimmed; its last bracket may
 * be missing. Undefined where the text goes on after the list's end: then it is no list.
 */
export function splitFlowList(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  const items: string[] = [];
  let depth = 0;
  let from = 1;
  const unclosed = new Set<string>();
  for (let at = 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '[' || character === '{') depth += 1;
    else if (depth > 0 && (character === ']' || character === '}')) depth -= 1;
    else if (depth === 0 && (character === ',' || character === ']')) {
      items.push(text.slice(from, at).trim());
      from = at + 1;
      if (character === ']') return /^\s*(?:#|$)/.test(text.slice(from)) ? items : undefined;
    } else if (
      /["']/.test(character) &&
      !unclosed.has(character) &&
      text.slice(from, at).trim() === ''
    ) {
      const close = closingQuote(text, at);
      if (close === undefined) unclosed.add(character);
      else at = close;
    }
  }
  items.push(
    text
      .slice(from)
      .replace(/\]\s*$/, '')
      .trim(),
  );
  return items;
}

/**
 * The offset of the quote that ends an item: one before a comma, a bracket or the end, unless another item in quotes
 * begins before it; then `at` itself. Undefined where there is neither.
 */
function closingQuote(text: string, at: number): number | undefined {
  const quote = text.charAt(at);
  const close = new RegExp(`${quote}(?=\\s*(?:[,\\]]|$))|,\\s*${quote}`, 'g');
  close.lastIndex = at + 1;
  const match = close.exec(text);
  if (match === null) return undefined;
  return match[0] === quote ? match.index : at;
}

const ITEM = /^[ \t]*-(?:[ \t]+(.*))?$/;

/** The items of a list of lines that begin with dashes, trimmed; undefined where an item has more than its line. */
export function splitBlockList(lines: readonly string[]): string[] | undefined {
  const items: string[] = [];
  for (const line of lines) {
    const match = ITEM.exec(line);
    if (match !== null) items.push((match[1] ?? '').trim());
    else if (!/^\s*(?:#|$)/.test(line)) return undefined;
  }
  return items.length > 0 ? items : undefined;
}
