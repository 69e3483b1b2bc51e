/** @file YAML to a tree that keeps what js-yaml's own loader drops: where each value stands and how it was typed. */

import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { plainEntry } from './plain-entry.ts';

interface NodeBase {
  /** Offset of the value's first character, -1 for an empty one. */
  readonly start: number;
  readonly anchor?: string;
  /** As typed: `!!str`, `!x`. */
  readonly tag?: string;
  readonly tagStart?: number;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** Offset of what follows the value's last character, quotes not counted. */
  readonly end: number;
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly items: YamlNode[];
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  readonly pairs: { readonly key: YamlNode; readonly value: YamlNode }[];
}

export interface AliasNode {
  readonly kind: 'alias';
  readonly name: string;
  readonly start: number;
}

export type YamlNode = ScalarNode | SequenceNode | MappingNode | AliasNode;

/** How deep collections may nest. */
export const DEPTH_LIMIT = 32;

/**
 * The first document of a YAML text; undefined for none.
 * @throws {YAMLException} where the text is no YAML, or nests deeper than `DEPTH_LIMIT`
 */
export function parseYaml(text: string): YamlNode | undefined {
  return plainEntry(text) ?? parseWithEvents(text);
}

/** The same by the parser alone. */
export function parseWithEvents(text: string): YamlNode | undefined {
  return build(parseEvents(text, { maxDepth: DEPTH_LIMIT }), text);
}

/** A collection that is being filled. */
interface Frame {
  readonly node: SequenceNode | MappingNode | undefined;
  key?: YamlNode;
}

function build(events: readonly Event[], text: string): YamlNode | undefined {
  const frames: Frame[] = [];
  let root: YamlNode | undefined;
  const add = (node: YamlNode): void => {
    const frame = frames.at(-1);
    if (frame?.node === undefined) root ??= node;
    else if (frame.node.kind === 'sequence') frame.node.items.push(node);
    else if (frame.key === undefined) frame.key = node;
    else {
      frame.node.pairs.push({ key: frame.key, value: node });
      delete frame.key;
    }
  };
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        frames.push({ node: undefined });
        break;
      case EVENT_ID.SEQUENCE:
        frames.push({ node: { kind: 'sequence', items: [], ...base(event, text) } });
        break;
      case EVENT_ID.MAPPING:
        frames.push({ node: { kind: 'mapping', pairs: [], ...base(event, text) } });
        break;
      case EVENT_ID.SCALAR:
        add({
          kind: 'scalar',
          text: getScalarValue(text, event),
          style: STYLES[event.style],
          end: event.valueEnd,
          ...base({ ...event, start: event.valueStart }, text),
        });
        break;
      case EVENT_ID.ALIAS: {
        const name = text.slice(event.anchorStart, event.anchorEnd);
        add({ kind: 'alias', name, start: event.anchorStart - 1 });
        break;
      }
      case EVENT_ID.POP: {
        const node = frames.pop()?.node;
        if (node !== undefined) add(node);
      }
    }
  }
  return root;
}

const STYLES = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'block',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'block',
} as const;

function base(
  event: {
    start: number;
    anchorStart: number;
    anchorEnd: number;
    tagStart: number;
    tagEnd: number;
  },
  text: string,
): NodeBase {
  return {
    start: event.start,
    ...(event.anchorStart >= 0 && { anchor: text.slice(event.anchorStart, event.anchorEnd) }),
    ...(event.tagStart >= 0 && {
      tag: text.slice(event.tagStart, event.tagEnd),
      tagStart: event.tagStart,
    }),
  };
}
