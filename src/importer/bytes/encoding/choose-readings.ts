import { apply, judge, stretchesOf } from './evidence.ts';
import type { Reading } from './readings.ts';

/** A reading must make Vietnamese of this share of a text's stretches, and of this much more than any other. */
const SHARE = 0.85;
const LEAD = 0.25;

interface Tally {
  reading: Reading;
  valid: number;
  counted: number;
  /** Different stretches that read well. */
  words: Set<string>;
}

function shareOf(tally: Tally): number {
  return tally.counted === 0 ? 0 : tally.valid / tally.counted;
}

/** Counts, for every reading, the stretches of a text that it makes Vietnamese of. */
export class Evidence {
  readonly #readings: readonly Reading[];
  readonly #judgements = new Map<string, ReturnType<typeof judge>[]>();

  constructor(readings: readonly Reading[]) {
    this.#readings = readings;
  }

  /** One tally a reading, in the order of the readings. */
  tally(texts: readonly string[]): Tally[] {
    const tallies = this.#readings.map((reading) => ({ reading, valid: 0, counted: 0, words: new Set<string>() }));
    for (const stretch of texts.flatMap(stretchesOf)) {
      const judgements = this.#judge(stretch);
      for (const [at, tally] of tallies.entries()) {
        if (judgements[at] === 'neutral') continue;
        tally.counted += 1;
        if (judgements[at] === 'valid') {
          tally.valid += 1;
          tally.words.add(stretch);
        }
      }
    }
    return tallies;
  }

  #judge(stretch: string): ReturnType<typeof judge>[] {
    const known = this.#judgements.get(stretch);
    if (known) return known;
    const judgements = this.#readings.map((reading) => judge(reading, stretch));
    this.#judgements.set(stretch, judgements);
    return judgements;
  }
}

/**
 * One encoding through two code pages is no rival of itself: the better one wins, and where both are as good, the first,
 * as text that went through Windows-1258 holds letters that Windows-1252 has not.
 */
function isRival(tally: Tally, best: Tally): boolean {
  return tally.reading.encoding !== best.reading.encoding && shareOf(tally) > shareOf(best) - LEAD;
}

/**
 * The reading that a text certainly has, or null. It must make Vietnamese of nearly every stretch, of enough different
 * ones, and clearly lead every reading that makes another text of it.
 */
export function certainReading(tallies: readonly Tally[], texts: readonly string[]): Reading | null {
  const ranked = tallies.toSorted((a, b) => shareOf(b) - shareOf(a) || b.valid - a.valid);
  const best = ranked[0];
  if (!best || shareOf(best) < SHARE || best.words.size < best.reading.enough) return null;
  const rivals = ranked.slice(1).filter((tally) => isRival(tally, best));
  const agree = rivals.every((rival) =>
    texts.every((text) => apply(rival.reading, text) === apply(best.reading, text)),
  );
  return agree ? best.reading : null;
}

/** What a text looks like without being sure: well ahead of what it is as it stands, over many different words. */
const SUSPECT_SHARE = 0.5;
const SUSPECT_WORDS = 10;

/** The reading that most of a text's words hint at, where none is certain; null where nothing does. */
export function suspectedReading(tallies: readonly Tally[], asItIs: Reading): Reading | null {
  const ranked = tallies.toSorted((a, b) => shareOf(b) - shareOf(a));
  const [best] = ranked;
  const own = tallies.find((tally) => tally.reading === asItIs);
  if (!best || !own || best === own || best.words.size < SUSPECT_WORDS) return null;
  return shareOf(best) >= SUSPECT_SHARE && shareOf(best) >= shareOf(own) + LEAD ? best.reading : null;
}
