/** @file Two pages' facts against each other, on the five points of what "nothing was lost" means. */

import type { Block, Facts, Link, Run } from './facts.ts';
import { firstMismatch, type Spacing } from './spacing.ts';

export const POINTS = ['text', 'links', 'images', 'emphasis', 'structure'] as const;
export type Point = (typeof POINTS)[number];

/** The first place where a rendered page differs from its source on one point. */
export interface Difference {
  /** What happened, in a few words that fall into classes: `strong missing`. */
  readonly kind: string;
  readonly expected: string;
  readonly found: string;
}

type Differences = Partial<Record<Point, Difference>>;

export function compareFacts(source: Facts, rendered: Facts, spacing: Spacing): Differences {
  const differences: { [point in Point]: Difference | undefined } = {
    text: textDifference(source.text, rendered.text, spacing),
    links: linkDifference(source.links, rendered.links, spacing),
    images: listDifference('image', source.images, rendered.images, {
      same: (a, b) => a.url === b.url && a.alt === b.alt,
      alike: (a, b) =>
        a.url === b.url ? 'alternative text' : a.alt && a.alt === b.alt ? 'target' : undefined,
      show: ({ url, alt }) => `![${alt}](${url})`,
    }),
    emphasis: runDifference(source, rendered, spacing),
    structure: structureDifference(source, rendered),
  };
  return Object.fromEntries(
    Object.entries(differences).filter(([, difference]) => difference),
  ) as Differences;
}

export function textDifference(
  source: string,
  rendered: string,
  spacing: Spacing,
): Difference | undefined {
  const place = firstMismatch(source, rendered, spacing);
  if (!place) return undefined;
  const wanted = source[place.source] ?? '';
  const found = rendered[place.rendered] ?? '';
  return {
    kind: textDamage(wanted, found),
    expected: around(source, place.source),
    found: around(rendered, place.rendered),
  };
}

function textDamage(wanted: string, found: string): string {
  const isSpace = (char: string): boolean => /[\s\u0001]/.test(char);
  if (found === '') return 'end of the text missing';
  if (wanted === '') return 'text added at the end';
  if (isSpace(wanted) && isSpace(found)) {
    return wanted === '\n' ? 'line break lost' : 'line break added';
  }
  if (isSpace(found)) return 'space added';
  if (isSpace(wanted)) return 'space lost';
  if (/[*_~`[\]()<>\\|&#!+={}^$-]/.test(found)) return `mark ${found} shows as text`;
  return 'text differs';
}

function around(text: string, place: number): string {
  const excerpt = text.slice(Math.max(0, place - 24), place + 36);
  return excerpt.replaceAll('\u0001', '\u23CE').replaceAll('\n', '\u00B6');
}

interface Comparison<T> {
  same(source: T, rendered: T): boolean;
  /** What differs where the two are the same thing, changed. */
  alike(source: T, rendered: T): string | undefined;
  show(value: T): string;
}

/** The first entry in which two lists differ: missing, added or changed. */
function listDifference<T>(
  name: string | ((value: T) => string),
  source: readonly T[],
  rendered: readonly T[],
  by: Comparison<T>,
): Difference | undefined {
  const length = Math.max(source.length, rendered.length);
  for (let index = 0; index < length; index += 1) {
    const wanted = source[index];
    const found = rendered[index];
    if (wanted !== undefined && found !== undefined && by.same(wanted, found)) continue;
    const named = (value: T): string => (typeof name === 'string' ? name : name(value));
    const expected = wanted === undefined ? '' : by.show(wanted);
    const shown = found === undefined ? '' : by.show(found);
    if (wanted === undefined) {
      return { kind: found === undefined ? '' : `${named(found)} added`, expected, found: shown };
    }
    const changed = found !== undefined && by.alike(wanted, found);
    if (changed) return { kind: `${named(wanted)}: ${changed} differs`, expected, found: shown };
    const follows =
      found !== undefined && rendered.slice(index, index + 8).some((next) => by.same(wanted, next));
    return {
      kind: follows ? `${named(found)} added` : `${named(wanted)} missing`,
      expected,
      found: shown,
    };
  }
  return undefined;
}

function linkDifference(
  source: readonly Link[],
  rendered: readonly Link[],
  spacing: Spacing,
): Difference | undefined {
  const sameText = (a: Link, b: Link): boolean =>
    firstMismatch(a.text, b.text, { prettified: spacing.prettified }) === undefined;
  return listDifference('link', source, rendered, {
    same: (a, b) => a.url === b.url && sameText(a, b),
    alike: (a, b) => (a.url === b.url ? 'text' : sameText(a, b) ? 'target' : undefined),
    show: ({ url, text }) => `[${around(text, 0)}](${url})`,
  });
}

function runDifference(source: Facts, rendered: Facts, spacing: Spacing): Difference | undefined {
  const placed = source.letters === rendered.letters;
  return listDifference<Run>((run) => run.kind, source.emphasis, rendered.emphasis, {
    same: (a, b) =>
      a.kind === b.kind &&
      (!placed || (a.start === b.start && a.end === b.end)) &&
      (a.kind === 'code'
        ? firstMismatch(a.text, b.text, { prettified: spacing.prettified }) === undefined
        : a.text === b.text),
    alike: (a, b) =>
      a.kind === b.kind && (a.start === b.start || a.end === b.end) ? 'extent' : undefined,
    show: ({ kind, text }) => `${kind} ${around(text, 0)}`,
  });
}

function structureDifference(source: Facts, rendered: Facts): Difference | undefined {
  const placed = source.letters === rendered.letters;
  const name = ({ label }: Block): string => label.replace(/ .*|:.*/s, '');
  return (
    listDifference<Block>(name, source.structure, rendered.structure, {
      same: (a, b) => a.label === b.label && (!placed || (a.start === b.start && a.end === b.end)),
      alike: (a, b) =>
        name(a) !== name(b) ? undefined : a.label === b.label ? 'extent' : 'content or place',
      show: ({ label, start, end }) => `${label.slice(0, 120)} [${start}–${end}]`,
    }) ?? levelDifference(source.structure, rendered.structure)
  );
}

/** Levels count by their order: all may move down together, none may change places. */
function levelDifference(
  source: readonly Block[],
  rendered: readonly Block[],
): Difference | undefined {
  const expected = levelOrder(source);
  const found = levelOrder(rendered);
  if (expected === found) return undefined;
  return { kind: 'heading: order of levels differs', expected, found };
}

function levelOrder(blocks: readonly Block[]): string {
  const levels = blocks.flatMap(({ level }) => (level === undefined ? [] : [level]));
  const ranks = [...new Set(levels)].sort((a, b) => a - b);
  return levels.map((level) => ranks.indexOf(level) + 1).join(' ');
}
