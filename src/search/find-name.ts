import type { Name } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { hasMarks, normalised, plain, syllablesOf } from './syllables.ts';

/** An entry found by what it is called. */
export interface NameHit {
  entry: Entry;
  /** From 0 to 1; 1 for a name that is just what was typed. */
  score: number;
  /** True where the name is all that was typed, nothing more. */
  isWhole: boolean;
  /** False where only what else it is called fits. */
  isOwn: boolean;
  /** Syllables of the name. */
  length: number;
}

/** Words that stand between others and name nothing. */
const LINKS: ReadonlySet<string> = new Set([
  'cua',
  've',
  'va',
  'o',
  'trong',
  'cho',
  'tai',
  'voi',
  'cac',
  'la',
  'gi',
  'mot',
  'so',
]);

/** True for a syllable without marks that names nothing by itself. */
export function isLink(syllable: string): boolean {
  return LINKS.has(syllable);
}

/**
 * Entries whose name holds what was typed, best first. The last syllable may be half typed. Letters typed with marks
 * must agree with the name's, or the entry ranks below those where they do.
 */
export function findByName(query: string, names: readonly Name[]): NameHit[] {
  const typed = syllablesOf(query);
  const syllables = typed.map(plain);
  if (syllables.length === 0) return [];
  const marked = hasMarks(query);
  const best = new Map<Entry, NameHit>();
  for (const name of names) {
    const score = scoreOf(syllables, name, normalised(typed.join(' ')), marked);
    if (score === 0 || score <= (best.get(name.entry)?.score ?? 0)) continue;
    best.set(name.entry, {
      entry: name.entry,
      score,
      isWhole: name.syllables.length === syllables.length && score > 0.85,
      isOwn: name.isOwn,
      length: name.syllables.length,
    });
  }
  return [...best.values()].sort(
    (a, b) =>
      b.score - a.score || (b.entry.weight ?? 0) - (a.entry.weight ?? 0) || a.entry.title.length - b.entry.title.length,
  );
}

function scoreOf(query: readonly string[], name: Name, written: string, marked: boolean): number {
  const { syllables } = name;
  const last = query.at(-1) ?? '';
  const at = indexOfRun(syllables, query);
  const own = name.isOwn ? 1 : 0.98;
  if (at >= 0) {
    const isExact = syllables[at + query.length - 1] === last;
    // Of two names of the same letters the one with the marks that were typed is meant.
    const agrees = !marked || name.text.replace(/[^\p{L}\p{N}]+/gu, ' ').includes(written) ? 1 : 0.9;
    const share = query.length / syllables.length;
    const whole = share === 1 && isExact ? 1 : 0.55 + 0.3 * share + (at === 0 ? 0.05 : 0);
    return whole * own * agrees * (isExact ? 1 : 0.95);
  }
  // «… là gì», «cách ghi …»: the name stands within what was typed.
  if (name.isOwn && syllables.length > 1 && indexOfRun(query, syllables) >= 0) {
    return 0.3 * (syllables.length / query.length);
  }
  const said = query.filter((syllable) => !LINKS.has(syllable));
  if (said.length < 2) return 0;
  const held = new Set(syllables);
  const found = said.filter((syllable, i) =>
    i === said.length - 1 && syllable === last ? syllables.some((s) => s.startsWith(syllable)) : held.has(syllable),
  ).length;
  if (found < said.length) return 0;
  const near = neighbours(said, syllables);
  return own * (0.3 + 0.25 * near + 0.35 * Math.min(1, said.length / syllables.length));
}

/** Where `query` stands in `syllables` in one piece, its last one perhaps half typed; -1 where it does not. */
function indexOfRun(syllables: readonly string[], query: readonly string[]): number {
  for (let at = 0; at + query.length <= syllables.length; at++) {
    const fits = query.every((syllable, i) =>
      i === query.length - 1 ? (syllables[at + i] ?? '').startsWith(syllable) : syllables[at + i] === syllable,
    );
    if (fits) return at;
  }
  return -1;
}

/** Share of the neighbours in `query` that are neighbours in `syllables` too. */
function neighbours(query: readonly string[], syllables: readonly string[]): number {
  if (query.length < 2) return 0;
  const pairs = new Set(syllables.map((syllable, i) => `${syllable} ${syllables[i + 1] ?? ''}`));
  return query.filter((syllable, i) => i > 0 && pairs.has(`${query[i - 1]} ${syllable}`)).length / (query.length - 1);
}
