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
const QUESTION_BEFORE = /^(?:thế nào là|the nao la|khái niệm|khai niem|định nghĩa|dinh nghia) /iu;
const QUESTION_AFTER =
  / (?:nghĩa |nghia )?(?:là gì|la gi|là như thế nào|la nhu the nao|là thế nào|la the nao)(?: (?:ạ|vậy|thế|nhỉ))?\s*\??$/iu;
const QUOTES = /["“”«»„]/g;

/** Reads what was typed: keystrokes left on, a number, phrases in quotes, runs of syllables. */
export function readQuery(typed: string): Query {
  // What is pasted has dashes of many kinds, and signs that nobody sees.
  const clean = typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const asTyped = readNumberQuery(clean);
  // «luat10» is a number, and no keystrokes of VNI.
  const decoded = asTyped && !asTyped.isTentative ? undefined : withoutKeystrokes(clean);
  const asked = decoded ?? clean;
  const text = asked.replace(QUESTION_BEFORE, '').replace(QUESTION_AFTER, '');
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
    asksMeaning: text !== asked,
    marked: hasMarks(text),
  };
}
