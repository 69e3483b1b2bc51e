/** @file The texts of a post: its title, author, date and URL, as they were typed. */

import type { Block } from './block.ts';
import { isTimestamp } from './date.ts';
import type { SourceHeading } from './heading.ts';
import type { ParsedEntry } from './parse-block.ts';
import { type Repaired, repairText } from './repair.ts';
import { decodeEntities, oneLine, withoutControls } from './tidy.ts';
import { wrongType } from './wrong-type.ts';
import type { ScalarNode } from './yaml.ts';

/** What else the file says of the title and the URL: the source heading, and the page. */
export interface Evidence {
  readonly block: Block;
  readonly heading?: SourceHeading;
  readonly html: string;
}

/** `C:\new`: a path, whose backslashes YAML takes for escapes. */
const PATH = /(?:^|[^A-Za-z])[A-Za-z]:\\[^\\]/;

/**
 * The text of a key that holds one line of text, whatever YAML would make of it.
 * @throws {PostError} the parser's, or `front-matter-type` for a collection on several lines
 */
export function readText(parsed: ParsedEntry, evidence: Evidence): string {
  const { key, entry } = parsed;
  const { block, heading, html } = evidence;
  const { text, repair } = typedText(parsed, evidence);
  if (repair !== undefined) block.repaired(entry, repair, key);
  // An entity that the page shows as text, as the heading does, is one that the author wrote about.
  const isShown =
    key === 'title' &&
    text.includes('&') &&
    heading?.typed === text &&
    html.includes(text.replaceAll('&', '&amp;'));
  const decoded = isShown ? text : decodeEntities(text);
  const bare = withoutControls(decoded).trim();
  if (bare.length < decoded.trim().length) block.repaired(entry, 'control-characters', key);
  const line = oneLine(bare);
  if (line !== bare) block.repaired(entry, 'white-space', key);
  if (key !== 'title' || heading === undefined || isShown) return line;
  const { title } = heading;
  if (line === '' || title === line || essence(title) !== essence(line)) return line;
  block.repaired(entry, 'heading', key);
  return title;
}

/** What a scraper leaves of a title at least: dots and white space get lost. */
function essence(title: string): string {
  return title.replace(/\.{3}|…|\s/g, '');
}

/** The text as typed, before its entities are decoded. */
export function typedText(parsed: ParsedEntry, evidence: Evidence): Repaired {
  const { entry, node } = parsed;
  if (node === undefined) {
    if (entry.single) return repairText(entry.value);
    throw parsed.error ?? wrongType(parsed, evidence.block, 'text');
  }
  if (node.kind === 'scalar') return scalarText(parsed, node, evidence);
  if (!entry.single) throw wrongType(parsed, evidence.block, 'text');
  return { text: entry.value, repair: node.kind === 'alias' ? 'indicator' : 'collection' };
}

/**
 * YAML's reading may be valid and still not what was meant. The heading, which repeats the title and the URL, tells a
 * comment from a `#` of the text, and an escape from a backslash of the text.
 */
function scalarText(
  { entry, key }: ParsedEntry,
  node: ScalarNode,
  { heading }: Evidence,
): Repaired {
  const raw = entry.value;
  if (!entry.single || node.tag?.startsWith('!!')) return { text: node.text };
  const witness = key === 'title' ? heading?.typed : key === 'from' ? heading?.url : undefined;
  switch (node.style) {
    case 'plain': {
      const isMeant = node.text === witness || (key === 'date' && isTimestamp(node.text));
      if (node.text === raw || isMeant) return { text: node.text };
      const typed = node.start < 0 ? '' : node.text;
      return { text: raw, repair: raw.startsWith(typed) ? 'comment' : 'indicator' };
    }
    case 'double': {
      const inner = raw.slice(raw.indexOf('"') + 1, raw.lastIndexOf('"'));
      if (!inner.includes('\\')) return { text: node.text };
      const typed = inner.replace(/\\"/g, '"');
      const isTyped = typed !== node.text && (typed === witness || PATH.test(inner));
      return isTyped ? { text: typed, repair: 'backslash' } : { text: node.text };
    }
    case 'block':
      return raw !== '' && node.text.trim() === ''
        ? { text: raw, repair: 'indicator' }
        : { text: node.text.trim() };
    case 'single':
      return { text: node.text };
  }
}
