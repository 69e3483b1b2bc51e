/**
 * @file The second judge: says whether a rendered page still holds what its source held. It shares nothing with the
 * product, so that a mistake in the one can't hide in the other.
 */

import { compareFacts, type Difference, POINTS, type Point, textDifference } from './compare.ts';
import { type Facts, readFacts } from './facts.ts';
import { falseSpaces } from './spacing.ts';
import { embedNames } from './walk.ts';

export { type Difference, POINTS, type Point };

export interface JudgeOptions {
  /** What relative URLs of both pages are resolved against. */
  readonly base?: string;
  /** Whether a tool broke the lines of the source's text. */
  readonly prettified?: boolean;
}

export interface Verdict {
  readonly exact: boolean;
  /** The first difference on each point; none where the point is exact. */
  readonly differences: Readonly<Partial<Record<Point, Difference>>>;
  /** Beyond the five points, for information: lines that ran together or broke apart, images that moved. */
  readonly lines?: Difference;
  /** Beyond the five points: spaces between CJK characters where the source only broke a line. */
  readonly falseSpaces: number;
}

/** Compares what a renderer made (HTML) with the HTML that it was made from. */
export function judge(source: string, rendered: string, options: JudgeOptions = {}): Verdict {
  const base = options.base ?? 'http://base.test/';
  const prettified = options.prettified ?? false;
  const embeds = embedNames(source, base);
  const wanted: Facts = readFacts(source, { base, embeds });
  const found: Facts = readFacts(rendered, { base, embeds });
  const differences = compareFacts(wanted, found, { prettified });
  const lines = textDifference(wanted.tape, found.tape, { prettified, lines: true });
  return {
    exact: Object.keys(differences).length === 0,
    differences,
    ...(lines ? { lines } : {}),
    falseSpaces: differences.text ? 0 : falseSpaces(wanted.text, found.text),
  };
}
