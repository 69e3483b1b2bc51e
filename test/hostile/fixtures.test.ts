/**
 * @file Small hostile posts of every class: each ends as `fixtures/hostile/cases.json` says, and what is written of it
 * runs in no engine of this process. Adding a file and its entry adds a case.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Conversion, convertPost } from '../../src/convert.ts';
import { PostError, type Problem } from '../../src/problem.ts';
import { bodyOf } from '../product.ts';
import { enginesHere } from './engines.ts';
import { liveParts } from './live.ts';
import { squeeze, textOf } from './page.ts';

interface Fixture {
  readonly file: string;
  readonly outcome: 'convert' | 'reject' | 'either';
  /** Codes that the report, or the refusal, must name. */
  readonly problems?: readonly string[];
  /** Strings that the Markdown holds, and strings that it doesn't. */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** Texts that a reader of the rendered page sees. */
  readonly shows?: readonly string[];
}

const engines = enginesHere();
const folder = new URL('../../fixtures/hostile/', import.meta.url);
const fixtures: Fixture[] = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8'));

function attempt(file: string): { conversion?: Conversion; problems: readonly Problem[] } {
  try {
    const conversion = convertPost(readFileSync(new URL(file, folder)));
    return { conversion, problems: conversion.report.problems };
  } catch (error) {
    if (error instanceof PostError) return { problems: [error.problem] };
    throw error;
  }
}

describe('A hostile post', () => {
  it.each(fixtures)(
    '$file',
    ({ file, outcome, problems = [], has = [], lacks = [], shows = [] }) => {
      const { conversion, problems: found } = attempt(file);
      if (outcome !== 'either') {
        expect(conversion === undefined ? 'reject' : 'convert').toBe(outcome);
      }
      expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining([...problems]));
      if (conversion === undefined) return;
      const { markdown, report } = conversion;
      for (const text of has) expect(markdown).toContain(text);
      for (const text of lacks) expect(bodyOf(markdown)).not.toContain(text);
      expect(report.fidelity?.losses ?? []).toEqual([]);
      for (const { name, renderAll } of engines) {
        const [html = ''] = renderAll([bodyOf(markdown)]);
        expect(liveParts(html), name).toEqual([]);
        for (const text of shows) expect(textOf(html), name).toContain(squeeze(text));
      }
    },
  );

  it('has an entry for every file', () => {
    const files = readdirSync(folder).filter((name) => name !== 'cases.json');
    expect(fixtures.map(({ file }) => file).sort()).toEqual(files.sort());
  });
});
