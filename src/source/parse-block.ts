/** @file Parses the front matter entry by entry, mending what is wrong with the lines themselves. */

import { PostError } from '../problem.ts';
import type { Block } from './block.ts';
import { type Entry, splitEntries } from './entries.ts';
import type { YamlNode } from './yaml.ts';

/** An entry with what the YAML parser made of it. */
export interface ParsedEntry {
  readonly entry: Entry;
  readonly key: string;
  /** Undefined where the parser refused the entry. */
  readonly node?: YamlNode;
  /** Why it refused. */
  readonly error?: PostError;
}

/**
 * The block's entries, in order.
 * @throws {PostError} `front-matter-too-deep`; `front-matter-invalid` and `front-matter-type` for a text that is no list of keys
 */
export function parseBlock(block: Block): ParsedEntry[] {
  return splitEntries(block.text)?.map((entry) => parseEntry(block, entry)) ?? parseWhole(block);
}

function parseEntry(block: Block, entry: Entry): ParsedEntry {
  try {
    return pairOf(block, entry);
  } catch (error) {
    if (!(error instanceof PostError) || error.problem.code === 'front-matter-too-deep')
      throw error;
    const mended = { ...entry, text: reindent(entry) };
    if (mended.text !== entry.text) {
      try {
        const parsed = pairOf(block, mended);
        block.repaired(entry, 'indentation');
        return parsed;
      } catch (second) {
        // The first error is about the lines as they are in the file.
        if (!(second instanceof PostError)) throw second;
      }
    }
    return { entry, key: entry.key, error: strayLine(block, entry) ?? error };
  }
}

function pairOf(block: Block, entry: Entry): ParsedEntry {
  const root = block.parse(entry);
  const pair = root?.kind === 'mapping' ? root.pairs[0] : undefined;
  if (pair === undefined) throw notMapping(block);
  const key = pair.key.kind === 'scalar' ? pair.key.text : entry.key;
  return { entry, key, node: pair.value };
}

/** Tabs at a line's start as blanks, and a value in quotes or brackets that goes on at the margin moved off it. */
function reindent(entry: Entry): string {
  const [first = '', ...rest] = entry.text.split('\n');
  const goesOn = /^["'[{]/.test(entry.value);
  const lines = rest.map((line) => {
    const untabbed = line.replace(/^[ \t]*\t[ \t]*/, (blanks) => blanks.replace(/\t/g, '  '));
    return goesOn && /^\S/.test(untabbed) ? ` ${untabbed}` : untabbed;
  });
  return [first, ...lines].join('\n');
}

/** The error for a line at the margin that is neither a key nor part of a value; the parser would name the entry's end. */
function strayLine(block: Block, entry: Entry): PostError | undefined {
  if (/^["'[{]/.test(entry.value)) return undefined;
  const lines = entry.text.split('\n');
  const stray = lines.findIndex((line, index) => index > 0 && /^[^\s#-]/.test(line));
  if (stray === -1) return undefined;
  return colonMissing(block, entry, lines.slice(0, stray).join('\n').length + 1);
}

function colonMissing(block: Block, entry: Pick<Entry, 'line' | 'text'>, at: number): PostError {
  return new PostError({
    code: 'front-matter-invalid',
    severity: 'error',
    data: { reason: "expected ':' after a mapping key" },
    position: block.position(entry, at),
  });
}

/** YAML that is a mapping without being a list of lines: in braces, or with `? ` before its keys. */
function parseWhole(block: Block): ParsedEntry[] {
  const { text } = block;
  const root = parsedWhole(block);
  if (root === undefined) return [];
  if (root.kind !== 'mapping') throw notMapping(block);
  return root.pairs.map(({ key, value }) => {
    if (key.kind !== 'scalar') throw notMapping(block);
    const entry: Entry = { key: key.text, line: 0, text, value: '', single: false, tight: false };
    return { entry, key: key.text, node: value };
  });
}

function parsedWhole(block: Block): YamlNode | undefined {
  const whole = { line: 0, text: block.text };
  try {
    return block.parse(whole);
  } catch (error) {
    // Words before the first key: the parser would name the line behind them.
    const first = /^(?:[ \t]*(?:#.*)?\n)*(?=[\p{L}\p{N}][^:\n]*\n)/u.exec(block.text);
    throw first === null ? error : colonMissing(block, whole, first[0].length);
  }
}

function notMapping(block: Block): PostError {
  return new PostError({
    code: 'front-matter-type',
    severity: 'error',
    data: { key: '', expected: 'mapping' },
    position: block.position({ line: 0, text: block.text }, 0),
  });
}
