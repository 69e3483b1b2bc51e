/** @file Dates as posts and pages write them: read without the machine's time zone, never guessed. */

const WRITTEN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Year, month and day with `年` and the like, `/` or `.` between them. */
const DAY = /^(\d{4})\s*[年/.]\s*(\d{1,2})\s*[月/.]\s*(\d{1,2})\s*[日号號]?$/;

/** The instant in milliseconds since 1970; a time without a zone is taken as UTC. Undefined where the text is no date. */
export function instant(text: string): number | undefined {
  const parts = WRITTEN.exec(text.trim());
  if (!parts) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = ''] =
    parts;
  const milliseconds = Number(`${fraction}000`.slice(0, 3));
  const fields = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = fields;
  const time = Date.UTC(y, mo - 1, d, h, mi, s, milliseconds);
  const read = new Date(time);
  // The thirtieth of February and the like roll over, which no one meant.
  if (read.getUTCMonth() !== mo - 1 || read.getUTCDate() !== d || read.getUTCHours() !== h) {
    return undefined;
  }
  return time - zoneOffset(parts[8]);
}

function zoneOffset(zone: string | undefined): number {
  if (zone === undefined || zone.length < 5) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** A page's date in the form that front matter takes: as it stands where that is ISO 8601, a bare day else; undefined where it is neither. */
export function isoDate(text: string): string | undefined {
  const trimmed = text.trim();
  const day = DAY.exec(trimmed);
  if (day) {
    const [, year = '', month = '', date = ''] = day;
    const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return instant(iso) === undefined ? undefined : iso;
  }
  return /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:|$)/.test(trimmed) && instant(trimmed) !== undefined
    ? trimmed
    : undefined;
}
