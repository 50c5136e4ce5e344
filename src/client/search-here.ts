import { Search } from '../search/search.ts';
import { searchFiles } from './search-files.ts';

/** The one search of a page, so that its boxes and its results fetch nothing twice. */
export const search = new Search(searchFiles);
