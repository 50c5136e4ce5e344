import { isLink } from './find-name.ts';
import type { Postings } from './postings.ts';
import { plain } from './syllables.ts';
import { lonePrefix, loneToken, pairPrefix, pairToken } from './tokens.ts';

/** A part of a query that is looked for by itself. */
export interface Unit {
  token: string;
  /** What it stands for, for a reader. */
  text: string;
}

/** What a query is made of, as the pages have it. */
export interface Words {
  /** Pairs of neighbours that share no syllable, and what stands alone beside them. */
  units: Unit[];
  /** Every pair of neighbours that pages have. */
  pairs: Unit[];
  /** Syllables that no page has. */
  unknown: string[];
}

/** Every pair of neighbours of a run; the syllable itself where it stands alone. */
export function unitsOf(run: readonly string[]): Unit[] {
  const [only] = run;
  if (run.length === 1 && only !== undefined) return [{ token: loneToken(only), text: only }];
  return run.slice(1).map((second, i) => ({ token: pairToken(run[i] ?? '', second), text: `${run[i]} ${second}` }));
}

/** The last unit of a run with its last syllable half typed: «đối tho». */
export function halfTyped(run: readonly string[]): Unit {
  const [first, last = ''] = run.length > 1 ? run.slice(-2) : [undefined, run[0]];
  if (first === undefined) return { token: lonePrefix(last), text: last };
  return { token: pairPrefix(first, last), text: `${first} ${last}` };
}

/**
 * The words of a query: pairs of neighbours that pages have, each syllable in one at most, taken so that together they
 * are on as many pages as can be; and what stands alone beside them and names something. With `strict`, as they are
 * written with just these marks.
 */
export async function wordsOf(
  runs: ReadonlyArray<readonly string[]>,
  postings: Postings,
  strict: boolean,
): Promise<Words> {
  const words: Words = { units: [], pairs: [], unknown: [] };
  for (const [n, run] of runs.entries()) {
    const pairs = run.length > 1 ? unitsOf(run) : [];
    const counts = await Promise.all(pairs.map(({ token }) => postings.count(token, strict)));
    // A half-typed end counts by what it can become.
    if (n === runs.length - 1 && counts.at(-1) === 0) {
      const half = halfTyped(run);
      pairs[pairs.length - 1] = half;
      counts[counts.length - 1] = await postings.count(half.token, strict);
    }
    const chosen = bestPairs(counts);
    words.units.push(...pairs.filter((_, i) => chosen.has(i)));
    words.pairs.push(...pairs.filter((_, i) => (counts[i] ?? 0) > 0));
    for (const [i, syllable] of run.entries()) {
      if (chosen.has(i) || chosen.has(i - 1) || isLink(plain(syllable))) continue;
      const lone = { token: loneToken(syllable), text: syllable };
      if ((await postings.count(lone.token, strict)) > 0) words.units.push(lone);
      else words.unknown.push(syllable);
    }
  }
  return words;
}

/** Indexes of pairs that share no syllable, chosen so that they count for most; each by the logarithm of its pages. */
export function bestPairs(counts: readonly number[]): Set<number> {
  // best[i]: the choice among the first i pairs.
  const best: Array<{ value: number; pairs: number[] }> = [{ value: 0, pairs: [] }];
  counts.forEach((count, i) => {
    const without = best[i] ?? { value: 0, pairs: [] };
    const before = best[Math.max(0, i - 1)] ?? { value: 0, pairs: [] };
    const value = before.value + Math.log2(1 + count);
    best.push(count > 0 && value > without.value ? { value, pairs: [...before.pairs, i] } : without);
  });
  return new Set(best.at(-1)?.pairs);
}
