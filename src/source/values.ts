/** @file Values of keys that post2md has no rule for: numbers and truth values as YAML 1.2 has them, all else as text. */

import type { FrontMatterValue } from '../post.ts';
import type { Block } from './block.ts';
import type { ParsedEntry } from './parse-block.ts';
import { decodeEntities, withoutControls } from './tidy.ts';
import { wrongType } from './wrong-type.ts';
import type { ScalarNode, YamlNode } from './yaml.ts';

/** Decimal numbers in the one form that every writer gives back as it was; `1.50` and `007` are text. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Reads a value. `asText` keeps every scalar in it as typed.
 * @throws {PostError} `front-matter-type` for a mapping with a key that is not text
 */
export function readValue(
  node: YamlNode,
  parsed: ParsedEntry,
  block: Block,
  asText = false,
): FrontMatterValue {
  switch (node.kind) {
    case 'alias':
      block.repaired(parsed.entry, 'alias', parsed.key);
      return `*${node.name}`;
    case 'scalar':
      return asText ? withoutControls(decodeEntities(node.text)) : scalarValue(node);
    case 'sequence':
      return node.items.map((item) => readValue(item, parsed, block, asText));
    case 'mapping': {
      const map: { [key: string]: FrontMatterValue } = {};
      for (const pair of node.pairs) {
        if (pair.key.kind !== 'scalar') throw wrongType(parsed, block, 'text keys');
        const key = pair.key.text;
        if (Object.hasOwn(map, key)) {
          block.repaired(parsed.entry, 'duplicate', `${parsed.key}.${key}`);
          continue;
        }
        const value = readValue(pair.value, parsed, block, asText);
        // An assignment to `__proto__` would set the prototype.
        Object.defineProperty(map, key, { value, enumerable: true, writable: true });
      }
      return map;
    }
  }
}

/** A number, a truth value or null where it is typed bare, else text. */
export function scalarValue({ text, style, tag }: ScalarNode): FrontMatterValue {
  if (style === 'plain' && tag !== '!!str') {
    if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
    if (/^(?:true|True|TRUE)$/.test(text)) return true;
    if (/^(?:false|False|FALSE)$/.test(text)) return false;
    if (NUMBER.test(text) && String(Number(text)) === text) return Number(text);
  }
  return withoutControls(decodeEntities(text));
}
