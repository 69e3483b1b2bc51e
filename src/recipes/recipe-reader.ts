/** @file Reads a recipe's YAML by the table of `schema.ts`, and collects all that is wrong with it. */

import { YAMLException } from 'js-yaml';
import type { Position, Problem } from '../problem.ts';
import { type MappingNode, parseYaml, type YamlNode } from '../source/yaml.ts';
import type { Fields, Shape } from './schema.ts';
import { PREVIOUS, selectorFault } from './selector.ts';
import { suggest } from './suggest.ts';

/** The longest recipe in UTF-16 units; the longest built-in one has a fortieth of it. */
const LIMIT = 64 * 1024;

type RecipeCode = Extract<Problem['code'], `recipe-${string}`>;
type DataOf<Code extends RecipeCode> = Extract<Problem, { code: Code }>['data'];

export class RecipeReader {
  readonly problems: Problem[] = [];
  private readonly text: string;
  /** Where reading has come to: an empty value stands nowhere, and what stands before it says where it should. */
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  parse(): YamlNode | undefined {
    const { length } = this.text;
    if (length > LIMIT) this.report('recipe-too-large', { length, limit: LIMIT }, LIMIT);
    else {
      try {
        const root = parseYaml(this.text);
        if (root) return root;
        this.report('recipe-field-missing', { field: 'body' }, 0);
      } catch (error) {
        if (!(error instanceof YAMLException)) throw error;
        this.report('recipe-unreadable', { reason: error.reason }, error.mark?.position ?? 0);
      }
    }
    return undefined;
  }

  /** The node's value; undefined, and a problem reported, where it is none that the shape takes. */
  read(node: YamlNode, shape: Shape, field: string): unknown {
    this.at = Math.max(this.at, node.start);
    if (node.kind === 'alias') return this.report('recipe-alias', { name: node.name }, node.start);
    switch (shape.kind) {
      case 'mapping':
        return node.kind === 'mapping'
          ? this.mapping(node, shape.fields, field)
          : this.mistyped(node, shape, field);
      case 'css-or-mapping':
        return node.kind === 'mapping'
          ? this.mapping(node, shape.fields, field)
          : this.read(node, { kind: 'css' }, field);
      case 'list':
        if (node.kind === 'sequence') return this.list(node.items, shape.of, field);
        return shape.lone ? this.list([node], shape.of, field) : this.mistyped(node, shape, field);
      case 'selector':
      case 'anchor':
        if (node.kind !== 'sequence' || node.items.length === 0)
          return this.scalar(node, shape, field);
        return node.items.map((item) => this.scalar(item, shape, field));
      default:
        return this.scalar(node, shape, field);
    }
  }

  private list(items: readonly YamlNode[], of: Shape, field: string): unknown[] {
    return items.map((item) => this.read(item, of, field));
  }

  private mapping(node: MappingNode, fields: Fields, within: string): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const { key, value } of node.pairs) {
      this.at = key.start;
      const name = key.kind === 'scalar' ? key.text : '';
      const shape = Object.hasOwn(fields, name) ? fields[name]?.shape : undefined;
      const field = within === '' ? name : `${within}.${name}`;
      if (shape === undefined) this.unknown(name, fields, within, key.start);
      else if (seen.has(name)) this.report('recipe-field-twice', { field }, key.start);
      else values[name] = this.read(value, shape, field);
      seen.add(name);
    }
    for (const [name, { required }] of Object.entries(fields)) {
      if (!required || seen.has(name)) continue;
      this.report('recipe-field-missing', { field: name, within }, node.start);
    }
    return values;
  }

  private unknown(name: string, fields: Fields, within: string, start: number): void {
    const known = Object.keys(fields);
    const suggestion = suggest(name, known);
    const data = { field: name, within, known, ...(suggestion !== undefined && { suggestion }) };
    this.report('recipe-field-unknown', data, start);
  }

  private scalar(node: YamlNode, shape: Shape, field: string): unknown {
    if (node.kind !== 'scalar' || node.text.trim() === '') return this.mistyped(node, shape, field);
    const { start } = node;
    // A block's text ends in a newline.
    const text = node.text.trim();
    switch (shape.kind) {
      case 'switch':
        if (node.style === 'plain' && /^(?:true|false)$/.test(text)) return text === 'true';
        return this.mistyped(node, shape, field);
      case 'count':
        if (/^\d{1,9}$/.test(text)) return Number(text);
        return this.mistyped(node, shape, field);
      case 'choice':
        return shape.among.includes(text) ? text : this.mistyped(node, shape, field);
      case 'pattern':
        return this.pattern(text, field, start);
      case 'selector':
      case 'css':
      case 'anchor': {
        if (node.style === 'plain' && /^[ \t]+#\S/.test(this.text.slice(node.end, node.end + 40))) {
          return this.report('recipe-value-cut', { field }, node.end);
        }
        const previous = shape.kind === 'anchor' && text.startsWith(PREVIOUS);
        return this.selector(text, previous ? text.slice(PREVIOUS.length) : text, field, start);
      }
      default:
        return node.text;
    }
  }

  private pattern(pattern: string, field: string, start: number): string | undefined {
    try {
      new RegExp(pattern, 'i');
      return pattern;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.report('recipe-pattern-invalid', { field, pattern, reason }, start);
    }
  }

  private selector(text: string, css: string, field: string, start: number): string | undefined {
    const reason = selectorFault(css);
    if (reason === undefined) return text;
    return this.report('recipe-selector-invalid', { field, selector: text, reason }, start);
  }

  private mistyped(node: YamlNode, shape: Shape, field: string): undefined {
    const among = shape.kind === 'choice' ? { among: [...shape.among] } : {};
    const empty = node.kind === 'scalar' && node.text.trim() === '';
    const data = { field, expected: shape.kind, empty, ...among };
    return this.report('recipe-value-wrong', data, node.start);
  }

  private report<Code extends RecipeCode>(
    code: Code,
    data: DataOf<Code>,
    start: number,
  ): undefined {
    this.problems.push(this.problem(code, data, start));
    return undefined;
  }

  problem<Code extends RecipeCode>(code: Code, data: DataOf<Code>, start: number): Problem {
    const position = this.place(start < 0 ? this.at : start);
    return { code, severity: 'error', data, position } as Problem;
  }

  private place(offset: number): Position {
    const before = this.text.slice(0, offset);
    const line = before.split('\n').length;
    return { line, column: offset - before.lastIndexOf('\n'), offset };
  }
}
