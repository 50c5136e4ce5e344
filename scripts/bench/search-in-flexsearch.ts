import { Index } from 'flexsearch';
import type { Found } from './search-card.ts';
import { FLEXSEARCH_OPTIONS } from './search-options.ts';
import { excerptAround, type StoredPage } from './search-words.ts';

/** What the build wrote: the parts of FlexSearch's export by their keys, and the pages themselves. */
export interface FlexFile {
  parts: Record<string, string>;
  pages: StoredPage[];
}

let loaded: Promise<{ index: Index; pages: StoredPage[] }> | undefined;

async function load(): Promise<{ index: Index; pages: StoredPage[] }> {
  const { parts, pages }: FlexFile = await (await fetch('/index.json')).json();
  const index = new Index(FLEXSEARCH_OPTIONS);
  for (const [key, part] of Object.entries(parts)) index.import(key, part);
  return { index, pages };
}

/** FlexSearch over an index that was built beforehand and is loaded whole. */
export async function search(query: string): Promise<Found> {
  loaded ??= load();
  const { index, pages } = await loaded;
  const ids = index.search(query, { limit: 100 });
  return {
    count: ids.length,
    async card(at) {
      const { url, title, text } = pages[Number(ids[at])] as StoredPage;
      return { url, title, excerpt: excerptAround(text, query) };
    },
  };
}
