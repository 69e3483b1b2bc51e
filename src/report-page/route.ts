/** @file What is shown, as the part of the address after `#`: a post, or the list with its filters and its order. */

export type Show = 'all' | 'losses' | 'warnings' | 'failed';

export interface ListRoute {
  /** Words that a post's names hold. */
  readonly words: string;
  readonly show: Show;
  /** A rule that left something out; `''` for any. */
  readonly rule: string;
  /** The key of a column; `''` for the order of the run. */
  readonly sort: string;
  readonly descending: boolean;
}

export const WHOLE_LIST: ListRoute = {
  words: '',
  show: 'all',
  rule: '',
  sort: '',
  descending: false,
};

const SHOWS: readonly string[] = ['losses', 'warnings', 'failed'] satisfies Show[];

/** The path of the post that the address names. */
export function postOf(hash: string): string | undefined {
  return parametersOf(hash).get('post') ?? undefined;
}

export function listOf(hash: string): ListRoute {
  const parameters = parametersOf(hash);
  const show = parameters.get('show') ?? '';
  return {
    words: parameters.get('words') ?? '',
    show: SHOWS.includes(show) ? (show as Show) : 'all',
    rule: parameters.get('rule') ?? '',
    sort: parameters.get('sort') ?? '',
    descending: parameters.get('order') === 'descending',
  };
}

export function postHash(path: string): string {
  return `#${new URLSearchParams({ post: path })}`;
}

/** `#` for the whole list. */
export function listHash(route: Partial<ListRoute>): string {
  const { words, show, rule, sort, descending } = { ...WHOLE_LIST, ...route };
  const parameters = new URLSearchParams({
    ...(words !== '' && { words }),
    ...(show !== 'all' && { show }),
    ...(rule !== '' && { rule }),
    ...(sort !== '' && { sort }),
    ...(descending && { order: 'descending' }),
  });
  return `#${parameters}`;
}

function parametersOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.replace(/^#/, ''));
}
