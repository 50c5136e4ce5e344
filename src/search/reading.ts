import type { CatalogueIndex } from './catalogue.ts';
import { withoutKeystrokes } from './keystrokes.ts';
import type { Query } from './query.ts';
import { plain } from './syllables.ts';

/** The words as they are mostly written, where they were typed without marks: «dan van» → «dân vận»; else undefined. */
export function likelyReading(query: Query, { pairs }: CatalogueIndex): string[][] | undefined {
  let changed = false;
  const runs = query.runs.map((run) => {
    const read = [...run];
    run.forEach((syllable, i) => {
      const next = run[i + 1];
      if (next === undefined || syllable !== plain(syllable) || next !== plain(next)) return;
      const [first, second] = (pairs.get(`${syllable} ${next}`) ?? '').split(' ');
      if (first === undefined || second === undefined) return;
      // Of two pairs that overlap the first decides.
      if (read[i] === syllable) read[i] = first;
      read[i + 1] = second;
      changed ||= first !== syllable || second !== next;
    });
    return read;
  });
  return changed ? runs : undefined;
}

/**
 * What may have been meant where some syllables are on no page: for each its keystrokes turned into letters, or the
 * nearest syllable of the library's names; what nothing is near to is left out. Undefined where that leaves nothing, or
 * no more than what was typed.
 */
export function suggestionFor(query: Query, unknown: readonly string[], index: CatalogueIndex): string | undefined {
  const syllables = query.runs.flat();
  const better = syllables.flatMap((word, i) => {
    if (!unknown.includes(word)) return [word];
    const near = withoutKeystrokes(word) ?? nearest(plain(word), syllables[i - 1] ?? '', syllables[i + 1] ?? '', index);
    return near === undefined ? [] : [near];
  });
  // What little is left of what was typed would be somebody else's query.
  const kept = syllables.filter((word) => !unknown.includes(word)).length;
  if (better.length === 0 || better.join(' ') === syllables.join(' ')) return undefined;
  if (syllables.length > 1 && kept * 2 < syllables.length) return undefined;
  const read = likelyReading({ ...query, runs: [better] }, index);
  return (read?.[0] ?? better).join(' ');
}

/** The syllable one letter away that stands beside its neighbours in a name, or that most names have. */
function nearest(
  word: string,
  before: string,
  after: string,
  { vocabulary, pairs }: CatalogueIndex,
): string | undefined {
  if (word.length < 2 || /\d/.test(word)) return undefined;
  let best: { text: string; value: number } | undefined;
  for (const [known, count] of vocabulary) {
    if (Math.abs(known.length - word.length) > 1 || !isOneLetterAway(word, known)) continue;
    const [left, right] = [pairs.get(`${plain(before)} ${known}`), pairs.get(`${known} ${plain(after)}`)];
    const value = count + (left ? 1000 : 0) + (right ? 1000 : 0);
    const text = left?.split(' ')[1] ?? right?.split(' ')[0] ?? known;
    if (!best || value > best.value) best = { text, value };
  }
  return best?.text;
}

/** True where one letter added, left out, changed, or two changed about make one word of the other. */
function isOneLetterAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return left !== right;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
