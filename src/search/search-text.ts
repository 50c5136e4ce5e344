import type { CatalogueIndex } from './catalogue.ts';
import { findText, type TextResult } from './find-text.ts';
import type { SearchOptions } from './pagefind.ts';
import type { Postings } from './postings.ts';
import type { Query } from './query.ts';
import { likelyReading, suggestionFor } from './reading.ts';

/**
 * Looks for a query in the text of pages. Typed without marks, pages that write it as it is mostly written come first,
 * then those with other marks.
 */
export async function searchText(
  postings: Postings,
  query: Query,
  index: CatalogueIndex,
  options: SearchOptions,
): Promise<{ text: TextResult; suggestion: string | undefined }> {
  const ask = (runs: string[][], marked: boolean) =>
    findText(postings, { runs, marked, quoted: query.quoted, options });
  const reading = query.marked ? undefined : likelyReading(query, index);
  const likely = reading && (await ask(reading, true));
  const isLikely = likely !== undefined && likely.unknown.length === 0 && likely.dropped.length === 0;
  const text = isLikely ? { ...likely, marksDiffer: false } : await ask(query.runs, query.marked);
  return { text, suggestion: text.unknown.length > 0 ? suggestionFor(query, text.unknown, index) : undefined };
}
