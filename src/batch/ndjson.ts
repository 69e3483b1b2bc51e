/** @file Posts as lines of JSON: one in, one out, in order, in the memory of a few lines however many there are. */

import type { ConvertOptions, Report } from '../convert.ts';
import type { LineFault, Problem } from '../problem.ts';
import { INPUT_LIMIT } from '../source/decode.ts';
import { decodeStrictly } from '../source/encoding.ts';
import type { Converter } from './converter.ts';
import { inOrder } from './in-order.ts';
import { problemsOf } from './problems-of.ts';

/** What became of one line. */
export interface LineResult {
  /** From 1. */
  readonly line: number;
  readonly path?: string;
  readonly markdown?: string;
  readonly report?: Report;
  readonly problem?: Problem;
}

/** In bytes: a post of the largest size of which every character is escaped. */
const LONGEST_LINE = 6 * INPUT_LIMIT;

const LINE_END = 0x0a;

type Line = { readonly number: number } & (
  | { readonly text: string }
  | { readonly fault: LineFault }
);

export interface StreamOptions {
  /** A loss fails its post. */
  readonly strict: boolean;
  /** What the post of a path is converted with, where that isn't what the others are. */
  readonly optionsOf: (path: string) => ConvertOptions | undefined;
}

/** Converts the posts of a stream of lines; blank ones are passed over. */
export async function* convertStream(
  stream: AsyncIterable<Uint8Array | string>,
  converter: Converter,
  options: StreamOptions,
): AsyncGenerator<LineResult, void, void> {
  yield* inOrder(lines(stream), converter.width, (line) => convertLine(line, converter, options));
}

async function convertLine(
  line: Line,
  converter: Converter,
  { strict, optionsOf }: StreamOptions,
): Promise<LineResult> {
  const number = { line: line.number };
  const input: Input = 'fault' in line ? { fault: line.fault } : parseLine(line.text);
  const about = input.path === undefined ? number : { ...number, path: input.path };
  if ('fault' in input) {
    const data = { fault: input.fault };
    return { ...about, problem: { code: 'input-line-invalid', severity: 'error', data } };
  }
  const own = input.path === undefined ? undefined : optionsOf(input.path);
  const result = await converter.convert({
    content: input.source,
    ...(own === undefined ? {} : { options: own }),
  });
  if ('problem' in result) return { ...about, problem: result.problem };
  const { markdown, report } = result;
  const problem = problemsOf(report, strict).find(({ severity }) => severity === 'error');
  return problem === undefined ? { ...about, markdown, report } : { ...about, report, problem };
}

type Input = { readonly path?: string } & (
  | { readonly source: string }
  | { readonly fault: LineFault }
);

function parseLine(text: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'not JSON' };
  }
  if (typeof value !== 'object' || value === null) return { fault: 'not an object' };
  const { path, source } = value as { path?: unknown; source?: unknown };
  if (path !== undefined && typeof path !== 'string') return { fault: 'path not a string' };
  const about = path === undefined ? {} : { path };
  return typeof source === 'string'
    ? { ...about, source }
    : { ...about, fault: 'source not a string' };
}

async function* lines(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Line, void, void> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (): Line | undefined => {
    const line = length > LONGEST_LINE ? { fault: 'too long' as const } : lineOf(parts);
    parts = [];
    length = 0;
    number += 1;
    return 'text' in line && line.text.trim() === '' ? undefined : { number, ...line };
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LINE_END, from);
      const part = bytes.subarray(from, end === -1 ? bytes.length : end);
      length += part.length;
      // What is too long is read past, not kept.
      if (length <= LONGEST_LINE) parts.push(part);
      if (end === -1) break;
      const line = take();
      if (line !== undefined) yield line;
      from = end + 1;
    }
  }
  if (length > 0) {
    const line = take();
    if (line !== undefined) yield line;
  }
}

function lineOf(parts: readonly Uint8Array[]): { text: string } | { fault: LineFault } {
  const text = decodeStrictly(Buffer.concat(parts), 'utf-8');
  return text === undefined ? { fault: 'not UTF-8' } : { text };
}
