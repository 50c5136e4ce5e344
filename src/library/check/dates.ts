import {
  earliestDay,
  formatDate,
  isCertainlyAfter,
  latestDay,
  type PartialDate,
  parsePartialDate,
} from '../../domain/dates.ts';
import { documentEntries, type Entry } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Check, CheckContext } from './check.ts';

/** Nothing was issued or published in the future; nothing ends before it begins. */
export const dates: Check = {
  title: 'ngày tháng có thể có thật',
  run(context) {
    return [...future(context), ...reversed(context)];
  },
};

function future({ content, today }: CheckContext): Problem[] {
  const dated: Array<[Entry, string, string, string | undefined]> = [
    ...documentEntries(content).map((e): [Entry, string, string, string] => [
      e,
      'issuedOn',
      'Ngày ban hành',
      e.data.issuedOn,
    ]),
    ...content.articles.map((e): [Entry, string, string, string] => [
      e,
      'publishedOn',
      'Ngày đăng',
      e.data.publishedOn,
    ]),
    ...content.sources.map((e): [Entry, string, string, string | undefined] => [
      e,
      'publishedOn',
      'Ngày đăng',
      e.data.publishedOn,
    ]),
  ];
  return dated.flatMap(([entry, key, label, value]) => {
    const date = value === undefined ? undefined : parsePartialDate(value);
    // «../2027-01-01» would also lie ahead: its last day counts there.
    const first = date && (date.precision === 'atLatest' ? latestDay(date) : earliestDay(date));
    if (first === undefined || first <= today) return [];
    return [problem(entry, key, label, `«${value}», sau hôm nay`, `một ngày không muộn hơn ${today}`)];
  });
}

function reversed({ content }: CheckContext): Problem[] {
  const pairs: Array<[Entry, string, string, string | undefined, string | undefined]> = [
    ...documentEntries(content).map((e): [Entry, string, string, string, string | undefined] => [
      e,
      'effectiveOn',
      'Ngày có hiệu lực',
      e.data.issuedOn,
      e.data.effectiveOn,
    ]),
    ...[...content.places, ...content.bodies].map(
      (e): [Entry, string, string, string | undefined, string | undefined] => [
        e,
        'until',
        'Đến hết ngày',
        e.data.from,
        e.data.until,
      ],
    ),
  ];
  return pairs.flatMap(([entry, key, label, from, to]) => {
    const [start, end] = [parsed(from), parsed(to)];
    if (!start || !end || !isCertainlyAfter(start, end)) return [];
    return [problem(entry, key, label, `«${to}», trước ${formatDate(start)}`, 'một ngày không sớm hơn ngày bắt đầu')];
  });
}

function parsed(value: string | undefined): PartialDate | undefined {
  return value === undefined ? undefined : parsePartialDate(value);
}

function problem(entry: Entry, key: string, label: string, found: string, expected: string): Problem {
  return { file: entry.file, line: entry.lineOf([key]), field: `${label} (${key})`, found, expected };
}
