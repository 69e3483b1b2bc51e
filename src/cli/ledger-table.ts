/** @file The ledger as a table: where the page's characters, links and images went, the largest first. */

import type { Entry, Ledger, LedgerLoss, Tally } from '../ledger.ts';
import type { Colors } from './colors.ts';
import { clip, column } from './columns.ts';
import { visible } from './visible.ts';

/** Of the table, which is indented by two. */
const WIDTH = 80;
/** More of what is lost than shows where to look. */
const LOSSES = 10;

export function ledgerLines(ledger: Ledger, colors: Colors): string[] {
  const { total, kept, moved, dropped, lost } = ledger;
  const line = (label: string, tally: Tally): string => {
    const { characters, links, images } = tally;
    const share = total.characters === 0 ? 0 : (100 * characters) / total.characters;
    const numbers = [characters.toLocaleString('en'), String(links), String(images)];
    return (
      column(visible(label), WIDTH - 2 - 36) +
      numbers.map((text, index) => text.padStart(index === 0 ? 12 : 8)).join('') +
      `${share.toFixed(1)} %`.padStart(8)
    );
  };
  const entry = (label: string, one: Entry): string[] => [
    line(label, one),
    ...(one.sample === '' ? [] : [colors.dim(`  ${clip(visible(one.sample), WIDTH - 4)}`)]),
  ];
  const bySize = (entries: Readonly<Record<string, Entry>>): [string, Entry][] =>
    Object.entries(entries).sort(([, a], [, b]) => b.characters - a.characters);
  const heads = ['characters', 'links', 'images', 'share'];
  const title = heads.map((head, index) => head.padStart(index === 0 ? 12 : 8)).join('');
  return [
    colors.bold(column('Ledger', WIDTH - 36)) + title,
    line('kept in the body', kept),
    ...bySize(moved).map(([key, one]) => line(`moved to ${key}`, one)),
    ...bySize(dropped).flatMap(([rule, one]) => entry(`dropped: ${rule}`, one)),
    ...(lost.count > 0 ? [colors.red(line('LOST', lost)), ...lostLines(ledger.losses)] : []),
    line('all of the page', total),
  ];
}

function lostLines(losses: readonly LedgerLoss[]): string[] {
  const shown = losses.slice(0, LOSSES).map(({ kind, sample }) => {
    const label = kind === 'text' ? '' : `${kind} `;
    return `  ${label}${clip(visible(sample), WIDTH - 4 - label.length)}`;
  });
  return losses.length > shown.length ? [...shown, '  and more'] : shown;
}
