import type { FilterCounts, Pagefind, PagefindSearch, SearchOptions } from './pagefind.ts';

/** Asks Pagefind one thing at a time: whether marks count is a setting of the whole instance, read late in a search. */
export class Postings {
  private readonly pagefind: Pagefind;
  private last: Promise<unknown> = Promise.resolve();

  constructor(pagefind: Pagefind) {
    this.pagefind = pagefind;
  }

  /** Pages with all tokens; with `strict`, written with just these marks. A token that no page has counts for nothing. */
  with(tokens: readonly string[], strict: boolean, filters: SearchOptions['filters'] = {}): Promise<PagefindSearch> {
    return this.afterOthers(async () => {
      await this.pagefind.options({ exactDiacritics: strict });
      return this.pagefind.search(tokens.join(' '), { filters });
    });
  }

  /** How many pages have a token. */
  async count(token: string, strict = false): Promise<number> {
    return (await this.with([token], strict)).results.length;
  }

  /** Every page that has the chosen values of facets. */
  all(options: SearchOptions): Promise<PagefindSearch> {
    return this.afterOthers(() => this.pagefind.search(null, options));
  }

  /** Values of every facet with how many pages have them. */
  facets(): Promise<FilterCounts> {
    return this.afterOthers(() => this.pagefind.filters());
  }

  private afterOthers<T>(ask: () => Promise<T>): Promise<T> {
    const asked = this.last.then(ask);
    this.last = asked.catch(() => undefined);
    return asked;
  }
}
