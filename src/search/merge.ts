import type { CatalogueIndex } from './catalogue.ts';
import type { Entry, EntryKind } from './entry.ts';
import type { NameHit } from './find-name.ts';
import type { NumberHit } from './find-number.ts';
import type { TextResult } from './find-text.ts';

/** Why something is among the results. */
export type Reason = 'number' | 'twin' | 'name' | 'text';

/** One result before it is shown. */
export interface Found {
  /** Absent where only its file tells what it is. */
  entry?: Entry;
  /** Name of the file of its page. */
  id: string;
  reason: Reason;
  score: number;
  differs: readonly string[];
  /** True where its text was found, whatever else was. */
  inText: boolean;
}

/** Syllables from which on nobody types a title by chance. */
const LONG = 6;
/** Of kinds with the same name, the one that is meant more often first. */
const KIND_ORDER: readonly EntryKind[] = [
  'document',
  'topic',
  'term',
  'place',
  'model',
  'article',
  'body',
  'comparison',
  'course',
];

/**
 * One list of what was found by number, by name and in the text. A number that fits comes first, then a name that is
 * just what was typed, then the text together with names that hold the words, then near twins of the number.
 */
export function merge(results: {
  numbers: readonly NumberHit[];
  names: readonly NameHit[];
  text: TextResult;
  /** Absent where no text was looked at. */
  index: CatalogueIndex | undefined;
  /** True where Pagefind's order by date stands. */
  isDated: boolean;
  /** True where somebody asked what a word means. */
  asksMeaning: boolean;
  /** True where a number was typed with its symbol, year or day. */
  isFull: boolean;
}): Found[] {
  const { numbers, names, text, isDated, asksMeaning, isFull } = results;
  const found = new Map<string, Found>();
  for (const { id: full, score } of text.hits) {
    const id = fileOf(full);
    const entry = results.index?.byId.get(id);
    found.set(id, { ...(entry && { entry }), id, reason: 'text', score, differs: [], inText: true });
  }
  for (const { entry, score, isWhole, isOwn, length } of names) {
    const id = entry.id ?? entry.url;
    const known = found.get(id);
    const inText = known?.score ?? 0;
    found.set(id, {
      inText: known !== undefined,
      entry,
      id,
      reason: isWhole || !known ? 'name' : known.reason,
      // A name that is just what was typed says more than any text.
      score: isWhole
        ? wholeScore(entry, isOwn, length) + score + inText * 0.001 + (asksMeaning && entry.kind === 'term' ? 1 : 0)
        : inText + score * 3,
      differs: [],
    });
  }
  numbers.forEach(({ entry, fits, unexplained, differs }, i) => {
    // A number typed in full comes before any name, whatever else stands beside it.
    const least = fits && isFull ? 16 : 0.1;
    const score = Math.max((fits ? 20 : 0.5) - unexplained * 5, least) - i * 0.001;
    const id = entry.id ?? entry.url;
    const known = found.get(id);
    found.set(id, {
      inText: known !== undefined,
      entry,
      id,
      reason: fits ? 'number' : 'twin',
      score: fits ? Math.max(score, known?.score ?? 0) : score,
      differs,
    });
  });
  const all = [...found.values()];
  if (!isDated) return all.sort((a, b) => b.score - a.score);
  // Where not every date is known here, Pagefind's order of what it found stands.
  if (all.some(({ entry }) => entry === undefined)) return all.filter(({ inText }) => inText);
  return all.sort((a, b) => (b.entry?.date ?? '').localeCompare(a.entry?.date ?? ''));
}

/** Pagefind's id as files of pages are named: without the language before it. */
const fileOf = (id: string) => id.replace(/^vi_/, '');

/** What else a topic is called is a loose list; what else a document is called is nearly a title. */
function wholeScore({ kind, weight = 0 }: Entry, isOwn: boolean, length: number): number {
  // A long title that was typed whole is meant, even where a number stands in it.
  const own = length > LONG ? 24 : 14;
  return (isOwn ? own : kind === 'topic' ? 10 : 12) - KIND_ORDER.indexOf(kind) * 0.1 + Math.min(weight, 9) * 0.01;
}

/** Names that are just what was typed first, then the others. */
export function byStrength(names: readonly NameHit[]): NameHit[] {
  const strength = ({ entry, score, isWhole, isOwn, length }: NameHit) =>
    isWhole ? wholeScore(entry, isOwn, length) : score;
  return [...names].sort((a, b) => strength(b) - strength(a));
}
