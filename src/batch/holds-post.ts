/** @file Whether a file holds a post that is still to be converted. */

import { readFileSync } from 'node:fs';
import type { ConvertOptions } from '../convert.ts';
import { decode, INPUT_LIMIT } from '../source/decode.ts';
import { split } from '../source/split.ts';
import type { Source } from './sources.ts';

/** False for clean Markdown and for an empty file; what can't be read may be a post. */
export function holdsPost({ file, bytes, options }: Source, common: ConvertOptions): boolean {
  if (file === undefined || bytes > INPUT_LIMIT) return true;
  if (bytes === 0) return false;
  const { encoding, html } = options ?? common;
  try {
    return split(decode(readFileSync(file), encoding), html).html !== '';
  } catch {
    return true;
  }
}
