/** What search uses of Pagefind, which the build writes beside the site. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(query: string | null, options: SearchOptions): Promise<PagefindSearch>;
}

export interface SearchOptions {
  filters: Record<string, string[]>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export type FilterCounts = Record<string, Record<string, number>>;

export interface PagefindSearch {
  results: PagefindResult[];
  /** Counts within the results, of the filters that are loaded. */
  filters: FilterCounts;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Places of the matches, counted in syllables from the beginning of the page. */
  words: number[];
  matchedMetaFields?: string[];
}
