import { isLink } from './find-name.ts';
import { plain } from './syllables.ts';

/** Whether a syllable of a text is the one that was typed. */
export type Agree = (written: string, typed: string) => boolean;

export const agreesInLetters: Agree = (written, typed) => plain(written) === plain(typed);

/** A syllable typed without marks stands for any; one with marks for itself. */
export const agreesWithMarks: Agree = (written, typed) =>
  written === typed || (plain(typed) === typed && agreesInLetters(written, typed));

/** Syllables of a text that follow one another as they do in a query. */
export interface Span {
  at: number;
  length: number;
}

/**
 * Where runs of a query, or parts of them that say something by themselves, stand in a text; the longest at each place,
 * none over another. The last syllable of a run may be half typed.
 */
export function spansOf(syllables: readonly string[], wanted: ReadonlyArray<readonly string[]>, agree: Agree): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < syllables.length; ) {
    const length = Math.max(0, ...wanted.map((words) => longestAt(syllables, at, words, agree)));
    if (length > 0) spans.push({ at, length });
    at += Math.max(1, length);
  }
  return spans;
}

function longestAt(syllables: readonly string[], at: number, words: readonly string[], agree: Agree): number {
  let best = 0;
  for (let from = 0; from < words.length; from++) {
    let length = 0;
    while (from + length < words.length && isAt(syllables[at + length], words, from + length, agree)) length++;
    best = Math.max(best, length);
  }
  // «ở cơ» of «dân chủ ở cơ sở» says nothing.
  const said = syllables.slice(at, at + best).filter((syllable) => !isLink(plain(syllable))).length;
  return best === words.length || said > 1 ? best : 0;
}

function isAt(written: string | undefined, words: readonly string[], i: number, agree: Agree): boolean {
  const word = words[i] ?? '';
  if (written === undefined) return false;
  return (
    agree(written, word) || (i === words.length - 1 && word.length > 1 && agree(written.slice(0, word.length), word))
  );
}
