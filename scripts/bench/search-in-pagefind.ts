import type { Found } from './search-card.ts';

interface Fragment {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
}

interface PlainPagefind {
  search(query: string): Promise<{ results: Array<{ data(): Promise<Fragment> }> }>;
}

/** Pagefind as its documentation says to use it. */
export async function search(query: string): Promise<Found> {
  // A path that the bundler must leave alone.
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ path)) as PlainPagefind;
  const { results } = await pagefind.search(query);
  return {
    count: results.length,
    async card(at) {
      const page = await results[at]?.data();
      return { url: page?.url ?? '', title: page?.meta['title'] ?? '', excerpt: page?.excerpt ?? '' };
    },
  };
}
