/** @file Constructs one by one: their HTML through a tool, its Markdown through every engine, and back to the HTML. */

import { readFileSync } from 'node:fs';
import { judge } from '../judge/index.ts';
import { shared } from '../shared.ts';

export interface Construct {
  readonly group: string;
  readonly html: string;
}

/** The distinct constructs; undefined where the list is absent. */
export function readConstructs(): Construct[] | undefined {
  const path = shared('engines/constructs.json');
  if (path === undefined) return undefined;
  const forms: { group: string; want: string }[] = JSON.parse(readFileSync(path, 'utf8'));
  const distinct = new Map(forms.map(({ group, want }) => [want, { group, html: asPage(want) }]));
  return [...distinct.values()];
}

/** The list leaves out what all of its boxes have in common. */
function asPage(html: string): string {
  return html.replaceAll('<input', '<input type="checkbox"');
}

/** What differs between a page and what an engine made of its Markdown, in one line; undefined where nothing does. */
export function deviation(
  source: string,
  rendered: string | undefined,
  options: { base?: string; prettified?: boolean } = {},
): string | undefined {
  if (rendered === undefined) return 'stops the engine';
  const { differences, lines } = judge(plainSigns(source), plainSigns(rendered), options);
  const [point, difference] = Object.entries(differences)[0] ?? (lines ? ['lines', lines] : []);
  if (!difference) return undefined;
  const { kind, expected, found } = difference;
  return `${point}: ${kind}: expected ${expected.slice(0, 80)} | found ${found.slice(0, 80)}`;
}

/** Typographic signs as they are typed: whether an engine makes them is a setting of the site. */
function plainSigns(html: string): string {
  return html
    .replace(/[“”]|&(?:ldquo|rdquo);/g, '&quot;')
    .replace(/[‘’]|&(?:lsquo|rsquo);/g, '&#39;')
    .replace(/…|&hellip;/g, '...')
    .replace(/—|&mdash;/g, '---')
    .replace(/–|&ndash;/g, '--');
}
