import { compareVietnamese } from '../domain/text.ts';
import type { Choice } from './browse.ts';
import type { Library } from './types.ts';

export interface FacetValue<T> {
  id: string;
  label: string;
  address: string;
  items: T[];
}

export interface Facet<T> {
  id: string;
  label: string;
  values: Array<FacetValue<T>>;
  /** True where the values have pages of their own below the list. */
  own: boolean;
}

/** One way to narrow a list, as data. */
export interface FacetRow<T> {
  id: string;
  label: string;
  /** Value and label of an item; several where it belongs to several. */
  of(item: T, library: Library): ReadonlyArray<readonly [string, string]>;
  /** Page of a value, where that is not below the list itself. */
  address?(id: string): string;
  /** Order of the values, where it is not by number of items. */
  order?(a: string, b: string): number;
}

/** Facets of a list, values with most items first. `base` is the address of the list. */
export function facetsOf<T>(
  items: readonly T[],
  rows: ReadonlyArray<FacetRow<T>>,
  base: string,
  library: Library,
): Array<Facet<T>> {
  return rows.map((row) => {
    const { id, label, order } = row;
    const addressOf = row.address ?? ((value: string) => `${base}${id}/${value}/`);
    const values = new Map<string, FacetValue<T>>();
    for (const item of items) {
      for (const [value, name] of row.of(item, library)) {
        const entry = values.get(value) ?? { id: value, label: name, address: addressOf(value), items: [] };
        entry.items.push(item);
        values.set(value, entry);
      }
    }
    const byCount = (a: FacetValue<T>, b: FacetValue<T>) =>
      b.items.length - a.items.length || compareVietnamese(a.label, b.label);
    const sorted = [...values.values()].sort(order ? (a, b) => order(a.id, b.id) : byCount);
    return { id, label, values: sorted, own: row.address === undefined };
  });
}

/** The values of a facet as ways on. */
export function choicesOf<T>({ values }: Facet<T>): Choice[] {
  return values.map(({ label, address, items }) => ({ label, address, count: items.length }));
}
