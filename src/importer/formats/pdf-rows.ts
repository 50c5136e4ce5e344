import type { Span } from '../raw-text.ts';
import type { PdfWord } from './pdf-content.ts';

export interface RowWord extends PdfWord {
  /** Smaller and above the line: the mark of a note, an exponent. */
  raised: boolean;
  /** The note whose mark this is; its own text is then not shown. */
  note?: string;
}

/** Words side by side without a wide gap. */
export interface Chunk {
  words: RowWord[];
  x0: number;
  x1: number;
}

/** What stands on one line of a page. */
export interface Row {
  page: number;
  y: number;
  size: number;
  x0: number;
  x1: number;
  chunks: Chunk[];
  /** The rows that were put side by side into this one. */
  parts?: readonly Row[];
}

/** Shares of the type size. */
const SAME_LINE = 0.25;
const WORD_GAP = 0.13;
const CHUNK_GAP = 1;
const SMALL = 0.9;
const RAISED = { least: 0.15, most: 0.65 };
const SUNK = 0.35;
const TOUCH = 0.45;

/** Marks of list points, which a tab parts from their text. */
const LABEL = /^(?:\(?\d{1,3}[.)-]|\(?[\p{Ll}]\)|[\p{Ll}]\.|[IVXLC]+[.)-]|[-–—+*•●▪◦·\uF02D\uF0B7])$/u;

interface Line {
  y: number;
  size: number;
  words: RowWord[];
}

/** The lines of a page from top to bottom, each from left to right. */
export function rowsOf(page: number, words: readonly PdfWord[]): Row[] {
  const lines: Line[] = [];
  for (const word of [...words].sort((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const last = lines.at(-1);
    if (last && word.y - last.y <= SAME_LINE * Math.min(last.size, word.size)) {
      last.words.push({ ...word, raised: false });
      last.size = Math.max(last.size, word.size);
    } else {
      lines.push({ y: word.y, size: word.size, words: [{ ...word, raised: false }] });
    }
  }
  return withSmallMarks(lines).map((line) => rowOf(page, line));
}

/** Puts exponents, indexes and marks of notes into the line that they stand at. */
function withSmallMarks(lines: readonly Line[]): Line[] {
  const kept = lines.map((line) => ({ ...line, words: [...line.words] }));
  for (const [index, line] of kept.entries()) {
    const [above, below] = [kept[index - 1], kept[index + 1]];
    line.words = line.words.filter((word) => {
      const isRaised =
        below !== undefined &&
        word.size <= SMALL * below.size &&
        isWithin((below.y - word.y) / below.size, RAISED) &&
        below.words.some((other) => touches(word, other, below.size));
      const isSunk =
        !isRaised &&
        above !== undefined &&
        word.size <= SMALL * above.size &&
        (word.y - above.y) / above.size <= SUNK &&
        above.words.some((other) => touches(word, other, above.size));
      if (isRaised) below.words.push({ ...word, raised: true });
      if (isSunk) above.words.push(word);
      return !isRaised && !isSunk;
    });
  }
  return kept.filter(({ words }) => words.length > 0);
}

const isWithin = (value: number, { least, most }: { least: number; most: number }) => value >= least && value <= most;

const touches = (one: PdfWord, other: PdfWord, size: number) =>
  one.x0 - other.x1 <= TOUCH * size && other.x0 - one.x1 <= TOUCH * size;

function rowOf(page: number, { words, y }: Line): Row {
  const sorted = words.sort((one, other) => one.x0 - other.x0);
  const size = mainSize(sorted);
  const chunks: Chunk[] = [];
  for (const word of sorted) {
    const last = chunks.at(-1);
    if (last && (word.x0 - last.x1 <= CHUNK_GAP * size || (chunks.length === 1 && isLabel(last)))) {
      last.words.push(word);
      last.x1 = Math.max(last.x1, word.x1);
    } else {
      chunks.push({ words: [word], x0: word.x0, x1: word.x1 });
    }
  }
  return { page, y, size, x0: chunks[0]?.x0 ?? 0, x1: chunks.reduce((most, { x1 }) => Math.max(most, x1), 0), chunks };
}

const isLabel = ({ words }: Chunk): boolean => LABEL.test(words.map(({ text }) => text).join(''));

/** The size of most letters. */
function mainSize(words: readonly PdfWord[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of words) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** Shares of the type size: how far lines of two columns in different type may be out of step, and apart. */
const OUT_OF_STEP = 0.6;
const COLUMN_GAP = 0.6;

/** Rows of two columns that are out of step, as one: recipients and signature are set in different sizes. */
export function sideBySide(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const size = above ? Math.max(above.size, row.size) : 0;
    const gap = above ? Math.max(row.x0 - above.x1, above.x0 - row.x1) : 0;
    if (above && !above.parts && row.y - above.y <= OUT_OF_STEP * size && gap >= COLUMN_GAP * size) {
      joined[joined.length - 1] = {
        ...above,
        x0: Math.min(above.x0, row.x0),
        x1: Math.max(above.x1, row.x1),
        chunks: [...above.chunks, ...row.chunks].sort((one, other) => one.x0 - other.x0),
        parts: [above, row],
      };
    } else {
      joined.push(row);
    }
  }
  return joined;
}

/** The words of a row. */
export const wordsOf = (row: Row): RowWord[] => row.chunks.flatMap(({ words }) => words);

/** A row with its chunks as one. */
export function whole(row: Row): Row {
  return { ...row, chunks: [{ words: wordsOf(row), x0: row.x0, x1: row.x1 }] };
}

/** Whether a space stands between two words. */
const isApart = (left: PdfWord, right: PdfWord): boolean =>
  right.spaced || right.x0 - left.x1 > WORD_GAP * Math.max(left.size, right.size);

/** Text with its looks; marks of notes become references. */
export function spansOf(words: readonly RowWord[]): Span[] {
  const spans: Span[] = [];
  let previous: RowWord | undefined;
  for (const word of words) {
    const last = spans.at(-1);
    if (word.note !== undefined) {
      if (last) last.note = word.note;
      else spans.push({ text: '', note: word.note });
      continue;
    }
    const space = previous && isApart(previous, word) ? ' ' : '';
    const look = { ...(word.bold ? { bold: true as const } : {}), ...(word.italic ? { italic: true as const } : {}) };
    if (last && last.note === undefined && last.bold === look.bold && last.italic === look.italic) {
      last.text += space + word.text;
    } else {
      if (last && last.note === undefined) last.text += space;
      spans.push({ text: (last?.note === undefined ? '' : space) + word.text, ...look });
    }
    previous = word;
  }
  return spans;
}

/** The text of a row without its looks. */
export const textOfRow = (row: Row): string =>
  spansOf(wordsOf(row))
    .map(({ text }) => text)
    .join('');
