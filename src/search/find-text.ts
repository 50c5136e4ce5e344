import { isLink } from './find-name.ts';
import type { FilterCounts, Pagefind, PagefindSearch, SearchOptions } from './pagefind.ts';
import { plain } from './syllables.ts';
import { lonePrefix, loneToken, pairPrefix, pairToken } from './tokens.ts';

/** What is asked of the text of pages. */
export interface TextQuery {
  /** Runs of syllables, parted where what was typed has a comma or the like. */
  runs: ReadonlyArray<readonly string[]>;
  /** True where it was typed with marks: pages that write it so come first. */
  marked: boolean;
  /** True where each run was put in quotes: only pages that hold it whole are wanted. */
  quoted: boolean;
  options: SearchOptions;
}

/** A page found by its text. */
export interface TextHit {
  id: string;
  /** Higher is better; above 2 the page holds the words as one phrase. */
  score: number;
}

export interface TextResult {
  hits: TextHit[];
  counts: FilterCounts;
  /** Syllables that no page has. */
  unknown: string[];
  /** Words that had to be left out for anything to be found. */
  dropped: string[];
  /** True where pages were found only by letters without their marks. */
  marksDiffer: boolean;
}

/** As many phrase hits make looking for the words apart needless. */
const ENOUGH = 10;
/** A run of matches that begins so early, in a page whose title matches, stands in the title. */
const TITLE_LENGTH = 40;

/** Pages shown that hold only a part of what was typed. */
const PARTLY = 30;

interface Unit {
  token: string;
  /** What it stands for, for a reader. */
  text: string;
}

/**
 * Finds pages by their text. First those that hold every pair of neighbours that was typed, as typed; then without
 * regard to marks; then those that hold its words apart from one another; at last those that hold some of them. Each
 * step is taken only where the one before found too little in the whole library, so that narrowing by a facet never
 * brings pages that were not there before.
 */
export async function findText(pagefind: Pagefind, query: TextQuery): Promise<TextResult> {
  const steps = new Steps(pagefind, query);
  const { found } = steps;
  const { marked, quoted, runs } = query;
  const pairs = runs.map(unitsOf);
  await steps.run(pairs.flat(), marked, 3);
  const open = found.size === 0 ? await steps.opened(runs, pairs) : undefined;
  if (open) await steps.run(open.flat(), marked, 3);

  let asTyped = found.size;
  if (steps.phrases < ENOUGH && marked) await steps.run((open ?? pairs).flat(), false, 2);
  const unknown: string[] = [];
  let dropped: string[] = [];
  if (steps.phrases < ENOUGH && !quoted && runs.flat().length > 2) {
    const words = await steps.wordsOf(runs);
    unknown.push(...words.unknown);
    if (words.units.length > 0) {
      if (marked) await steps.run(words.units, true, 1.2);
      asTyped = Math.max(asTyped, marked ? steps.lastCount : 0);
      await steps.run(words.units, false, 1);
      if (found.size === 0) dropped = await steps.partly(words.units);
    }
  }
  if (found.size === 0) unknown.push(...(await steps.unknownOf(runs.flat(), unknown)));
  return {
    ...(await steps.narrowed()),
    unknown: [...new Set(unknown)],
    dropped,
    marksDiffer: marked && asTyped === 0 && found.size > 0 && dropped.length === 0,
  };
}

/** Every pair of neighbours of a run; the syllable itself where it stands alone. */
function unitsOf(run: readonly string[]): Unit[] {
  const [only] = run;
  if (run.length === 1 && only !== undefined) return [{ token: loneToken(only), text: only }];
  return run.slice(1).map((second, i) => ({ token: pairToken(run[i] ?? '', second), text: `${run[i]} ${second}` }));
}

class Steps {
  readonly found = new Map<string, TextHit>();
  /** Pages that hold what was typed in one piece. */
  phrases = 0;
  /** Pages of the last search. */
  lastCount = 0;
  private last: PagefindSearch = { results: [], filters: {} };
  private lastTokens = '';
  private readonly pagefind: Pagefind;
  private readonly query: TextQuery;

  constructor(pagefind: Pagefind, query: TextQuery) {
    this.pagefind = pagefind;
    this.query = query;
  }

  /** Searches for pages with all units, and keeps what is new; `worth` is what such a page counts for. */
  async run(units: readonly Unit[], strict: boolean, worth: number): Promise<void> {
    this.lastTokens = units.map(({ token }) => token).join(' ');
    const search = await this.search(this.lastTokens, strict);
    this.last = search;
    this.lastCount = search.results.length;
    const top = Math.max(...search.results.map(({ score }) => score), 1e-9);
    const longest = Math.max(...this.query.runs.map((run) => Math.max(1, run.length - 1)));
    for (const { id, score, words, matchedMetaFields } of search.results) {
      const run = longestRun(words);
      const share = Math.min(1, run.length / longest);
      const isPhrase = share === 1;
      if (this.query.quoted && !isPhrase) continue;
      const inTitle = matchedMetaFields?.includes('title') && run.start < TITLE_LENGTH;
      const bm25 = score / top;
      const value = worth * (isPhrase ? 1 : 0.45 + 0.3 * share) + (inTitle ? 0.8 * share : 0) + bm25;
      const known = this.found.get(id);
      if (isPhrase && !known) this.phrases++;
      if (!known || known.score < value) this.found.set(id, { id, score: value });
    }
  }

