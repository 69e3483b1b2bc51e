/** @file What a tool reached on a corpus: exact documents by point, causes of failure, and the price in signs. */

import { type Difference, POINTS, type Point, type Verdict } from '../judge/index.ts';

/** One document that came out wrong. */
export interface Failure {
  readonly document: string;
  readonly point: Point | 'crash';
  readonly difference: Difference;
}

export interface Score {
  readonly documents: number;
  readonly exact: number;
  /** Exact documents on each point. */
  readonly points: Readonly<Record<Point, number>>;
  /** Documents whose lines (beyond the five points) are exact as well. */
  readonly lines: number;
  readonly falseSpaces: number;
  readonly failures: Failure[];
}

/** Adds verdicts up. */
export class Tally {
  private documents = 0;
  private exact = 0;
  private lines = 0;
  private falseSpaces = 0;
  private readonly points: Record<Point, number> = {
    text: 0,
    links: 0,
    images: 0,
    emphasis: 0,
    structure: 0,
  };
  private readonly failures: Failure[] = [];

  add(document: string, verdict: Verdict): void {
    this.documents += 1;
    if (verdict.exact) this.exact += 1;
    if (!verdict.lines) this.lines += 1;
    this.falseSpaces += verdict.falseSpaces;
    for (const point of POINTS) {
      const difference = verdict.differences[point];
      if (difference) this.failures.push({ document, point, difference });
      else this.points[point] += 1;
    }
  }

  crash(document: string, error: unknown): void {
    this.documents += 1;
    const found = error instanceof Error ? error.message : String(error);
    const difference = { kind: 'crash', expected: '', found };
    this.failures.push({ document, point: 'crash', difference });
  }

  score(): Score {
    const { documents, exact, points, lines, falseSpaces, failures } = this;
    return { documents, exact, points, lines, falseSpaces, failures };
  }
}

export interface Cause {
  readonly name: string;
  readonly times: number;
  /** The first document that failed so. */
  readonly example: Failure;
}

/** The commonest causes: the first point on which a document failed, and how. */
export function causes(failures: readonly Failure[], most: number): Cause[] {
  const found = new Map<string, Cause>();
  const seen = new Set<string>();
  for (const failure of failures) {
    if (seen.has(failure.document)) continue;
    seen.add(failure.document);
    const name = `${failure.point}: ${failure.difference.kind}`;
    const known = found.get(name) ?? { name, times: 0, example: failure };
    found.set(name, { ...known, times: known.times + 1 });
  }
  return [...found.values()].sort((a, b) => b.times - a.times).slice(0, most);
}

/** How much of a Markdown text is there for the renderer and not for the reader. */
export interface Signs {
  readonly characters: number;
  readonly escapes: number;
  readonly entities: number;
  readonly tags: number;
}

export function countSigns(markdown: string): Signs {
  const prose = markdown.replace(/^(`{3,}|~{3,}).*\n(?:.*\n)*?\1.*$/gm, '');
  const times = (pattern: RegExp): number => prose.match(pattern)?.length ?? 0;
  return {
    characters: markdown.length,
    escapes: times(/\\[!-/:-@[-`{-~]/g),
    entities: times(/&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/gi),
    tags: times(/<\/?[a-z][a-z\d]*(?=[\s/>])[^<>]*>/gi),
  };
}
