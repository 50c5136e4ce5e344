import MiniSearch from 'minisearch';
import type { Found } from './search-card.ts';
import { MINISEARCH_OPTIONS } from './search-options.ts';
import { excerptAround, type StoredPage } from './search-words.ts';

let loaded: Promise<MiniSearch<StoredPage>> | undefined;

async function load(): Promise<MiniSearch<StoredPage>> {
  const response = await fetch('/index.json');
  return MiniSearch.loadJSONAsync<StoredPage>(await response.text(), MINISEARCH_OPTIONS);
}

/** MiniSearch over an index that was built beforehand and is loaded whole. */
export async function search(query: string): Promise<Found> {
  loaded ??= load();
  const hits = (await loaded).search(query, { combineWith: 'AND' });
  return {
    count: hits.length,
    async card(at) {
      const { url, title, text } = hits[at] as unknown as StoredPage;
      return { url, title, excerpt: excerptAround(text, query) };
    },
  };
}
