import { DOCUMENT_TYPES } from '../domain/document-types.ts';
import { LEVELS } from '../domain/levels.ts';
import { COVERAGES, STATUSES } from '../domain/states.ts';
import { capitalised, compareVietnamese } from '../domain/text.ts';
import { ENTRY_KINDS } from '../search/entry.ts';
import type { FilterCounts } from '../search/pagefind.ts';

type Names = Readonly<Record<string, string | { name: string }>>;

/** What the values of a facet are called; those of the others are names already. */
const NAMES: Readonly<Record<string, Names>> = {
  kind: ENTRY_KINDS,
  type: DOCUMENT_TYPES,
  level: LEVELS,
  coverage: COVERAGES,
  status: STATUSES,
};

/** Fills the choices of each facet with counts, those with most first; years and levels keep their own order. */
export function fillFacets(
  selects: readonly HTMLSelectElement[],
  counts: FilterCounts,
  chosen: Readonly<Record<string, string>>,
): void {
  for (const select of selects) {
    const current = chosen[select.name] ?? '';
    const values = Object.entries({ ...(current && { [current]: 0 }), ...counts[select.name] });
    const options = values
      .filter(([value, n]) => n > 0 || value === current)
      .sort(orderOf(select.name))
      .map(([value, n]) => new Option(`${nameOf(select, value)} (${n})`, value, false, value === current));
    const all = new Option('Tất cả', '', false, current === '');
    select.replaceChildren(all, ...options);
    select.disabled = options.length === 0;
  }
}

/** The chosen value of a facet as a reader calls it. */
export function nameOf(select: HTMLSelectElement, value: string): string {
  const names = NAMES[select.name] ?? {};
  const known = Object.hasOwn(names, value) ? names[value] : undefined;
  if (known !== undefined) return capitalised(typeof known === 'string' ? known : known.name);
  // Names that the library gives, such as those of topics, come with the page.
  const given: Record<string, string> = JSON.parse(select.dataset['names'] ?? '{}');
  return Object.hasOwn(given, value) ? (given[value] ?? value) : value;
}

type Count = [string, number];

function orderOf(facet: string): (a: Count, b: Count) => number {
  const levels = Object.keys(LEVELS);
  if (facet === 'year') return ([a], [b]) => b.localeCompare(a);
  if (facet === 'level') return ([a], [b]) => levels.indexOf(a) - levels.indexOf(b);
  return ([a, n], [b, m]) => m - n || compareVietnamese(a, b);
}
