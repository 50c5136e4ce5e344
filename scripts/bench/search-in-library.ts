import { searchFiles } from '../../src/client/search-files.ts';
import { Search } from '../../src/search/search.ts';
import type { Found } from './search-card.ts';

const engine = new Search(searchFiles);

/** The library's own search, as its page asks it. */
export async function search(query: string): Promise<Found> {
  const { hits } = await engine.find({ query, filters: {} });
  return {
    count: hits.length,
    async card(at) {
      const { entry, excerpts } = (await hits[at]?.load()) ?? {};
      const pieces = excerpts?.flatMap((excerpt) => excerpt.pieces.map(({ text }) => text)) ?? [];
      return { url: entry?.url ?? '', title: `${entry?.number} ${entry?.title}`, excerpt: pieces.join('') };
    },
  };
}
