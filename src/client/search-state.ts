/** What the reader asks, as it stands in the address. */
export interface SearchState {
  query: string;
  filters: Record<string, string>;
  /** `date` for newest first; by fit otherwise. */
  sort: 'date' | undefined;
}

/** Reads `?q=…&kind=…&sort=date`; names outside `allowed` are passed over. */
export function readState(search: string, allowed: readonly string[]): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: Record<string, string> = {};
  for (const name of allowed) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  return {
    query: (parameters.get('q') ?? '').trim().normalize('NFC'),
    filters,
    sort: parameters.get('sort') === 'date' ? 'date' : undefined,
  };
}

/** The query of the address; empty for an empty state. */
export function writeState({ query, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams(query ? { q: query } : {});
  for (const [name, value] of Object.entries(filters)) if (value) parameters.set(name, value);
  if (sort) parameters.set('sort', sort);
  return parameters.toString();
}

/** True where there is nothing to search for. */
export function isEmpty({ query, filters }: SearchState): boolean {
  return query === '' && Object.values(filters).every((value) => value === '');
}
