import { runsOf } from './syllables.ts';

/**
 * What Pagefind indexes. A pair of neighbouring syllables is one token, so that a phrase is found as such and its
 * posting list is short; each syllable of a page is a token once more, for queries of one syllable and for words that
 * stand apart. A letter that no Vietnamese word has closes each part, so that «43» does not match «430».
 */
const CLOSE = 'z';
const LONE = 'w';

/** Pagefind takes marks off by decomposing, which đ does not have. */
const decomposable = (syllable: string): string => syllable.replaceAll('đ', 'ḏ');

/** The token of two syllables that follow one another. */
export function pairToken(first: string, second: string): string {
  return `${decomposable(first)}${CLOSE}${decomposable(second)}${CLOSE}`;
}

/** The beginning of every pair of `first` with a syllable that begins so. */
export function pairPrefix(first: string, beginning: string): string {
  return `${decomposable(first)}${CLOSE}${decomposable(beginning)}`;
}

/** The token of a syllable wherever it stands. */
export function loneToken(syllable: string): string {
  return `${LONE}${decomposable(syllable)}${LONE}`;
}

/** The beginning of every syllable that begins so. */
export function lonePrefix(beginning: string): string {
  return `${LONE}${decomposable(beginning)}`;
}

/** A text as tokens, one for each syllable in its place; `seen` gathers the syllables. */
export function pairTokensOf(text: string, seen: Set<string>): string[] {
  return runsOf(text).flatMap((run) =>
    run.map((syllable, i) => {
      seen.add(syllable.text);
      const next = run[i + 1];
      // A mark is counted as a word but not indexed: it keeps the next phrase from following on this one.
      return next ? pairToken(syllable.text, next.text) : '.';
    }),
  );
}
