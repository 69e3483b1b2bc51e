/** @file The candidates of a `srcset` attribute (HTML standard, "parse a srcset attribute"), in one pass. */

import { isHtmlSpace } from './characters.ts';

interface Candidate {
  readonly url: string;
  /** The width in pixels, or the density; 1 where it says neither. */
  readonly size: number;
  readonly isWidth: boolean;
}

function readSrcset(source: string): Candidate[] {
  const candidates: Candidate[] = [];
  let at = 0;
  while (at < source.length) {
    while (at < source.length && (isHtmlSpace(source.charCodeAt(at)) || source[at] === ',')) at++;
    const start = at;
    while (at < source.length && !isHtmlSpace(source.charCodeAt(at))) at++;
    let url = source.slice(start, at);
    let descriptor = '';
    if (url.endsWith(',')) {
      url = url.replace(/,{1,8}$/, '');
    } else {
      const end = source.indexOf(',', at);
      descriptor = source.slice(at, end < 0 ? source.length : end).trim();
      at = end < 0 ? source.length : end + 1;
    }
    if (url === '') continue;
    const isWidth = descriptor.endsWith('w');
    candidates.push({ url, size: Number.parseFloat(descriptor) || 1, isWidth });
  }
  return candidates;
}

/** The candidates' addresses, largest first; those of one size in their order. */
export function largestFirst(source: string): string[] {
  return readSrcset(source)
    .sort((a, b) => b.size - a.size)
    .map((candidate) => candidate.url);
}

/** Whether a browser takes one of the set and never `src`, which stands for a density of 1 where no candidate does. */
export function replacesSource(source: string): boolean {
  return readSrcset(source).some(({ size, isWidth }) => isWidth || size === 1);
}
