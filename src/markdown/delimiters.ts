/** @file Which delimiters a mark is written with, by what stands beside it. */

import { isWordAt, outsideOf } from './token-edge.ts';
import type { MarkToken, Token } from './tokens.ts';

/** Sets each mark's delimiters, once both its neighbours are known. */
export function chooseDelimiters(tokens: readonly Token[]): void {
  const open: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'open') open.push(at);
    if (token.kind !== 'close') continue;
    const start = open.pop();
    const opening = start === undefined ? undefined : tokens[start];
    if (start === undefined || opening?.kind !== 'open') continue;
    const run = { tokens, start, end: at };
    const form = DELIMITERS.find(({ fits }) => fits(opening.mark, run));
    if (form === undefined) continue;
    form.secure?.(run);
    opening.delimiter = form.delimiter;
    token.delimiter = form.delimiter;
  }
}

/** A mark's place: its delimiters are the tokens at `start` and `end`. */
interface Run {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

export interface Delimiter {
  readonly name: string;
  readonly delimiter: string;
  /** Whether it is the one for the mark. */
  readonly fits: (mark: MarkToken['mark'], run: Run) => boolean;
  /** Has the run's neighbours encoded beside which it would not hold. */
  readonly secure?: (run: Run) => void;
}

/** The first that fits is taken: emphasis is `_` between boundaries and `*` beside a word, as Prettier has it. */
export const DELIMITERS: readonly Delimiter[] = [
  { name: 'strong', delimiter: '**', fits: (mark) => mark === 'strong' },
  { name: 'delete', delimiter: '~~', fits: (mark) => mark === 'delete' },
  {
    name: 'emphasis-between-boundaries',
    delimiter: '_',
    fits(_mark, { tokens, start, end }) {
      const { before, after } = outsideOf(tokens, start, end);
      return !isWordAt(before, 'before') && !isWordAt(after, 'after');
    },
  },
  {
    // `***` is read in as many ways as there are engines: underscores, and the word beside them encoded.
    name: 'emphasis-beside-strong',
    delimiter: '_',
    fits: (_mark, run) => touchesStrong(run),
    secure({ tokens, start, end }) {
      const { before, after } = outsideOf(tokens, start, end);
      if (isWordAt(before, 'before')) before.encodeLast = true;
      if (isWordAt(after, 'after')) after.encodeFirst = true;
    },
  },
  { name: 'emphasis-beside-a-word', delimiter: '*', fits: () => true },
];

/** Whether a delimiter of the run stands right beside one of strong: two runs of asterisks that touch are one. */
function touchesStrong({ tokens, start, end }: Run): boolean {
  return [start - 1, start + 1, end - 1, end + 1].some((at) => {
    const token = tokens[at];
    return (token?.kind === 'open' || token?.kind === 'close') && token.mark === 'strong';
  });
}
