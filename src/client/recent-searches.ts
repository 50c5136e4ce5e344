const KEY = 'recent-searches';
const KEPT = 8;

/** What was searched for lately on this device, newest first. It is sent nowhere. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query): query is string => typeof query === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Puts a search first; one that was there moves up. */
export function keepSearch(query: string): void {
  if (query === '') return;
  store([query, ...recentSearches().filter((other) => other !== query)].slice(0, KEPT));
}

/** Forgets all of them. */
export function forgetSearches(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage may be closed (private windows): then nothing is kept.
  }
}
