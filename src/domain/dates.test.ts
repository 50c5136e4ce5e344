import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  earliestDay,
  formatDate,
  isCertainlyAfter,
  latestDay,
  parsePartialDate,
  writePartialDate,
  yearOf,
} from './dates.ts';

const date = (text: string) => {
  const parsed = parsePartialDate(text);
  if (!parsed) throw new Error(`no date: ${text}`);
  return parsed;
};

describe('parsePartialDate', () => {
  // text, as shown, year of the address, first and last day that it can mean
  it.each([
    ['2021-12-23', '23/12/2021', 2021, '2021-12-23', '2021-12-23'],
    ['2020-02-29', '29/2/2020', 2020, '2020-02-29', '2020-02-29'],
    ['2003-03', 'tháng 3/2003', 2003, '2003-03-01', '2003-03-31'],
    ['2024-02', 'tháng 2/2024', 2024, '2024-02-01', '2024-02-29'],
    ['2019', 'năm 2019', 2019, '2019-01-01', '2019-12-31'],
    ['../2019-08-16', 'không muộn hơn 16/8/2019', 2019, undefined, '2019-08-16'],
    ['unknown', 'chưa rõ', undefined, undefined, undefined],
  ])('%s', (text, shown, year, first, last) => {
    expect(formatDate(date(text))).toBe(shown);
    expect(writePartialDate(date(text))).toBe(text);
    expect(yearOf(date(text))).toBe(year);
    expect(earliestDay(date(text))).toBe(first);
    expect(latestDay(date(text))).toBe(last);
  });

  it.each(['2019-02-29', '2019-13-01', '2019-04-31', '2019-1-7', '23/12/2021', '../2019', '', '2019-00'])(
    'refuses %s',
    (text) => expect(parsePartialDate(text)).toBeUndefined(),
  );

  it('never throws and never accepts a day that the calendar lacks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.nat(99), fc.nat(99), (y, m, d) => {
        const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const exists = !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
        expect(parsePartialDate(text) !== undefined).toBe(exists);
      }),
    );
  });
});

describe('isCertainlyAfter', () => {
  it.each([
    ['2021-12-23', '2021-12-22', true],
    ['2021-12-23', '2021', false],
    ['2022', '2021-12', true],
    ['2022', 'unknown', false],
    ['../2022-01-01', '2021', false],
  ])('%s after %s: %s', (a, b, after) => expect(isCertainlyAfter(date(a), date(b))).toBe(after));
});
