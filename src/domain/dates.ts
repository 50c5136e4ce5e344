/**
 * A date as far as it is known. Written in content as a subset of EDTF (ISO 8601-2):
 * `2021-12-23`, `2003-03`, `2019`, `../2019-08-16` (on or before that day), `unknown`.
 */
export type PartialDate =
  | { precision: 'day'; year: number; month: number; day: number }
  | { precision: 'month'; year: number; month: number }
  | { precision: 'year'; year: number }
  | { precision: 'atLatest'; year: number; month: number; day: number }
  | { precision: 'unknown' };

const FORM = /^(?<atLatest>\.\.\/)?(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

const DAY_OF_MONTH = [
  String.raw`\d{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])`,
  String.raw`\d{4}-(?:0[469]|11)-(?:0[1-9]|[12]\d|30)`,
  String.raw`\d{4}-02-(?:0[1-9]|1\d|2[0-8])`,
  String.raw`(?:\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29`,
].join('|');

/** A whole day of the calendar, as a pattern for forms that check with nothing else. */
export const DAY_PATTERN = `^(?:${DAY_OF_MONTH})$`;
/** What `parsePartialDate` reads, as a pattern for forms that check with nothing else. */
export const PARTIAL_DATE_PATTERN = String.raw`^(?:unknown|\d{4}(?:-(?:0[1-9]|1[0-2]))?|(?:\.\./)?(?:${DAY_OF_MONTH}))$`;

/** The date that `text` writes, or undefined where it writes none or a day that no calendar has. */
export function parsePartialDate(text: string): PartialDate | undefined {
  if (text === 'unknown') return { precision: 'unknown' };
  const parts = FORM.exec(text)?.groups;
  if (!parts) return undefined;
  const year = Number(parts['year']);
  const month = Number(parts['month']);
  const day = Number(parts['day']);
  if (parts['day'] !== undefined) {
    if (!isCalendarDay(year, month, day)) return undefined;
    return { precision: parts['atLatest'] ? 'atLatest' : 'day', year, month, day };
  }
  if (parts['atLatest']) return undefined;
  if (parts['month'] !== undefined) {
    return month >= 1 && month <= 12 ? { precision: 'month', year, month } : undefined;
  }
  return { precision: 'year', year };
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const two = (n: number) => String(n).padStart(2, '0');

/** First day that the date can mean, as `YYYY-MM-DD`; undefined where nothing bounds it. */
export function earliestDay(date: PartialDate): string | undefined {
  switch (date.precision) {
    case 'day':
      return `${date.year}-${two(date.month)}-${two(date.day)}`;
    case 'month':
      return `${date.year}-${two(date.month)}-01`;
    case 'year':
      return `${date.year}-01-01`;
    default:
      return undefined;
  }
}

/** Last day that the date can mean, as `YYYY-MM-DD`; undefined where nothing bounds it. */
export function latestDay(date: PartialDate): string | undefined {
  switch (date.precision) {
    case 'day':
    case 'atLatest':
      return `${date.year}-${two(date.month)}-${two(date.day)}`;
    case 'month':
      return `${date.year}-${two(date.month)}-${two(daysInMonth(date.year, date.month))}`;
    case 'year':
      return `${date.year}-12-31`;
    case 'unknown':
      return undefined;
  }
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True only where every day that `a` can mean lies after every day that `b` can mean. */
export function isCertainlyAfter(a: PartialDate, b: PartialDate): boolean {
  const from = earliestDay(a);
  const to = latestDay(b);
  return from !== undefined && to !== undefined && from > to;
}

/** The year of an address: the year of issue, or undefined where it is unknown. */
export function yearOf(date: PartialDate): number | undefined {
  return date.precision === 'unknown' ? undefined : date.year;
}

/** The date as Vietnamese writes it: `23/12/2021`, `tháng 3/2003`, `năm 2019`, `không muộn hơn 16/8/2019`, `chưa rõ`. */
export function formatDate(date: PartialDate): string {
  switch (date.precision) {
    case 'day':
      return `${date.day}/${date.month}/${date.year}`;
    case 'month':
      return `tháng ${date.month}/${date.year}`;
    case 'year':
      return `năm ${date.year}`;
    case 'atLatest':
      return `không muộn hơn ${date.day}/${date.month}/${date.year}`;
    case 'unknown':
      return 'chưa rõ';
  }
}

/** The date as content writes it, `2021-12-23`, `2003-03`, `2019`, `../2019-08-16`, `unknown`: what `parsePartialDate` reads. */
export function writePartialDate(date: PartialDate): string {
  switch (date.precision) {
    case 'unknown':
      return 'unknown';
    case 'year':
      return String(date.year);
    case 'month':
      return `${date.year}-${two(date.month)}`;
    case 'day':
      return `${date.year}-${two(date.month)}-${two(date.day)}`;
    case 'atLatest':
      return `../${date.year}-${two(date.month)}-${two(date.day)}`;
  }
}

/** A key that sorts dates, newest last; unknown ones come first. */
export function dateSortKey(date: PartialDate): string {
  return latestDay(date) ?? '';
}
