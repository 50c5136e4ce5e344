import { withoutKeystrokes } from './keystrokes.ts';
import { type NumberQuery, readNumberQuery } from './number-query.ts';
import { hasMarks, normalised, runsOf } from './syllables.ts';

/** What somebody typed, understood. */
export interface Query {
  /** As typed, NFC, white space closed up. */
  typed: string;
  /** What is looked for: keystrokes turned into letters. */
  text: string;
  /** True where keystrokes were left on. */
  hadKeystrokes: boolean;
  number: NumberQuery | undefined;
  /** Runs of syllables. */
  runs: string[][];
  /** True where all of it stands in quotes. */
  quoted: boolean;
  /** True where somebody asked what a word means. */
  asksMeaning: boolean;
  marked: boolean;
}

/** What makes a question of a name: «dân vận là gì», «thế nào là dân chủ ở cơ sở». */
const QUESTION =
  /^(?:thế nào là|the nao la|khái niệm|khai niem|định nghĩa|dinh nghia) | (?:nghĩa )?(?:là gì|la gi|là như thế nào|la nhu the nao|là thế nào|la the nao)\s*\??$/iu;
const QUOTES = /["“”«»„]/g;

/** Reads what was typed: keystrokes left on, a number, phrases in quotes, runs of syllables. */
export function readQuery(typed: string): Query {
  const clean = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const decoded = withoutKeystrokes(clean);
  const text = (decoded ?? clean).replace(QUESTION, '');
  // Quoted parts are runs of their own, so that each is looked for in one piece.
  const parts = text.split(/["“”«»„]([^"“”«»„]+)["“”«»„]/);
  const runs = parts.flatMap((part) => runsOf(part).map((run) => run.map((syllable) => syllable.text)));
  const outside = parts.filter((_, i) => i % 2 === 0).join('');
  return {
    typed: clean,
    text: normalised(text.replace(QUOTES, ' ')).replace(/\s+/g, ' ').trim(),
    hadKeystrokes: decoded !== undefined,
    number: readNumberQuery(text),
    runs,
    quoted: parts.length > 1 && !/[\p{L}\p{N}]/u.test(outside),
    asksMeaning: QUESTION.test(clean),
    marked: hasMarks(text),
  };
}
