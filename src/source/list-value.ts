/** @file Tags and categories: always a list of texts, however they were typed. */

import type { Entry } from './entries.ts';
import type { ParsedEntry } from './parse-block.ts';
import { itemText, splitBlockList, splitFlowList } from './repair.ts';
import { type Evidence, typedText } from './text-value.ts';
import { decodeEntities, oneLine, withoutControls } from './tidy.ts';
import { wrongType } from './wrong-type.ts';
import type { ScalarNode, YamlNode } from './yaml.ts';

/**
 * Reads a list of texts. A text with commas is a list of its parts; an item that is a collection is the text that was typed.
 * @throws {PostError} the parser's, or `front-matter-type` for items on several lines
 */
export function readList(parsed: ParsedEntry, evidence: Evidence): string[] {
  return typedItems(parsed, evidence)
    .map((item) => oneLine(withoutControls(decodeEntities(item))))
    .filter((item) => item !== '');
}

function typedItems(parsed: ParsedEntry, evidence: Evidence): string[] {
  const { entry, key, node } = parsed;
  const { block } = evidence;
  if (node?.kind === 'sequence') {
    const plain = node.items.filter((item) => isPlainItem(item, entry));
    if (plain.length === node.items.length) return plain.map(({ text }) => text);
  }
  const raws = typedList(entry);
  if (raws !== undefined) {
    const items = raws.filter((raw) => raw !== '').map(itemText);
    const repairs = new Set(items.flatMap(({ repair }) => repair ?? []));
    if (node === undefined && repairs.size === 0) repairs.add('list');
    for (const repair of repairs) block.repaired(entry, repair, key);
    return items.map(({ text }) => text);
  }
  if (node?.kind === 'sequence') throw wrongType(parsed, block, 'list');
  if (node?.kind === 'scalar' && node.style === 'plain' && /^(?:~|null)?$/i.test(node.text)) {
    if (entry.value === '' || node.start >= 0) return [];
  }
  const { text, repair } = typedText(parsed, evidence);
  if (repair !== undefined) block.repaired(entry, repair, key);
  if (node?.kind === 'mapping') return [text];
  const items = text.split(/[,，、]/);
  if (items.length > 1) block.repaired(entry, 'list', key);
  return items;
}

/** An item that needs no second look: text, and no `#` behind it that is more likely a hashtag than a comment. */
function isPlainItem(node: YamlNode, entry: Entry): node is ScalarNode {
  if (node.kind !== 'scalar' || node.anchor !== undefined || node.tag !== undefined) return false;
  if (node.style !== 'plain' || entry.value.startsWith('[')) return true;
  return node.start >= 0 && !/^[ \t]+#/.test(entry.text.slice(node.end, node.end + 40));
}

/** The items as typed, for a list in brackets or one of lines with dashes. */
function typedList(entry: Entry): string[] | undefined {
  if (entry.value.startsWith('[')) {
    const start = entry.text.indexOf('[', entry.key.length);
    return splitFlowList(entry.text.slice(start).replace(/\n/g, ' ').trim());
  }
  const isBlock = entry.value === '' || entry.value.startsWith('#');
  return isBlock ? splitBlockList(entry.text.split('\n').slice(1)) : undefined;
}
