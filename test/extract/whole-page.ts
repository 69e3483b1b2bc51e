/** @file Whole pages for the tests of the recipe that finds the article, and what becomes of them. */

import { expect } from 'vitest';
import { type ConvertOptions, convertPost } from '../../src/convert.ts';

export const LONG =
  'The harbour master keeps two clocks, one for the tide and one for the ferries, and trusts neither of them.';
export const ALSO =
  'When they disagree he goes down to the steps, counts the wet ones, and sets both by what he has seen there.';

export function page(body: string, head = ''): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}

/** The Markdown; every page's ledger has to balance, and its conversion to be exact. */
export function convert(html: string, options?: ConvertOptions): string {
  const { markdown, report } = convertPost(html, options);
  expect(report.ledger).toMatchObject({ balanced: true, losses: [] });
  expect(report.fidelity?.losses).toEqual([]);
  return markdown;
}

/** The rule that left out what begins with the sample. */
export function ruleOf(html: string, sample: string): string | undefined {
  const dropped = convertPost(html).report.ledger?.dropped ?? {};
  return Object.keys(dropped).find((rule) => dropped[rule]?.sample.includes(sample));
}
