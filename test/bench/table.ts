/** @file The rows of the table: what was measured, the goal, and whether it holds. */

export interface Row {
  readonly what: string;
  /** As printed, with its unit where it is no ratio. */
  readonly measured: string;
  readonly goal: string;
  /** Undefined where there is no goal. */
  readonly holds?: boolean;
  /** The figures behind a ratio. */
  readonly note?: string;
}

export function atMost(what: string, measured: number, most: number, note?: string): Row {
  return {
    what,
    measured: measured.toFixed(2),
    goal: `at most ${most}`,
    holds: measured <= most,
    ...(note === undefined ? {} : { note }),
  };
}

export function atLeast(what: string, measured: number, least: number, note?: string): Row {
  return {
    what,
    measured: measured.toFixed(2),
    goal: `at least ${least}`,
    holds: measured >= least,
    ...(note === undefined ? {} : { note }),
  };
}

function verdict({ holds }: Row): string {
  if (holds === undefined) return '–';
  return holds ? 'yes' : 'no';
}

/** As a Markdown table, for the README and the change log. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['what', 'measured', 'goal', 'holds', 'from'],
    ['---', '---:', '---', '---', '---'],
    ...rows.map((row) => [row.what, row.measured, row.goal, verdict(row), row.note ?? '']),
  ];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}
