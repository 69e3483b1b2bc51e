/** @file Reads a file of settings by its schema, and collects all that is wrong with it. */

import { YAMLException } from 'js-yaml';
import type { FrontMatterValue } from '../post.ts';
import { type Position, PostError, type Problem, type SettingsFile } from '../problem.ts';
import { scalarValue } from '../source/values.ts';
import { type MappingNode, parseYaml, type ScalarNode, type YamlNode } from '../source/yaml.ts';
import type { Fields, Scalar, ScalarShape, Shape } from './shape.ts';
import { suggest } from './suggest.ts';

/** The longest file in UTF-16 units; the longest built-in recipe has a fortieth of it. */
const LIMIT = 64 * 1024;

type SettingsCode = Extract<Problem, { data: { file: SettingsFile } }>['code'];
type DataOf<Code extends SettingsCode> = Omit<Extract<Problem, { code: Code }>['data'], 'file'>;

/** All that is wrong with a file of settings, in the order in which it stands there. */
export class SettingsError extends PostError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems[0]);
    this.problems = problems;
  }
}

export class SchemaReader {
  private readonly problems: Problem[] = [];
  private readonly file: SettingsFile;
  private readonly text: string;
  /** Where reading has come to: an empty value stands nowhere, and what stands before it says where it should. */
  private at = 0;

  constructor(file: SettingsFile, text: string) {
    this.file = file;
    this.text = text;
  }

  /** The file's value; undefined where it holds none. @throws {SettingsError} */
  value(schema: Shape): unknown {
    const root = this.parse();
    const value = root && this.read(root, schema, '');
    const [first, ...others] = this.problems.toSorted(byPlace);
    if (first) throw new SettingsError([first, ...others]);
    return value;
  }

  private parse(): YamlNode | undefined {
    const { length } = this.text;
    if (length > LIMIT) this.report('yaml-too-large', { length, limit: LIMIT }, LIMIT);
    else {
      try {
        return parseYaml(this.text);
      } catch (error) {
        if (!(error instanceof YAMLException)) throw error;
        this.report('yaml-unreadable', { reason: error.reason }, error.mark?.position ?? 0);
      }
    }
    return undefined;
  }

  /** The node's value; undefined, and a problem reported, where it is none that the shape takes. */
  private read(node: YamlNode, shape: Shape, field: string): unknown {
    this.at = Math.max(this.at, node.start);
    if (node.kind === 'alias') return this.report('yaml-alias', { name: node.name }, node.start);
    switch (shape.kind) {
      case 'mapping':
        return node.kind === 'mapping'
          ? this.mapping(node, shape.fields, field)
          : this.mistyped(node, shape, field);
      case 'names':
        return node.kind === 'mapping'
          ? this.names(node, shape.of, field)
          : this.mistyped(node, shape, field);
      case 'value':
        return this.anything(node, field);
      case 'css-or-mapping':
        return node.kind === 'mapping'
          ? this.mapping(node, shape.fields, field)
          : this.scalar(node, shape.css, field);
      case 'list':
        if (node.kind === 'sequence') return this.list(node.items, shape.of, field);
        return shape.lone ? this.list([node], shape.of, field) : this.mistyped(node, shape, field);
      case 'choice':
        return this.choice(node, shape.among, field);
      default:
        return shape.orList && node.kind === 'sequence' && node.items.length > 0
          ? node.items.map((item) => this.scalar(item, shape, field))
          : this.scalar(node, shape, field);
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
      else if (seen.has(name)) this.report('field-twice', { field }, key.start);
      else values[name] = this.read(value, shape, field);
      seen.add(name);
    }
    for (const [name, { required }] of Object.entries(fields)) {
      if (!required || seen.has(name)) continue;
      this.report('field-missing', { field: name, within }, node.start);
    }
    return values;
  }

  private names(node: MappingNode, of: Shape, within: string): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const { key, value } of node.pairs) {
      this.at = key.start;
      const name = key.kind === 'scalar' ? key.text : '';
      const field = `${within}.${name}`;
      if (Object.hasOwn(values, name)) this.report('field-twice', { field }, key.start);
      else define(values, name, this.read(value, of, field));
    }
    return values;
  }

  private anything(node: YamlNode, field: string): FrontMatterValue | undefined {
    switch (node.kind) {
      case 'alias':
        return this.report('yaml-alias', { name: node.name }, node.start);
      case 'scalar':
        return scalarValue(node);
      case 'sequence':
        return node.items.map((item) => this.anything(item, field) ?? null);
      case 'mapping':
        return this.names(node, { kind: 'value' }, field) as { [key: string]: FrontMatterValue };
    }
  }

  private unknown(name: string, fields: Fields, within: string, start: number): void {
    const known = Object.keys(fields);
    const suggestion = suggest(name, known);
    const data = { field: name, within, known, ...(suggestion !== undefined && { suggestion }) };
    this.report('field-unknown', data, start);
  }

  private choice(node: YamlNode, among: readonly string[], field: string): string | undefined {
    const text = textOf(node);
    return among.includes(text) ? text : this.mistyped(node, { kind: 'choice', among }, field);
  }

  private scalar(node: YamlNode, shape: ScalarShape, field: string): unknown {
    if (node.kind !== 'scalar' || textOf(node) === '') return this.mistyped(node, shape, field);
    const reading = shape.read(this.asTyped(node));
    if (reading === 'of another kind') return this.mistyped(node, shape, field);
    if ('value' in reading) return reading.value;
    const { code, data } = reading.fault;
    const place = code === 'value-cut' ? node.end : node.start;
    return this.report(code, { field, ...data } as DataOf<typeof code>, place);
  }

  private asTyped(node: ScalarNode): Scalar {
    const isQuoted = node.style !== 'plain';
    return {
      whole: node.text,
      text: textOf(node),
      isQuoted,
      isCut: !isQuoted && /^[ \t]+#\S/.test(this.text.slice(node.end, node.end + 40)),
      place: () => this.place(node.start),
    };
  }

  private mistyped(node: YamlNode, shape: Shape, field: string): undefined {
    const among = shape.kind === 'choice' ? { among: [...shape.among] } : {};
    const empty = node.kind === 'scalar' && textOf(node) === '';
    const data = { field, expected: shape.kind, empty, ...among };
    return this.report('value-wrong', data, node.start);
  }

  private report<Code extends SettingsCode>(
    code: Code,
    data: DataOf<Code>,
    start: number,
  ): undefined {
    this.problems.push(this.problem(code, data, start));
    return undefined;
  }

  problem<Code extends SettingsCode>(code: Code, data: DataOf<Code>, start: number): Problem {
    const position = this.place(start < 0 ? this.at : start);
    const located = { file: this.file, ...data } as Extract<Problem, { code: Code }>['data'];
    return { code, severity: 'error', data: located, position } as Problem;
  }

  private place(offset: number): Position {
    const before = this.text.slice(0, offset);
    const line = before.split('\n').length;
    return { line, column: offset - before.lastIndexOf('\n'), offset };
  }
}

function textOf(node: YamlNode): string {
  return node.kind === 'scalar' ? node.text.trim() : '';
}

function byPlace(a: Problem, b: Problem): number {
  return (a.position?.offset ?? 0) - (b.position?.offset ?? 0);
}

/** An assignment to `__proto__` would set the prototype. */
function define(values: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(values, name, { value, enumerable: true, writable: true });
}
