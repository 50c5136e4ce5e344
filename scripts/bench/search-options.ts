import type { IndexOptions } from 'flexsearch';
import type { Options } from 'minisearch';
import { foldedWords, type StoredPage } from './search-words.ts';

/** The same when the index is built and when it is read. */
export const MINISEARCH_OPTIONS: Options<StoredPage> = {
  fields: ['title', 'text'],
  storeFields: ['url', 'title', 'text'],
  tokenize: foldedWords,
  // The tokens are folded already.
  processTerm: (term) => term,
};

export const FLEXSEARCH_OPTIONS: IndexOptions = { tokenize: 'strict', encode: foldedWords };
