export const QUALIFIER_IDS = ['exact', 'above', 'over', 'nearly', 'about', 'below', 'atLeast'] as const;
export type Qualifier = (typeof QUALIFIER_IDS)[number];

/** Words that stand before a value; `exact` has none. */
export const QUALIFIERS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  above: 'trên',
  over: 'hơn',
  nearly: 'gần',
  about: 'khoảng',
  below: 'dưới',
  atLeast: 'ít nhất',
};

export const FIGURE_KIND_IDS = ['result', 'target', 'requirement', 'context', 'furniture'] as const;
export type FigureKind = (typeof FIGURE_KIND_IDS)[number];

/** What a figure is; a target is never shown as a result. */
export const FIGURE_KINDS: Readonly<Record<FigureKind, { name: string; meaning: string }>> = {
  result: { name: 'Kết quả', meaning: 'Việc đã làm hoặc đã đạt, theo nguồn.' },
  target: { name: 'Chỉ tiêu', meaning: 'Điều đặt ra để đạt tới, không phải kết quả.' },
  requirement: { name: 'Yêu cầu', meaning: 'Điều văn bản buộc phải làm, không phải kết quả.' },
  context: { name: 'Bối cảnh', meaning: 'Số giúp hiểu hoàn cảnh, mốc thời gian.' },
  furniture: {
    name: 'Chữ của trang web',
    meaning: 'Bộ đếm, thanh bên của trang nguồn; không nói gì về công tác dân vận.',
  },
};

/** How a figure follows from others, so that the sources' sums can be checked. */
export type Arithmetic =
  | { sum: readonly string[] }
  | { difference: readonly [string, string] }
  | { percent: readonly [string, string] }
  | { complement: string }
  /** The source lists so many things one by one. */
  | { count: number };

/**
 * What the arithmetic gives, in the unit of the figure; undefined where a term has no value.
 * `lookUp` looks up the value of another figure by id.
 */
export function computed(rule: Arithmetic, lookUp: (id: string) => number | undefined): number | undefined {
  if ('sum' in rule) return whole(rule.sum.map(lookUp), (terms) => terms.reduce((total, term) => total + term, 0));
  if ('difference' in rule) return whole(rule.difference.map(lookUp), ([a = 0, b = 0]) => a - b);
  if ('percent' in rule) return whole(rule.percent.map(lookUp), ([part = 0, all = 0]) => (part / all) * 100);
  if ('count' in rule) return rule.count;
  return whole([lookUp(rule.complement)], ([part = 0]) => 100 - part);
}

function whole(terms: ReadonlyArray<number | undefined>, make: (terms: number[]) => number): number | undefined {
  const known = terms.filter((term) => term !== undefined);
  return known.length === terms.length ? make(known) : undefined;
}

/** True where two values agree to two decimals, as far as the sources write them. */
export function agrees(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005 + 1e-9;
}
