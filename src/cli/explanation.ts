/** @file The explanation of a post in words and columns, for a terminal of 80. */

import type { Report } from '../convert.ts';
import type { Explanation, PageExplanation } from '../explain.ts';
import type { Finding } from '../extract/findings.ts';
import { lossesOf } from '../losses.ts';
import type { MatchReport } from '../recipes/match.ts';
import type { Colors } from './colors.ts';
import { clip, column, wrap } from './columns.ts';
import { ledgerLines } from './ledger-table.ts';
import { words } from './report.ts';
import { visible } from './visible.ts';

const WIDTH = 80;
/** Where the second column begins. */
const COLUMN = 12;
/** More headings than are read at a glance. */
const HEADINGS = 30;

export function explanationText(path: string, explanation: Explanation, colors: Colors): string {
  const { report, page } = explanation;
  const sections = [
    [colors.bold(clip(visible(path), WIDTH)), ...(page ? summary(page, report, colors) : CLEAN)],
    page ? recipeLines(page, report.recipe ?? '', colors) : [],
    page ? findingLines(page.findings, colors) : [],
    page ? outlineLines(page) : [],
    report.ledger ? ledgerLines(report.ledger, colors) : [],
    problemLines(report, colors),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map(([title = '', ...lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')}\n`;
}

const CLEAN = ['clean Markdown already: it passes through as it is'];

/** A label and what it labels. */
function row(label: string, text: string): string {
  return `${column(label, COLUMN - 2)}${clip(visible(text), WIDTH - COLUMN)}`;
}

function summary(
  { url, forced, blocks }: PageExplanation,
  report: Report,
  colors: Colors,
): string[] {
  const counted = Object.entries(blocks).map(([tag, count]) => counting(count, tag));
  return [
    row('address', url ?? 'not known'),
    row('recipe', `${report.recipe ?? ''}${forced ? ', forced' : ''}`),
    row('body', counted.join(', ') || 'empty'),
    ...fidelityLines(report, colors),
  ];
}

function fidelityLines({ fidelity, ledger }: Report, colors: Colors): string[] {
  if (fidelity === undefined) return [];
  const label = column('fidelity', COLUMN - 2);
  if (fidelity.exact) return [`${label}${colors.green('exact')}`];
  const kinds = Object.entries(fidelity.counts).filter(([, count]) => count > 0);
  const differences = kinds.map(([kind, count]) => `${count} in ${kind}`).join(', ');
  const lost = ledger?.lost.count ?? 0;
  return [
    ...(differences === '' ? [] : [`differences: ${differences}`]),
    ...(lost === 0 ? [] : [`${lost} of its pieces lost, see the ledger`]),
  ].map((text, index) => `${index === 0 ? label : column('', COLUMN - 2)}${colors.red(text)}`);
}

/** The recipe that was taken and those that came near; the rest by name alone. */
function recipeLines(
  { matches, forced }: PageExplanation,
  taken: string,
  colors: Colors,
): string[] {
  const last = Math.max(...matches.map(({ recipe }) => recipe.length), taken.length) + 2;
  const lines: string[] = [];
  const far: string[] = [];
  let passed = false;
  for (const match of matches) {
    const { recipe, matches: fits } = match;
    const isTaken = recipe === taken;
    if (!isTaken && !fits && !isNear(match)) far.push(recipe);
    else {
      let verdict = passed ? 'fits too, but is tried later' : 'fits';
      if (isTaken) verdict = colors.green(forced ? 'forced' : 'taken');
      else if (!fits) verdict = colors.yellow('near miss');
      lines.push(`${column(visible(recipe), last)}${verdict}`, ...signLines(match, last));
    }
    passed ||= isTaken && !forced;
  }
  if (far.length > 0) lines.push(wrap(`no match: ${far.join(', ')}`, WIDTH - 2, 4));
  return [colors.bold('Recipes'), ...lines];
}

/** One of two signs is there. */
function isNear({ url, has }: MatchReport): boolean {
  return url !== undefined && has !== undefined && (url.fits || has.found > 0);
}

function signLines({ url, has }: MatchReport, indent: number): string[] {
  const line = (text: string): string =>
    ' '.repeat(indent) + clip(visible(text), WIDTH - 2 - indent);
  return [
    ...(url ? [line(`address ${url.fits ? 'fits' : 'is not'} ${url.pattern}`)] : []),
    ...(has ? [line(`has ${has.found || 'no'} ${has.selectors.join(' or ')}`)] : []),
    ...(url || has ? [] : [line('takes any page')]),
  ];
}

/** What was found with its selector and how it begins; what was not, last. */
function findingLines(findings: readonly Finding[], colors: Colors): string[] {
  const found = findings.filter((finding) => finding.found > 0);
  // What nothing could be looked in for was not looked for.
  const missing = findings.filter(({ found, of }) => found === 0 && of !== 0);
  const name = ({ field, rule }: Finding): string => (rule === undefined ? field : `drop: ${rule}`);
  const label = Math.min(26, Math.max(5, ...found.map((finding) => name(finding).length)) + 2);
  const lines = found.flatMap((finding) => {
    const { found: count, of, used, selectors, sample } = finding;
    const amount = of === undefined ? String(count) : `${count}/${of}`;
    const head = column(visible(name(finding)), label) + amount.padStart(6);
    const rest = WIDTH - 4 - label - 6;
    const lines = [`${head}  ${clip(visible(used ?? selectors.join(' or ')), rest)}`];
    if (sample !== undefined) {
      lines.push(`${' '.repeat(label + 8)}${colors.dim(clip(visible(sample), rest))}`);
    }
    return lines;
  });
  const absent = missing.map((finding) => {
    const text = `${name(finding)}: ${finding.selectors.join(' or ')}`;
    return `  ${colors.yellow(clip(visible(text), WIDTH - 4))}`;
  });
  if (lines.length === 0 && absent.length === 0) return [];
  return [
    colors.bold('Found, by selector'),
    ...lines,
    ...(absent.length > 0 ? ['nothing found:', ...absent] : []),
  ];
}

function outlineLines({ outline }: PageExplanation): string[] {
  if (outline.length === 0) return [];
  const shown = outline.slice(0, HEADINGS).map(({ level, text }) => {
    const mark = `${'#'.repeat(level)} `;
    return `${mark}${clip(visible(text), WIDTH - 2 - mark.length)}`;
  });
  const more = outline.length - shown.length;
  return ['Outline', ...shown, ...(more > 0 ? [`and ${more} more headings`] : [])];
}

function problemLines(report: Report, colors: Colors): string[] {
  const told = report.problems.map((problem) => {
    const { wrong, mend } = words(problem);
    const { line } = problem.position ?? {};
    const { severity } = problem;
    const place = line === undefined ? '' : `line ${line}: `;
    const text = wrap(visible(`${severity} ${place}${wrong}; ${mend}`), WIDTH - 2, 4);
    const paint = severity === 'error' ? colors.red : colors.yellow;
    return paint(severity) + text.slice(severity.length);
  });
  const losses = lossesOf(report).map((data) => {
    const { wrong } = words({ code: 'loss', severity: 'warning', data });
    return wrap(visible(wrong), WIDTH - 2, 4);
  });
  const lines = [...told, ...losses];
  return lines.length === 0 ? [] : [colors.bold('Problems'), ...lines];
}

function counting(count: number, tag: string): string {
  const name = tag.replace('-', ' ');
  return `${count} ${name}${count === 1 || name.endsWith('s') ? '' : 's'}`;
}
