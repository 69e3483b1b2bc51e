/** @file Dates as pages write them: read without the machine's time zone, never guessed. */

import { instant } from '../source/date.ts';
import { MONTH, monthOf } from './months.ts';

/** The longest line that is only a date and its label. */
const LONGEST = 100;

/** Days with a year, each with what its three groups are; none stands in a longer number. */
const DAYS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }[] = [
  {
    pattern: /(?<!\d)(\d{4})\s*[年/.]\s*(\d{1,2})\s*[月/.]\s*(\d{1,2})(?!\d)\s*[日号號]?/g,
    order: 'ymd',
  },
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, order: 'ymd' },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:of |de )?(${MONTH})\\.?,?[\\s-]+(?:de |del )?(\\d{4})(?!\\d)`,
      'gi',
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
      'giu',
    ),
    order: 'mdy',
  },
  { pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g, order: 'dmy' },
  { pattern: /(?<![\d/])(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})(?!\d)/g, order: 'dmy' },
  { pattern: /(?<![\d/])(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?!\d)/g, order: 'mdy' },
];

/**
 * A page's date in the form that front matter takes: as it stands where that is ISO 8601, else the one day that a short
 * text names; undefined where it is neither.
 */
export function isoDate(text: string): string | undefined {
  const trimmed = text.trim();
  const moment = instant(trimmed);
  // Zero is what programs print for a date that they don't have.
  if (moment === 0) return undefined;
  if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:|$)/.test(trimmed) && moment !== undefined) {
    // Databases leave out an offset's minutes, which readers of front matter want.
    return trimmed.replace(/(:\S+\s*[+-]\d{2})$/, '$1:00');
  }
  if (trimmed.length > LONGEST) return undefined;
  const [day, ...others] = new Set(daysIn(trimmed).map((named) => named.day));
  return others.length === 0 ? day : undefined;
}

/** The day that blogs and papers put in a post's address: `/2031/05/03/two-clocks`, `/2031-05-03-two-clocks`. */
export function dayOfAddress(address: string): string | undefined {
  const found = /\/(\d{4})([/-])(\d{2})\2(\d{2})(?=[/-])/.exec(address);
  if (found === null) return undefined;
  const [, year, , month, day] = found;
  const date = `${year}-${month}-${day}`;
  return instant(date) === undefined ? undefined : date;
}

/** A day that a text names, and where in the text. */
export interface NamedDay {
  /** `2031-05-03` */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** The days that the text names with year, month and day, in its order. Of `3/5/2031` nobody knows which it is. */
export function daysIn(text: string): NamedDay[] {
  if (!/\d/.test(text)) return [];
  const days = DAYS.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const part = (letter: string): string => match[order.indexOf(letter) + 1] ?? '';
      const month = monthOf(part('m')) ?? part('m');
      const day = `${part('y')}-${`${month}`.padStart(2, '0')}-${part('d').padStart(2, '0')}`;
      const { index } = match;
      const isDay = instant(day) !== undefined;
      return isDay ? [{ day, start: index, end: index + match[0].length }] : [];
    }),
  );
  return days.sort((a, b) => a.start - b.start);
}
