/** @file The report of a run as one page that needs nothing else, for eyes. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Outcome } from '../batch/run.ts';
import { lossCount, lossesOf } from '../losses.ts';
import type { Problem } from '../problem.ts';
import type { Loss, PostDetail, Remark, ReportData, Row } from '../report-page/data.ts';
import { builtFile, version } from './own-package.ts';
import { words } from './report.ts';
import type { ReportFormat } from './report-file.ts';

export function htmlReport(): ReportFormat {
  const rows: Row[] = [];
  // Each by itself, so that the page unpacks only what is looked at.
  const details: string[] = [];
  return {
    add(outcome) {
      rows.push(rowOf(outcome));
      details.push(gzipSync(JSON.stringify(detailOf(outcome))).toString('base64'));
    },
    text: () => pageOf({ version: version(), posts: rows }, details),
  };
}

function rowOf({ path, output, status, problems, report }: Outcome): Row {
  const ledger = report?.ledger;
  const dropped = Object.entries(ledger?.dropped ?? {});
  return {
    path,
    ...(output !== undefined && { output }),
    status,
    ...(report?.recipe !== undefined && { recipe: report.recipe }),
    ...(report && { proof: proofOf(report) }),
    losses: report ? lossCount(report) : 0,
    warnings: problems.filter((problem) => problem.severity === 'warning' && !isLoss(problem))
      .length,
    ...(ledger && {
      characters: {
        total: ledger.total.characters,
        kept: ledger.kept.characters,
        moved: sum(Object.values(ledger.moved).map(({ characters }) => characters)),
        dropped: sum(dropped.map(([, { characters }]) => characters)),
      },
    }),
    rules: Object.fromEntries(dropped.map(([rule, { characters }]) => [rule, characters])),
  };
}

type Report = NonNullable<Outcome['report']>;

function proofOf(report: Report): NonNullable<Row['proof']> {
  if (report.unchanged) return 'clean';
  if (lossCount(report) > 0) return 'losses';
  if (report.problems.some(({ code }) => code === 'recipe-found-nothing')) return 'nothing-found';
  return report.fidelity === undefined ? 'none' : 'exact';
}

function detailOf({ problems, report, review, markdown }: Outcome): PostDetail {
  return {
    problems: problems.filter((problem) => !isLoss(problem)).map(remarkOf),
    losses: report ? lossesToldOf(report) : [],
    ...(review?.page !== undefined && { page: review.page }),
    ...(review && { rendered: review.rendered }),
    ...(markdown !== undefined && {
      markdown: typeof markdown === 'string' ? markdown : new TextDecoder().decode(markdown),
    }),
  };
}

function remarkOf(problem: Problem): Remark {
  const { wrong, mend } = words(problem);
  const { line, column } = problem.position ?? {};
  return {
    severity: problem.severity,
    ...(line !== undefined && { place: column === undefined ? `${line}` : `${line}:${column}` }),
    message: wrong,
    mend,
  };
}

/** Told in full here: the messages of a run tell only the first ones. */
function lossesToldOf(report: Report): Loss[] {
  return lossesOf(report).map((data) => {
    const { wrong: message } = words({ code: 'loss', severity: 'warning', data });
    const { expected, found, near } = data;
    return { message, expected, found, near };
  });
}

function isLoss({ code }: Problem): boolean {
  return code === 'loss' || code === 'losses-untold';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Only the script and the styles that stand here run, by their hashes; nothing is loaded from anywhere. */
function pageOf(data: ReportData, details: readonly string[]): string {
  const script = built('main.js');
  const style = built('page.css');
  const frameStyle = built('frame.css');
  const policy = [
    `default-src 'none'`,
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)} ${hashOf(frameStyle)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const posts = details.map((detail, index) => dataBlock(`post-${index}`, detail));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>post2md report</title>
<style>${style}</style>
</head>
<body>
<main><noscript>This report shows its posts by a script of its own, which is switched off here.</noscript></main>
${dataBlock('report-data', JSON.stringify(data).replaceAll('<', '\\u003c'))}
${dataBlock('frame-style', frameStyle)}
${posts.join('\n')}
<script>${script}</script>
</body>
</html>
`;
}

function dataBlock(id: string, text: string): string {
  return `<script type="text/plain" id="${id}">${text}</script>`;
}

function built(name: string): string {
  return readFileSync(builtFile(`report-page/${name}`), 'utf8').trim();
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