  /** What was found of what the chosen facets let pass, in its order, with counts of the facets. */
  async narrowed(): Promise<Pick<TextResult, 'hits' | 'counts'>> {
    const { filters, sort } = this.query.options;
    let [hits, counts] = [[...this.found.values()], this.last.filters];
    if (Object.keys(filters).length > 0) {
      const passing = new Set((await this.pagefind.search(null, { filters })).results.map(({ id }) => id));
      hits = hits.filter(({ id }) => passing.has(id));
      counts = (await this.pagefind.search(this.lastTokens, { filters })).filters;
    }
    if (!sort) return { hits: hits.sort((a, b) => b.score - a.score), counts };
    // Where results are sorted by date, Pagefind's order stands.
    const dated = await this.pagefind.search(null, { filters, sort });
    const order = new Map(dated.results.map(({ id }, i) => [id, i]));
    return { hits: hits.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)), counts };
  }

  /** The units with the last syllable half typed, where that is what keeps pages from being found. */
  async opened(runs: TextQuery['runs'], units: readonly Unit[][]): Promise<Unit[][] | undefined> {
    const run = runs.at(-1) ?? [];
    const [first, last] = [run.at(-2), run.at(-1)];
    if (this.query.quoted || last === undefined) return undefined;
    const token = first === undefined ? lonePrefix(last) : pairPrefix(first, last);
    const half = { token, text: first === undefined ? last : `${first} ${last}` };
    const { marked } = this.query;
    if ((await this.countOf(units.at(-1)?.at(-1)?.token ?? '', marked)) > 0) return undefined;
    if ((await this.countOf(token, marked)) === 0) return undefined;
    return [...units.slice(0, -1), [...(units.at(-1) ?? []).slice(0, -1), half]];
  }

  /**
   * The words of the query: pairs of neighbours that pages have, each syllable in one at most, taken so that together
   * they are on as many pages as can be; and what stands alone beside them.
   */
  async wordsOf(runs: TextQuery['runs']): Promise<{ units: Unit[]; unknown: string[] }> {
    const units: Unit[] = [];
    const unknown: string[] = [];
    for (const [n, run] of runs.entries()) {
      const pairs = unitsOf(run.length > 1 ? run : [...run, '']);
      const counts = await Promise.all(pairs.map(({ token }) => this.countOf(token)));
      // A half-typed end counts by what it can become.
      if (n === runs.length - 1 && run.length > 1 && counts.at(-1) === 0) {
        const token = pairPrefix(run.at(-2) ?? '', run.at(-1) ?? '');
        const count = await this.countOf(token);
        if (count > 0) {
          pairs[pairs.length - 1] = { token, text: pairs.at(-1)?.text ?? '' };
          counts[counts.length - 1] = count;
        }
      }
      const chosen = bestPairs(counts);
      for (const at of chosen) units.push(pairs[at] as Unit);
      for (const [i, syllable] of run.entries()) {
        if (chosen.includes(i) || chosen.includes(i - 1)) continue;
        if (isLink(plain(syllable))) continue;
        const lone = { token: loneToken(syllable), text: syllable };
        if ((await this.countOf(lone.token)) > 0) units.push(lone);
        else unknown.push(syllable);
      }
    }
    return { units, unknown };
  }

  /**
   * Pages that hold some of the units, those with the rarest and the most of them first. Gives what the best page lacks.
   */
  async partly(units: readonly Unit[]): Promise<string[]> {
    const pages = new Map<string, { held: Set<Unit>; value: number }>();
    let whole = 0;
    for (const unit of units) {
      const { results } = await this.search(unit.token, false);
      const rarity = 1 / Math.log2(2 + results.length);
      whole += rarity;
      for (const { id } of results) {
        const page = pages.get(id) ?? { held: new Set(), value: 0 };
        page.held.add(unit);
        page.value += rarity;
        pages.set(id, page);
      }
    }
    const best = [...pages].sort((a, b) => b[1].value - a[1].value).slice(0, PARTLY);
    const [first] = best;
    if (!first || first[1].value < whole / 3) return [];
    for (const [id, { value }] of best) {
      if (value >= first[1].value * 0.6) this.found.set(id, { id, score: value / whole });
    }
    return units.filter((unit) => !first[1].held.has(unit)).map(({ text }) => text);
  }

  async unknownOf(syllables: readonly string[], known: readonly string[]): Promise<string[]> {
    const unknown: string[] = [];
    for (const syllable of syllables) {
      if (!known.includes(syllable) && (await this.countOf(loneToken(syllable))) === 0) unknown.push(syllable);
    }
    return unknown;
  }

  private async countOf(tokens: string, strict = false): Promise<number> {
    return tokens === '' ? 0 : (await this.search(tokens, strict)).results.length;
  }

  private async search(tokens: string, strict: boolean): Promise<PagefindSearch> {
    await this.pagefind.options({ exactDiacritics: strict });
    return this.pagefind.search(tokens, { filters: {} });
  }
}

/** Indexes of pairs that share no syllable, chosen so that the least common of pages is as common as can be. */
function bestPairs(counts: readonly number[]): number[] {
  // best[i]: the choice among the first i pairs. Each pair counts by the logarithm of its pages.
  const best: Array<{ value: number; pairs: number[] }> = [{ value: 0, pairs: [] }];
  counts.forEach((count, i) => {
    const without = best[i] ?? { value: 0, pairs: [] };
    const before = best[Math.max(0, i - 1)] ?? { value: 0, pairs: [] };
    const value = before.value + Math.log2(1 + count);
    best.push(count > 0 && value > without.value ? { value, pairs: [...before.pairs, i] } : without);
  });
  return best.at(-1)?.pairs ?? [];
}

/** The longest row of neighbouring places; `places` need not be in order. */
function longestRun(places: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let run = { start: -2, length: 0 };
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place === run.start + run.length - 1) continue;
    run = place === run.start + run.length ? { ...run, length: run.length + 1 } : { start: place, length: 1 };
    if (run.length > best.length) best = run;
  }
  return best;
}
