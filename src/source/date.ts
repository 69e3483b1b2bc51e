/** @file Which texts are dates that every reader of front matter takes for one. */

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

const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?$/;
const CALENDAR = /^(\d{4})-(\d\d?)-(\d\d?)(?!\d)/;
const NO_DATE = /^(?:null|~|\.?nan|none|undefined|invalid date)$/i;

/** Whether a text is a date, or a date and a time, in ISO 8601's order and on the calendar. */
export function isTimestamp(text: string): boolean {
  const [, , , , hour = '0', minute = '0', second = '0'] = TIMESTAMP.exec(text) ?? [];
  return (
    TIMESTAMP.test(text) &&
    onCalendar(text) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60
  );
}

/** Whether a text stands where a date should and is none: `NaN`, `0000-00-00`, `2022-13-45`. Jekyll stops at one. */
export function isNoDate(text: string): boolean {
  return NO_DATE.test(text) || (CALENDAR.test(text) && !onCalendar(text));
}

function onCalendar(text: string): boolean {
  const [, year = '', month = '', day = ''] = CALENDAR.exec(text) ?? [];
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
