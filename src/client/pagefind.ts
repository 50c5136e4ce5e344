/** What the search page uses of Pagefind, which is written beside the site by the build. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<Search>;
}

export type FilterCounts = Record<string, Record<string, number>>;

export interface Search {
  results: Array<{ data(): Promise<Fragment> }>;
  filters: FilterCounts;
}

export interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: Array<{ title: string; url: string; excerpt: string }>;
}

let loaded: Promise<Pagefind> | undefined;

/** Loads Pagefind on first use; a failed load can be tried again. */
export function loadPagefind(): Promise<Pagefind> {
  // A path that the bundler must leave alone: the file comes into being after it.
  const path = '/pagefind/pagefind.js';
  loaded ??= (import(/* @vite-ignore */ path) as Promise<Pagefind>)
    .then(async (pagefind) => {
      await pagefind.options({ excerptLength: 28 });
      return pagefind;
    })
    .catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
  return loaded;
}
