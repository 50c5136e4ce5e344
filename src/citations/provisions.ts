import { segmentOf } from '../domain/provision-labels.ts';

/**
 * Reads the provisions that stand before a document: «điểm a, b khoản 1; khoản 2 Điều 5 của …», «điểm 2 mục III …».
 *
 *   chain     := group ((';' | ',' | 'và') group)*
 *   group     := level values (level values)*          innermost level first: điểm → khoản → Điều, điểm → mục → phần
 *   values    := value ((',' | 'và') value)*
 *
 * A group without an outer level takes it from the group after it: «khoản 1 và khoản 2 Điều 5».
 */
const LEVELS: Readonly<Record<string, string>> = {
  đoạn: 'doan',
  điểm: 'diem',
  khoản: 'khoan',
  điều: 'dieu',
  mục: 'muc',
  chương: 'chuong',
  phần: 'phan',
};
/** Outer levels have the greater rank. */
const RANK: Readonly<Record<string, number>> = { doan: 0, diem: 1, khoan: 2, dieu: 3, muc: 3, chuong: 4, phan: 5 };

const VALUE = String.raw`(?:\d{1,3}[a-zđ]?|[a-zđ]|[IVXLC]{1,6})(?![\p{L}\d])`;
const LEVEL = 'đoạn|điểm|khoản|điều|mục|chương|phần';
const GROUP = String.raw`(?:${LEVEL})\s+${VALUE}(?:\s*(?:,|và)\s*${VALUE})*`;
/** A chain at the end of a text; bounded, so that no text makes it slow. */
const CHAIN = new RegExp(
  String.raw`(?:^|[^\p{L}])(?<chain>${GROUP}(?:\s*(?:[,;]|và|của)?\s*${GROUP}){0,7})\s*,?\s*(?:của|tại|trong|ở)?\s*$`,
  'iu',
);
const REACH = 160;
const NEAR = 30;
const NEAR_END = new RegExp(`(?:${LEVEL})\\s`, 'iu');

/** Ids of the provisions named just before `at`, outermost first within each: `dieu-5.khoan-1.diem-a`. Empty for none. */
export function provisionsBefore(text: string, at: number): string[] {
  // Most numbers have none: a look at the words just before saves the grammar.
  if (!NEAR_END.test(text.slice(Math.max(0, at - NEAR), at))) return [];
  const from = Math.max(0, at - REACH);
  const match = CHAIN.exec(text.slice(from, at));
  const chain = match?.groups?.['chain'];
  return chain === undefined ? [] : idsOf(chain);
}

interface Step {
  level: string;
  values: string[];
}

/** The ids that a chain names, in the order of the text. */
export function idsOf(chain: string): string[] {
  const steps = [
    ...chain.matchAll(
      new RegExp(String.raw`(?<level>${LEVEL})\s+(?<values>${VALUE}(?:\s*(?:,|và)\s*${VALUE})*)`, 'giu'),
    ),
  ].map(
    ({ groups }): Step => ({
      level: LEVELS[(groups?.['level'] ?? '').toLocaleLowerCase('vi')] ?? '',
      values: (groups?.['values'] ?? '').split(/\s*(?:,|và)\s*/u),
    }),
  );
  const ids: string[] = [];
  let outer: Step[] = [];
  // From the end: a level that does not rank above the one after it begins a group of its own, within what that has outside.
  for (const step of steps.reverse()) {
    const rank = RANK[step.level] ?? 0;
    const inner = outer.findIndex((other) => (RANK[other.level] ?? 0) <= rank);
    if (inner >= 0) {
      ids.unshift(...spelt(outer));
      outer = outer.slice(0, inner);
    }
    outer.push(step);
  }
  ids.unshift(...spelt(outer));
  return ids;
}

/** Every value of the innermost step within the others. */
function spelt(steps: readonly Step[]): string[] {
  return steps.reduce<string[]>(
    (outer, { level, values }) =>
      outer.flatMap((id) => values.map((value) => [id, segmentOf(level, value)].filter(Boolean).join('.'))),
    [''],
  );
}
