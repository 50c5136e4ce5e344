import type { PageText, Point } from './entry.ts';
import { type Agree, agreesInLetters, agreesWithMarks, spansOf } from './match-runs.ts';
import { runsOf, type Syllable } from './syllables.ts';

/** Text in pieces; the marked ones are what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A point of a page that holds what was looked for. */
export interface Excerpt {
  /** Id on the page; empty for its beginning. */
  id: string;
  label: string;
  pieces: Piece[];
}

const LENGTH = 30;

interface Match {
  point: Point;
  syllables: Syllable[];
  /** Which syllables match. */
  hits: boolean[];
  /** Longest row of syllables that stand as they were typed. */
  run: number;
  /** How many different syllables of the query it holds. */
  held: number;
  best: number;
}

/**
 * The points of a page that hold what was looked for, best first, each with a piece of its text. Words stand as typed
 * in most of them; where none holds all, those with the most. Empty where the page holds nothing of it.
 */
export function excerptsOf(page: PageText, runs: ReadonlyArray<readonly string[]>, limit = 3): Excerpt[] {
  const lines = page.points.flatMap(({ text, ...point }) =>
    text.split('\n').map((line): Point => ({ ...point, text: line })),
  );
  const matching = (agree: Agree) => lines.flatMap((line) => matchOf(line, runs, agree) ?? []);
  const strict = matching(agreesWithMarks);
  const matches = strict.some(({ run }) => run > 1) ? strict : matching(agreesInLetters);
  matches.sort((a, b) => b.run - a.run || b.held - a.held);
  const [first] = matches;
  if (!first) return [];
  return matches
    .filter(({ run, held }) => run >= first.run * 0.75 && held >= first.held * 0.75)
    .slice(0, limit)
    .map((match) => ({ id: match.point.id, label: match.point.label, pieces: piecesOf(match) }));
}

function matchOf(point: Point, wanted: ReadonlyArray<readonly string[]>, agree: Agree): Match | undefined {
  const syllables = runsOf(point.text).flat();
  const letters = syllables.map(({ text }) => text);
  const spans = spansOf(letters, wanted, agree);
  const [first] = [...spans].sort((a, b) => b.length - a.length);
  if (!first) return undefined;
  const hits = syllables.map((_, i) => spans.some(({ at, length }) => i >= at && i < at + length));
  const held = new Set(letters.filter((_, i) => hits[i]));
  return { point, syllables, hits, run: first.length, held: held.size, best: first.at };
}

function piecesOf({ point, syllables, hits, best }: Match): Piece[] {
  const from = Math.max(0, Math.min(best - 8, syllables.length - LENGTH));
  const to = Math.min(syllables.length, from + LENGTH);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  const push = (text: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += text;
    else pieces.push({ text, marked });
  };
  let end = from > 0 ? (syllables[from]?.start ?? 0) : 0;
  for (let i = from; i < to; i++) {
    const { start, end: next } = syllables[i] as Syllable;
    // What stands between two marked syllables is marked with them.
    push(point.text.slice(end, start), Boolean(hits[i] && hits[i - 1] && i > from));
    push(point.text.slice(start, next), hits[i] ?? false);
    end = next;
  }
  push(to < syllables.length ? ' …' : point.text.slice(end), false);
  return pieces.filter(({ text }) => text !== '');
}
