/** @file The scrape stamp: when the scraper took the post. */

/** The last moment that a date with four digits for the year can name, in milliseconds since 1970. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A stamp: `<!--1652975580000-->` or `<!--NaN-->`; sticky. */
export const STAMP: RegExp = /<!--[ \t]*(\d+|NaN)[ \t]*-->/y;

/** A stamp whose line ends before it does; sticky. */
export const STAMP_OPEN: RegExp = /<!--[ \t]*(?:\d+|NaN)[ \t]*(?:\n|$)/y;

/** The stamp's moment as `2022-05-19T15:53:00.000Z`; undefined for no stamp, `NaN`, and numbers that are no moment. */
export function stampDate(stamp: string | undefined): string | undefined {
  if (stamp === undefined || !/^\d{1,16}$/.test(stamp)) return undefined;
  const time = Number(stamp);
  return time <= LAST ? new Date(time).toISOString() : undefined;
}
