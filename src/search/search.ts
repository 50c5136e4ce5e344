import type { CatalogueIndex, PackedCatalogue } from './catalogue.ts';
import { indexCatalogue, indexNumbers, numberFile, unpackCatalogue } from './catalogue.ts';
import { type Entry, facetValuesOf, type PageText, yearOfEntry } from './entry.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { findByName } from './find-name.ts';
import { findByNumber, type NumberHit } from './find-number.ts';
import type { TextResult } from './find-text.ts';
import { byStrength, type Found, merge, type Reason } from './merge.ts';
import { isTypingNumber, type NumberQuery } from './number-query.ts';
import type { FilterCounts, Pagefind, SearchOptions } from './pagefind.ts';
import { Postings } from './postings.ts';
import { type Query, readQuery } from './query.ts';
import { searchText } from './search-text.ts';

/** Where the parts of the index come from; the same in a browser and on the command line. */
export interface SearchFiles {
  /** A part of the index, parsed: `muc-luc`, `so/14`, `bai/1f9f20e`. */
  read(name: string): Promise<unknown>;
  pagefind(): Promise<Pagefind>;
}

export interface SearchRequest {
  query: string;
  /** Chosen values by facet. */
  filters: Readonly<Record<string, string>>;
  /** By fit unless `date`. */
  sort?: 'date' | undefined;
}

export interface Hit {
  reason: Reason;
  /** What tells a near twin from what was typed. */
  differs: readonly string[];
  /** Known at once for what the catalogue holds. */
  entry: Entry | undefined;
  /** The entry and the points that hold what was looked for; none where the number or the name says it all. */
  load(): Promise<{ entry: Entry; excerpts: Excerpt[] }>;
}

export interface SearchResult {
  query: Query;
  hits: Hit[];
  /** Counts of facets within the results. Empty where they are not known before facets are loaded. */
  counts: FilterCounts;
  unknown: string[];
  dropped: string[];
  marksDiffer: boolean;
  /** «Ý bạn là …». */
  suggestion: string | undefined;
  /** True where a number was asked for that the library does not have. */
  numberNotHeld: boolean;
  /** True where the text of pages was not looked at, since the number says it all. */
  textSkipped: boolean;
}

/** What to offer while somebody types. */
export interface Suggestion {
  entry: Entry;
  reason: Reason;
}

const NOTHING: TextResult = { hits: [], counts: {}, unknown: [], dropped: [], marksDiffer: false };

/** Search over one built index. Nothing is fetched before it is needed, and each part once. */
export class Search {
  private readonly files: SearchFiles;
  private catalogue: Promise<CatalogueIndex> | undefined;
  private opened: Postings | undefined;
  private readonly parts = new Map<string, Promise<unknown>>();

  constructor(files: SearchFiles) {
    this.files = files;
  }

  /** Entries to offer for what is typed so far, best first. Words need the catalogue, a number one small file. */
  async suggest(typed: string, limit = 8): Promise<Suggestion[]> {
    const query = readQuery(typed);
    if (query.runs.length === 0) return [];
    const numbers = await this.numbers(query);
    const isOnlyNumber =
      isTypingNumber(query.typed) || (query.number && !query.number.isTentative && query.number.rest.length === 0);
    const names = isOnlyNumber || saysItAll(query, numbers) ? [] : findByName(query.text, (await this.index()).names);
    const offered = new Map<string, Suggestion>();
    for (const { entry, fits } of numbers) offered.set(entry.url, { entry, reason: fits ? 'number' : 'twin' });
    for (const { entry } of byStrength(names)) {
      if (!offered.has(entry.url)) offered.set(entry.url, { entry, reason: 'name' });
    }
    return [...offered.values()].slice(0, limit);
  }

  /** Facets of the whole library, with how many pages each value has. */
  async facets(): Promise<FilterCounts> {
    return (await this.postings()).facets();
  }

  /**
   * Everything that fits, best first. Where a number says it all the text of pages is looked at only with `readText`.
   * Throws where a part of the index cannot be had.
   */
  async find(request: SearchRequest, readText = false): Promise<SearchResult> {
    const query = readQuery(request.query);
    const chosen = Object.entries(request.filters).filter(([, value]) => value !== '');
    const options: SearchOptions = {
      filters: Object.fromEntries(chosen.map(([name, value]) => [name, [value]])),
      ...((request.sort === 'date' || query.runs.length === 0) && { sort: { date: 'desc' } }),
    };
    // Signs alone ask for nothing.
    if (query.runs.length === 0 && query.typed !== '') return this.resultOf(query, [], {});
    if (query.runs.length === 0) return this.browse(query, options);

    const passes = ({ entry }: { entry: Entry }) =>
      chosen.every(([name, value]) => facetValuesOf(entry).some(([facet, held]) => facet === name && held === value));
    const isDated = request.sort === 'date';
    // What the library holds does not depend on how the reader narrows it.
    const known = await this.numbers(query);
    const numbers = known.filter(passes);
    const told = { isDated, asksMeaning: query.asksMeaning, isFull: isFull(query) };
    if (!readText && saysItAll(query, known)) {
      const found = merge({ numbers, names: [], text: NOTHING, index: undefined, ...told });
      return this.resultOf(query, found, { textSkipped: true });
    }
    const [index, postings] = await Promise.all([this.index(), this.postings()]);
    const named = query.quoted ? [] : findByName(query.text, index.names);
    const isHeld = known.some(({ fits }) => fits) || named.some(({ isWhole }) => isWhole);
    const numberNotHeld = query.number !== undefined && !query.number.isTentative && !isHeld;
    // A number that the library does not have is looked for in texts as it stands, and not piece by piece.
    const missing = numberNotHeld && query.number?.rest.length === 0 ? query.number : undefined;
    if (missing) numbers.push(...nearNumbers(missing, index, known).filter(passes));
    const asked = missing ? { ...query, quoted: true } : query;
    const { text, suggestion } = await searchText(postings, asked, index, options);
    const found = merge({ numbers, names: missing ? [] : named.filter(passes), text, index, ...told });
    return this.resultOf(query, found, { text, suggestion, numberNotHeld });
  }

