import type { FilterCounts, SearchOptions } from './pagefind.ts';
import type { Postings } from './postings.ts';
import { loneToken } from './tokens.ts';
import { halfTyped, type Unit, unitsOf, wordsOf } from './words.ts';

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
  /** Higher is better; to be compared within one query only. */
  score: number;
}

export interface TextResult {
  hits: TextHit[];
  counts: FilterCounts;
  /** Syllables that no page has. */
  unknown: string[];
  /** Words that the best page lacks, where none has all. */
  dropped: string[];
  /** True where pages were found only by letters without their marks. */
  marksDiffer: boolean;
}

/** As many phrase hits make looking for the words apart needless. */
const ENOUGH = 10;
/** Where fewer pages have the marks that were typed, pages with others are shown after them. */
const FEW = 3;
/** A run of matches that begins so early, in a page whose title matches, stands in the title. */
const TITLE_LENGTH = 40;
/** Pages shown that hold only a part of what was typed. */
const PARTLY = 30;
/** What a page counts for by the step that finds it. */
const WORTH = { phrase: 3, phraseOtherMarks: 2, near: 1.3, words: 1.2, wordsOtherMarks: 1 } as const;

/**
 * Finds pages by their text. First those that hold what was typed in one piece; then so without regard to marks; then
 * those that hold its words apart from one another; at last those that hold some of them. Each step is taken only where
 * the one before found too little in the whole library, so that narrowing by a facet never brings pages that were not
 * there before.
 */
export async function findText(postings: Postings, query: TextQuery): Promise<TextResult> {
  const steps = new Steps(postings, query);
  const { found } = steps;
  const { marked, quoted, runs } = query;
  let pairs = runs.flatMap(unitsOf);
  await steps.phrase(pairs, marked, WORTH.phrase);
  const half = halfTyped(runs.at(-1) ?? []);
  if (found.size === 0 && !quoted && (await steps.onlyHalfTyped(pairs, half))) {
    pairs = [...pairs.slice(0, -1), half];
    await steps.phrase(pairs, marked, WORTH.phrase);
  }
  let asTyped = found.size;
  if (marked && found.size < (quoted ? 1 : FEW)) await steps.phrase(pairs, false, WORTH.phraseOtherMarks);
  const unknown: string[] = [];
  let dropped: string[] = [];
  const apart = runs.flat().length > 2 || (found.size === 0 && runs.flat().length > 1);
  if (found.size < ENOUGH && !quoted && apart) {
    const strict = marked && (await wordsOf(runs, postings, true));
    if (strict && strict.unknown.length === 0) {
      if (strict.pairs.length > 0) asTyped += await steps.run(strict.pairs, true, WORTH.near);
      asTyped += await steps.run(strict.units, true, WORTH.words);
    }
    const words = await wordsOf(runs, postings, false);
    unknown.push(...words.unknown);
    if (words.units.length > 0 && asTyped === 0) {
      if (words.pairs.length > 0) await steps.run(words.pairs, false, WORTH.near);
      await steps.run(words.units, false, WORTH.wordsOtherMarks);
    }
    if (words.units.length > 0 && found.size === 0) dropped = await steps.partly(words.units);
  }
  if (found.size === 0) unknown.push(...(await steps.onNoPage(runs.flat())));
  return {
    ...(await steps.narrowed()),
    unknown: [...new Set(unknown)],
    dropped,
    marksDiffer: marked && asTyped === 0 && found.size > 0 && dropped.length === 0,
  };
}

/** The steps of one search, and what they have found. */
class Steps {
  readonly found = new Map<string, TextHit>();
  private lastTokens: string[] = [];
  private readonly postings: Postings;
  private readonly query: TextQuery;
  /** Pairs in the longest run. */
  private readonly longest: number;

  constructor(postings: Postings, query: TextQuery) {
    this.postings = postings;
    this.query = query;
    this.longest = Math.max(1, ...query.runs.map((run) => run.length - 1));
  }

  /** Keeps the pages that hold the longest run in one piece, and the other runs too. */
  async phrase(pairs: readonly Unit[], strict: boolean, worth: number): Promise<void> {
    // A pair that no page has would count for nothing beside other runs.
    const isHeld = this.query.runs.length < 2 || (await this.areHeld(pairs, strict));
    if (isHeld) await this.run(pairs, strict, worth, true);
  }

  /** Keeps the pages with all units, those where more of them follow one another first. Gives how many there are. */
  async run(units: readonly Unit[], strict: boolean, worth: number, onlyPhrase = false): Promise<number> {
    this.lastTokens = units.map(({ token }) => token);
    const { results } = await this.postings.with(this.lastTokens, strict);
    const top = results[0]?.score || 1;
    for (const { id, score, words, matchedMetaFields } of results) {
      const run = longestRun(words);
      const share = Math.min(1, run.length / this.longest);
      if (onlyPhrase && share < 1) continue;
      const inTitle = matchedMetaFields?.includes('title') && run.start < TITLE_LENGTH;
      const value = worth * (onlyPhrase ? 1 : 0.45 + 0.3 * share) + (inTitle ? 0.8 * share : 0) + score / top;
      if ((this.found.get(id)?.score ?? 0) < value) this.found.set(id, { id, score: value });
    }
    return results.length;
  }

  /** True where pages have the last unit only with more letters than were typed. */
  async onlyHalfTyped(pairs: readonly Unit[], half: Unit): Promise<boolean> {
    const { marked } = this.query;
    if ((await this.postings.count(pairs.at(-1)?.token ?? '', marked)) > 0) return false;
    return (await this.postings.count(half.token, marked)) > 0;
  }

  /**
   * Keeps pages that hold some of the units, those with the rarest and the most of them first. Gives what the best page
   * lacks.
   */
  async partly(units: readonly Unit[]): Promise<string[]> {
    const pages = new Map<string, { held: Set<Unit>; value: number }>();
    let whole = 0;
    for (const unit of units) {
      const { results } = await this.postings.with([unit.token], false);
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

  /** Those of the syllables that no page has. */
  async onNoPage(syllables: readonly string[]): Promise<string[]> {
    const counts = await Promise.all(syllables.map((syllable) => this.postings.count(loneToken(syllable))));
    return syllables.filter((_, i) => counts[i] === 0);
  }

  /** What was found, as far as the chosen facets let it pass, in its order, with counts of the facets. */
  async narrowed(): Promise<Pick<TextResult, 'hits' | 'counts'>> {
    const { filters, sort } = this.query.options;
    let hits = [...this.found.values()].sort((a, b) => b.score - a.score);
    if (Object.keys(filters).length > 0 || sort) {
      // In Pagefind's order, which is that of the dates where they were asked for.
      const passing = await this.postings.all(this.query.options);
      const order = new Map(passing.results.map(({ id }, i) => [id, i]));
      hits = hits.filter(({ id }) => order.has(id));
      if (sort) hits.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    }
    return { hits, counts: (await this.postings.with(this.lastTokens, false, filters)).filters };
  }

  private async areHeld(units: readonly Unit[], strict: boolean): Promise<boolean> {
    const counts = await Promise.all(units.map(({ token }) => this.postings.count(token, strict)));
    return counts.every((count) => count > 0);
  }
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
