import type { TextBlock } from '../raw-text.ts';
import type { PageRows } from './pdf-edges.ts';
import { type Row, type RowWord, spansOf, wordsOf } from './pdf-rows.ts';
import { joinSpans, plain } from './pdf-spans.ts';

/** Notes are set smaller than the text, as a share. */
const SMALLER = 0.93;
const NUMBER = /^\d{1,3}$/;

const isMark = (word: RowWord | undefined): word is RowWord => word?.raised === true && NUMBER.test(word.text);

interface FoundNote {
  number: string;
  mark: RowWord;
  spans: TextBlock['spans'];
}

/**
 * Takes the footnotes off the bottom of each page, where both ends are certain: rows in smaller type that begin with a
 * raised number, and that number raised in the text above. Anything else stays text.
 * @returns the pages without them, the notes by id, and how many characters their marks had.
 */
export function takeNotes(
  pages: readonly PageRows[],
  bodySize: number,
): { pages: PageRows[]; notes: Map<string, TextBlock[]>; marks: number } {
  const notes = new Map<string, TextBlock[]>();
  let marks = 0;
  const trimmed = pages.map((page) => {
    const small = page.rows.findLastIndex(({ size }) => size > SMALLER * bodySize) + 1;
    const opening = page.rows.findIndex((row, index) => index >= small && isMark(wordsOf(row)[0]));
    const start = opening === -1 ? page.rows.length : opening;
    const raised = page.rows.slice(0, start).flatMap(wordsOf).filter(isMark);
    const found = readNotes(page.rows.slice(start), raised);
    if (found.length === 0) return page;
    for (const { number, mark, spans } of found) {
      const id = String(notes.size + 1);
      mark.note = id;
      marks += 2 * number.length;
      notes.set(id, [plain(spans)]);
    }
    return { ...page, rows: page.rows.slice(0, start) };
  });
  return { pages: trimmed, notes, marks };
}

/** All of the rows as notes, or none where the first has no mark in the text. */
function readNotes(rows: readonly Row[], raised: readonly RowWord[]): FoundNote[] {
  const notes: FoundNote[] = [];
  for (const row of rows) {
    const [first, ...rest] = wordsOf(row);
    const mark = isMark(first) ? raised.find(({ text }) => text === first.text) : undefined;
    const last = notes.at(-1);
    if (mark && !notes.some((note) => note.mark === mark)) {
      notes.push({ number: mark.text, mark, spans: spansOf(rest) });
    } else if (last) {
      last.spans = joinSpans(last.spans, spansOf(wordsOf(row)));
    } else {
      return [];
    }
  }
  return notes;
}
