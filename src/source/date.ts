/** @file Dates in ISO 8601's order, as people and programs write them: the instant of one, and which of them every reader of front matter takes for a date. */

/**
 * Keys whose dates are written bare, as the readers that know dates want them (Astro's `z.date()` takes no text): `date`
 * and `scraped`, and the names that Jekyll's and Hugo's own features, Hexo and Astro's themes give to a date.
 */
export const DATE_KEYS: ReadonlySet<string> = new Set([
  'date',
  'scraped',
  'expiryDate',
  'last_modified_at',
  'lastmod',
  'modified',
  'pubDate',
  'publishDate',
  'updated',
  'updatedDate',
]);

/** Year, month and day; then maybe the time, and how far it is from UTC. */
const WRITTEN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** What every reader takes: of what is written, the part that has its digits in full and no blanks but one. */
const STRICT =
  /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?$/;
const CALENDAR = /^\d{4}-\d\d?-\d\d?(?!\d)/;
const NO_DATE = /^(?:null|~|\.?nan|none|undefined|invalid date)$/i;

/** The instant in milliseconds since 1970; a time without a zone is taken as UTC. Undefined where the text is no date. */
export function instant(text: string): number | undefined {
  const parts = WRITTEN.exec(text.trim());
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((digits) => Number(digits ?? '0'));
  const milliseconds = Number(`${parts[7] ?? ''}000`.slice(0, 3));
  const read = new Date(0);
  read.setUTCFullYear(year, month - 1, day);
  read.setUTCHours(hour, minute, second, milliseconds);
  // The thirtieth of February and the like roll over, which no one meant.
  const isReal =
    read.getUTCMonth() === month - 1 &&
    read.getUTCDate() === day &&
    read.getUTCHours() === hour &&
    read.getUTCSeconds() === second;
  return isReal ? read.getTime() - zoneOffset(parts[8]) : undefined;
}

/** In milliseconds: `+08`, `-0430` and `+05:30` are ahead of UTC, or behind it. */
function zoneOffset(zone = 'Z'): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (Number(hours ?? '0') * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -offset : offset;
}

/** Whether a text is a date, or a date and a time, in ISO 8601's order and on the calendar. */
export function isTimestamp(text: string): boolean {
  return STRICT.test(text) && instant(text) !== undefined;
}

/** Whether a text stands where a date should and is none: `NaN`, `0000-00-00`, `2022-13-45`. Jekyll stops at one. */
export function isNoDate(text: string): boolean {
  if (NO_DATE.test(text)) return true;
  const [day] = CALENDAR.exec(text) ?? [];
  return day !== undefined && instant(day) === undefined;
}
