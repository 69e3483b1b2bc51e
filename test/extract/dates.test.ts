/** @file Dates are read the same in every time zone, and never guessed. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfAddress, isoDate } from '../../src/extract/dates.ts';
import { instant } from '../../src/source/date.ts';
import { stampDate } from '../../src/source/stamp.ts';

describe('instant', () => {
  it.each([
    ['2022-05-19T15:53:00.000Z', Date.UTC(2022, 4, 19, 15, 53)],
    ['2022-05-19T23:53:00+08:00', Date.UTC(2022, 4, 19, 15, 53)],
    ['2022-05-19 23:53:00 +0800', Date.UTC(2022, 4, 19, 15, 53)],
    ['2022-05-19 15:53', Date.UTC(2022, 4, 19, 15, 53)],
    ['2022-05-19', Date.UTC(2022, 4, 19)],
    ['2022-5-9', Date.UTC(2022, 4, 9)],
    ['2022-05-19T23:53:00+08', Date.UTC(2022, 4, 19, 15, 53)],
    [' 2022-05-19T15:53:00.5Z ', Date.UTC(2022, 4, 19, 15, 53, 0, 500)],
  ])('%s', (text, time) => {
    expect(instant(text)).toBe(time);
  });

  it.each([
    '',
    'yesterday',
    '19 May 2022',
    '2022-02-30',
    '2022-13-01',
    '2022-05-19T25:00',
    '2022-05-19T23:59:60',
    '2022',
  ])('%s is none', (text) => {
    expect(instant(text)).toBeUndefined();
  });

  it('reads back what a stamp became', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Date.UTC(9999, 11, 31) }), (time) => {
        const iso = stampDate(String(time)) ?? '';
        expect(instant(iso)).toBe(time);
        expect(isoDate(iso)).toBe(iso);
      }),
    );
  });
});

describe('isoDate', () => {
  it.each([
    ['2019-03-05T17:03:16+08:00', '2019-03-05T17:03:16+08:00'],
    ['2019-03-05T17:03:16+08', '2019-03-05T17:03:16+08:00'],
    ['2019-03-05 17:03:16.5 -04', '2019-03-05 17:03:16.5 -04:00'],
    ['2019-03-05T17:03:16 CET', '2019-03-05'],
    ['2019-03-05', '2019-03-05'],
    ['Mar 5, 2019 (2019-03-05)', '2019-03-05'],
    ['2019年3月5日', '2019-03-05'],
    ['2019/12/5', '2019-12-05'],
    ['2019.1.05', '2019-01-05'],
    ['Stand: 05.03.2019', '2019-03-05'],
    ['25/12/2019', '2019-12-25'],
    ['12/25/2019', '2019-12-25'],
    ['Nov 26th 2019', '2019-11-26'],
    ['Tuesday, November 26, 2019 at 9:15 am', '2019-11-26'],
    ['26. November 2019', '2019-11-26'],
    ['26 de noviembre de 2019', '2019-11-26'],
    ['le 1er févr. 2019', '2019-02-01'],
    ['3 мая 2031 г.', '2031-05-03'],
    ['Dodano: 3 września 2031', '2031-09-03'],
    ['Tue, 26 Nov 2019 09:15:00 GMT', '2019-11-26'],
  ])('%s becomes %s', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });

  it.each([
    '',
    '9-18',
    'Nov 26th',
    '3/5/2019',
    '2019-3-5',
    '2019年13月5日',
    '31 June 2019',
    '2 May 2019 to 3 May 2019',
    '1970-01-01',
    '1970-01-01T01:00:00+01:00',
  ])('%s is none', (text) => {
    expect(isoDate(text)).toBeUndefined();
  });
});

describe('stampDate', () => {
  it.each([undefined, 'NaN', '', '-1', '1e12', '99999999999999999', '9007199254740993'])(
    '%s is none',
    (stamp) => {
      expect(stampDate(stamp)).toBeUndefined();
    },
  );
});

describe('dayOfAddress', () => {
  it.each([
    ['https://a.example/2031/05/03/two-clocks', '2031-05-03'],
    ['https://a.example/blog/2031-05-03-two-clocks.html', '2031-05-03'],
    ['https://a.example/2031/05/two-clocks', undefined],
    ['https://a.example/2031/05/0345', undefined],
    ['https://a.example/2031/13/03/two-clocks', undefined],
    ['https://a.example/120310503/1', undefined],
  ])('%s tells %s', (address, date) => {
    expect(dayOfAddress(address)).toBe(date);
  });
});