  /** Pages that have the chosen values, newest first, where nothing was typed. */
  private async browse(query: Query, options: SearchOptions): Promise<SearchResult> {
    const [index, postings] = await Promise.all([this.index(), this.postings()]);
    const search = await postings.all(options);
    const hits = search.results.map(({ id }) => ({ id, score: 0 }));
    const text = { ...NOTHING, hits, counts: search.filters };
    const found = merge({ numbers: [], names: [], text, index, isDated: true, asksMeaning: false, isFull: false });
    return this.resultOf(query, found, { text });
  }

  private resultOf(query: Query, found: readonly Found[], known: Known): SearchResult {
    const { text = NOTHING, suggestion, numberNotHeld = false, textSkipped = false } = known;
    return {
      ...text,
      query,
      hits: found.map((one) => this.hitOf(one, query)),
      counts: countsOf(found, text.counts),
      suggestion,
      numberNotHeld,
      textSkipped,
    };
  }

  private async postings(): Promise<Postings> {
    const pagefind = await this.files.pagefind();
    this.opened ??= new Postings(pagefind);
    return this.opened;
  }

  private async numbers(query: Query): Promise<NumberHit[]> {
    const { number } = query;
    if (!number) return [];
    const numbered = (await this.part(numberFile(number.serial))) as Entry[];
    const hits = findByNumber(number, indexNumbers(numbered));
    return number.isTentative && !hits.some(({ fits, unexplained }) => fits && unexplained === 0) ? [] : hits;
  }

  private async index(): Promise<CatalogueIndex> {
    this.catalogue ??= this.part('muc-luc').then((packed) =>
      indexCatalogue(unpackCatalogue(packed as PackedCatalogue)),
    );
    try {
      return await this.catalogue;
    } catch (error) {
      this.catalogue = undefined;
      throw error;
    }
  }

  private part(name: string): Promise<unknown> {
    const known = this.parts.get(name);
    if (known) return known;
    const part = this.files.read(name).catch((error: unknown) => {
      this.parts.delete(name);
      throw error;
    });
    this.parts.set(name, part);
    return part;
  }

  private hitOf({ entry, id, reason, differs }: Found, query: Query): Hit {
    return {
      entry,
      reason,
      differs,
      load: async () => {
        if (entry && (reason === 'number' || reason === 'twin')) return { entry, excerpts: [] };
        const text = (await this.part(`bai/${id}`)) as PageText;
        return { entry: text.entry, excerpts: excerptsOf(text, query.runs) };
      },
    };
  }
}

/** What else is known of a search beside its results. */
interface Known {
  text?: TextResult;
  suggestion?: string | undefined;
  numberNotHeld?: boolean;
  textSkipped?: boolean;
}

/** True where a number was typed, and with it nothing that the document does not explain. */
function saysItAll(query: Query, numbers: readonly NumberHit[]): boolean {
  if (!query.number || query.number.hasWordsBefore) return false;
  return numbers.some(({ fits, unexplained }) => fits && unexplained === 0);
}

/** True where a number was typed with its symbol, its year or its day. */
function isFull({ number }: Query): boolean {
  return number !== undefined && (number.body ?? number.day ?? number.year) !== undefined;
}

/** Counts of facets over the results where every one of them is known; otherwise what Pagefind counted. */
function countsOf(found: readonly Found[], counted: FilterCounts): FilterCounts {
  if (found.some(({ entry }) => entry === undefined)) return counted;
  const counts: FilterCounts = {};
  for (const { entry } of found) {
    for (const [facet, value] of entry ? facetValuesOf(entry) : []) {
      const values = counts[facet] ?? {};
      values[value] = (values[value] ?? 0) + 1;
      counts[facet] = values;
    }
  }
  return counts;
}

/** Documents of the same type and year as a number that the library does not have. */
function nearNumbers(
  { types, year }: NumberQuery,
  { catalogue }: CatalogueIndex,
  known: readonly NumberHit[],
): NumberHit[] {
  if (types.length === 0 || year === undefined) return [];
  return catalogue.entries
    .filter((entry) => entry.type !== undefined && types.includes(entry.type) && yearOfEntry(entry) === year)
    .filter(({ url }) => !known.some(({ entry }) => entry.url === url))
    .slice(0, 5)
    .map((entry) => ({ entry, fits: false, unexplained: 0, differs: ['cùng loại, cùng năm, số khác'] }));
}
