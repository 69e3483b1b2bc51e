/** @file Posts as lines of JSON: one in, one out, in order, in the memory of a few lines however many there are. */

import type { ConvertOptions, Report } from '../convert.ts';
import type { Problem } from '../problem.ts';
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

/** In UTF-16 units: a post of 16 MiB of which every character is escaped. */
const LONGEST_LINE = 6 * 16 * 1024 * 1024;

interface Line {
  readonly number: number;
  /** Undefined for a line that is too long. */
  readonly text: string | undefined;
}

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
  const input = parseLine(line.text);
  const about = input.path === undefined ? number : { ...number, path: input.path };
  if ('reason' in input) {
    const data = { reason: input.reason };
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
  /** Why the line is no post. */
  | { readonly reason: string }
);

function parseLine(text: string | undefined): Input {
  if (text === undefined) return { reason: 'it is too long' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { reason: 'it is not valid JSON' };
  }
  if (typeof value !== 'object' || value === null) return { reason: 'it is no JSON object' };
  const { path, source } = value as { path?: unknown; source?: unknown };
  if (path !== undefined && typeof path !== 'string') return { reason: '"path" is no text' };
  const about = path === undefined ? {} : { path };
  return typeof source === 'string'
    ? { ...about, source }
    : { ...about, reason: '"source" is missing or no text' };
}

async function* lines(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Line, void, void> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  const take = (): Line | undefined => {
    const text = length > LONGEST_LINE ? undefined : parts.join('');
    parts = [];
    length = 0;
    number += 1;
    return text?.trim() === '' ? undefined : { number, text };
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...rest] = text.split('\n');
    for (const [index, part] of [first, ...rest].entries()) {
      if (index > 0) {
        const line = take();
        if (line !== undefined) yield line;
      }
      length += part.length;
      // What is too long is read past, not kept.
      if (length <= LONGEST_LINE) parts.push(part);
    }
  }
  if (length > 0) {
    const line = take();
    if (line !== undefined) yield line;
  }
}
