/** @file What the page of a report is made from; written by `cli/html-report.ts`, read by the page's own script. */

export interface ReportData {
  readonly version: string;
  readonly posts: readonly Row[];
}

/** One post of the list. */
export interface Row {
  readonly path: string;
  readonly output?: string;
  readonly status: Status;
  readonly recipe?: string;
  /** Absent where the post failed before there was anything to prove. */
  readonly proof?: /** Nothing was lost, changed or added. */
    | 'exact'
    | 'losses'
    /** Nothing was lost of nothing: what the recipe looks for isn't on the page. */
    | 'nothing-found'
    /** `--no-verify` */
    | 'none'
    /** The post was clean Markdown already. */
    | 'clean';
  readonly losses: number;
  readonly warnings: number;
  /** Visible characters of the page, by what became of them; absent where there was no page. */
  readonly characters?: Characters;
  /** Characters left out, by rule: a rule may leave out images alone. */
  readonly rules: Readonly<Record<string, number>>;
}

export interface Characters {
  readonly total: number;
  readonly kept: number;
  readonly moved: number;
  readonly dropped: number;
}

export type Status =
  | 'converted'
  | 'written'
  | 'unchanged'
  | 'missing'
  | 'stale'
  | 'failed'
  | 'cancelled';

/** What is shown of a post that is opened. */
export interface PostDetail {
  readonly problems: readonly Remark[];
  readonly losses: readonly Loss[];
  /** HTML that is inert; absent where there was no page. */
  readonly page?: string;
  /** HTML that is inert. */
  readonly rendered?: string;
  readonly markdown?: string;
}

export interface Remark {
  readonly severity: 'error' | 'warning';
  /** `line` or `line:column`. */
  readonly place?: string;
  readonly message: string;
  readonly mend: string;
}

export interface Loss {
  readonly message: string;
  /** What the page has, `''` for nothing. */
  readonly expected: string;
  /** What the Markdown has instead, `''` for nothing. */
  readonly found: string;
  readonly near: string;
}
