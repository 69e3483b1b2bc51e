/** @file With any row of the escape table, any rung of the ladder, any delimiter or merging of neighbours switched off, some pair of fixtures/rules notices. */

import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { MERGINGS } from '../../src/html/marks.ts';
import { htmlToMarkdown } from '../../src/index.ts';
import { DELIMITERS } from '../../src/markdown/delimiters.ts';
import { LADDER } from '../../src/markdown/emphasis.ts';
import { ESCAPES } from '../../src/markdown/escape.ts';

const folder: URL = new URL('../../fixtures/rules/', import.meta.url);
const CASE =
  /^## (?<name>.+)\n\n`````html\n(?<html>[\s\S]*?)\n`````\n\n`````markdown\n(?<markdown>[\s\S]*?)\n`````$/gm;

interface Pair {
  readonly name: string;
  readonly html: string;
  readonly markdown: string;
}

const pairs: Pair[] = readdirSync(folder).flatMap((file) =>
  [...readFileSync(new URL(file, folder), 'utf8').matchAll(CASE)].map(({ groups }) => ({
    name: `${file}, ${groups?.name}`,
    html: groups?.html ?? '',
    markdown: groups?.markdown ?? '',
  })),
);

function noticing(): string | undefined {
  return pairs.find(({ html, markdown }) => htmlToMarkdown(html) !== `${markdown}\n`)?.name;
}

const noticed: string[] = [];

/** Runs the fixtures with one property of a table's row replaced. */
function without<Row extends object, Key extends keyof Row>(
  row: Row,
  key: Key,
  replacement: Row[Key],
): string | undefined {
  const original = row[key];
  row[key] = replacement;
  try {
    return noticing();
  } finally {
    row[key] = original;
  }
}

describe('switched off, each is noticed', () => {
  it.each(ESCAPES.map((row) => [row.name, row] as const))('escape %s', (name, row) => {
    const by = without(row as { when: typeof row.when }, 'when', () => false);
    expect(by).toBeDefined();
    noticed.push(`escape ${name}: ${by}`);
  });

  it.each(LADDER.map((rung) => [rung.name, rung] as const))('rung %s', (name, rung) => {
    const by = without(rung as { settle: typeof rung.settle }, 'settle', () => false);
    expect(by).toBeDefined();
    noticed.push(`rung ${name}: ${by}`);
  });

  it.each(DELIMITERS.map((row) => [row.name, row] as const))('delimiter %s', (name, row) => {
    const by = without(row as { fits: typeof row.fits }, 'fits', () => false);
    expect(by).toBeDefined();
    noticed.push(`delimiter ${name}: ${by}`);
  });

  it.each(
    DELIMITERS.filter(({ secure }) => secure !== undefined).map((row) => [row.name, row] as const),
  )('neighbours of delimiter %s', (name, row) => {
    const by = without(row as { secure?: typeof row.secure }, 'secure', () => {});
    expect(by).toBeDefined();
    noticed.push(`neighbours of delimiter ${name}: ${by}`);
  });

  it.each(MERGINGS.map((row) => [row.name, row] as const))('%s', (name, row) => {
    const by = without(row as { joins: typeof row.joins }, 'joins', () => false);
    expect(by).toBeDefined();
    noticed.push(`${name}: ${by}`);
  });

  it('switched on, none', () => {
    expect(noticing()).toBeUndefined();
  });

  afterAll(() => {
    if (process.env.MUTATE) console.log(noticed.join('\n'));
  });
});
