import type { ListIndex, ListRow } from '../domain/list-index.ts';
import type { FacetRow } from './facets.ts';
import type { Library } from './types.ts';

/** One way to put a list in order, as data. */
export interface ListOrder<T> {
  id: string;
  label: string;
  /** Negative where `a` stands before `b`. */
  compare(a: T, b: T): number;
}

interface ListOf<T> {
  items: readonly T[];
  facets: ReadonlyArray<FacetRow<T>>;
  orders?: ReadonlyArray<ListOrder<T>>;
  row(item: T): ListRow;
  library: Library;
}

/** The index of a list; its rows stand in the order of `items`. */
export function listIndexOf<T>({ items, facets, orders = [], row, library }: ListOf<T>): ListIndex {
  return {
    rows: items.map(row),
    facets: Object.fromEntries(facets.map((facet) => [facet.id, postingsOf(items, facet, library)])),
    orders: Object.fromEntries(orders.map((order) => [order.id, inOrder(items, order)])),
  };
}

function postingsOf<T>(items: readonly T[], { of }: FacetRow<T>, library: Library): Record<string, number[]> {
  const rows = new Map<string, number[]>();
  const last = new Map<string, number>();
  items.forEach((item, i) => {
    for (const [value] of of(item, library)) {
      const distances = rows.get(value) ?? [];
      distances.push(i - (last.get(value) ?? 0));
      rows.set(value, distances);
      last.set(value, i);
    }
  });
  return Object.fromEntries(rows);
}

function inOrder<T>(items: readonly T[], { compare }: ListOrder<T>): number[] {
  const numbered = items.map((item, i) => ({ item, i }));
  return numbered.sort((a, b) => compare(a.item, b.item)).map(({ i }) => i);
}
