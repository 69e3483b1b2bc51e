/** @file What a front matter may not hold, whatever its key: aliases, and tags that ask for more than a kind of value. */

import { PostError } from '../problem.ts';
import type { Block } from './block.ts';
import type { ParsedEntry } from './parse-block.ts';
import type { YamlNode } from './yaml.ts';

/** The tags of YAML's own kinds, which change nothing here: a value's kind shows in how it is typed. */
const KNOWN_TAG = /^(?:!|!!(?:str|int|float|bool|null|timestamp|seq|map))$/;

/** What a refusal depends on beside the node. */
export interface Scope {
  readonly block: Block;
  /** The names of all anchors of the front matter. */
  readonly anchors: ReadonlySet<string>;
  /** Whether the key holds text. There a tag before plain text is text (`title: !important`), but YAML's own are meant. */
  readonly holdsText: boolean;
}

/**
 * Refuses aliases to an anchor that is there (another one is text) and tags.
 * @throws {PostError} `front-matter-alias`, `front-matter-tag`
 */
export function refuse(node: YamlNode, parsed: ParsedEntry, scope: Scope): void {
  const { block, anchors, holdsText } = scope;
  if (node.kind === 'alias') {
    if (!anchors.has(node.name)) return;
    throw new PostError({
      code: 'front-matter-alias',
      severity: 'error',
      data: { name: node.name },
      position: block.position(parsed.entry, node.start),
    });
  }
  if (node.tag !== undefined && !KNOWN_TAG.test(node.tag)) {
    const isPlain = node.kind === 'scalar' && node.style === 'plain' && /^![^!<]/.test(node.tag);
    if (!holdsText || !isPlain) {
      throw new PostError({
        code: 'front-matter-tag',
        severity: 'error',
        data: { tag: node.tag },
        position: block.position(parsed.entry, node.tagStart ?? node.start),
      });
    }
  }
  for (const child of childrenOf(node)) refuse(child, parsed, scope);
}

/** The names of the anchors in a node. */
export function anchorsOf(node: YamlNode): string[] {
  const own = node.kind !== 'alias' && node.anchor !== undefined ? [node.anchor] : [];
  return [...own, ...childrenOf(node).flatMap(anchorsOf)];
}

function childrenOf(node: YamlNode): YamlNode[] {
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? node.pairs.flatMap(({ key, value }) => [key, value]) : [];
}
