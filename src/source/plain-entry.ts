/** @file Reads an entry of one line that no YAML parser is needed for: a plain value, a quoted one, or a list of plain ones in brackets. */

import { isPlainItem, isPlainScalar } from './plain-scalar.ts';
import type { MappingNode, ScalarNode, SequenceNode } from './yaml.ts';

const ENTRY = /^([A-Za-z]\w*): (\S.*)\n*$/;
/** No backslash, which begins an escape. */
const QUOTED =
  /^"([ !#-[\]-~\u00a1-\u00ac\u00ae-\u1fff\u2010-\u2027\u3001-\ud7ff\uff01-\uff5e]*)"$/;
const BRACKETS = /^\[ ?(\S[^[\]]*\S|\S) ?\]$/;

/** What the parser makes of the entry; undefined where only it can tell. */
export function plainEntry(text: string): MappingNode | undefined {
  const [, key = '', source = ''] = ENTRY.exec(text) ?? [];
  const value = source && valueAt(key.length + 2, source);
  if (!value) return undefined;
  return { kind: 'mapping', pairs: [{ key: scalar(0, key), value }], start: 0 };
}

function valueAt(start: number, source: string): ScalarNode | SequenceNode | undefined {
  if (isPlainScalar(source)) return scalar(start, source);
  const quoted = QUOTED.exec(source)?.[1];
  if (quoted !== undefined) return { ...scalar(start + 1, quoted), style: 'double' };
  return listAt(start, source);
}

function listAt(start: number, source: string): SequenceNode | undefined {
  const inner = BRACKETS.exec(source)?.[1];
  if (inner === undefined) return undefined;
  const items: ScalarNode[] = [];
  let at = start + source.indexOf(inner);
  for (const item of inner.split(', ')) {
    if (!isPlainItem(item)) return undefined;
    items.push(scalar(at, item));
    at += item.length + 2;
  }
  return { kind: 'sequence', items, start };
}

function scalar(start: number, text: string): ScalarNode {
  return { kind: 'scalar', text, style: 'plain', end: start + text.length, start };
}
