import type { Block, Span, TableBlock, TextBlock } from '../raw-text.ts';
import { trimmed } from './docx-lines.ts';

/** Labels that a tab parts from their text; those are no columns. */
const LABEL = /^(?:\(?\d{1,3}[.)-]?|\(?\p{Ll}\)|\p{Ll}\.|[IVXLC]+[.)-]?|[-–—+*•])$/u;
/** What columns of a head hold is words: a number behind a tab is a page of a table of contents. */
const WORDS = /\p{L}{2}/u;

/**
 * Two columns that were set with tabs, as heads were before tables: at least two paragraphs in a row with words on both
 * sides of one tab become a table of two cells a row. Anything else keeps its tabs.
 */
export function columnsOfTabs(blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  let rows: TextBlock[][][] = [];
  let plain: Block[] = [];
  const close = () => {
    const table: TableBlock = { kind: 'table', rows };
    for (const block of rows.length >= 2 ? [table] : plain) all.push(block);
    rows = [];
    plain = [];
  };
  for (const block of blocks) {
    const sides = block.kind === 'text' ? sidesOf(block) : undefined;
    if (sides) {
      rows.push(sides);
      plain.push(block);
    } else {
      close();
      all.push(block);
    }
  }
  close();
  return all;
}

/** Both sides of a paragraph's only tab, or of tabs right behind each other. */
function sidesOf(block: TextBlock): TextBlock[][] | undefined {
  const text = block.spans.map((span) => span.text).join('');
  const parts = text.split(/\t+/).map((part) => part.trim());
  const [left = '', right = ''] = parts;
  const isColumns = parts.length === 2 && WORDS.test(left) && WORDS.test(right) && !LABEL.test(left);
  if (!isColumns || block.list || block.heading || block.outside) return undefined;
  const at = text.indexOf('\t');
  return [sliceOf(block.spans, 0, at), sliceOf(block.spans, at, text.length)].map((spans) => [{ kind: 'text', spans }]);
}

/** The spans between two positions of the text, without white space at their ends. */
function sliceOf(spans: readonly Span[], from: number, to: number): Span[] {
  const kept: Span[] = [];
  let start = 0;
  for (const span of spans) {
    const end = start + span.text.length;
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    const holdsMark = span.note !== undefined && end > from && end <= to;
    const { note, ...look } = span;
    if (text !== '' || holdsMark) kept.push({ ...look, text, ...(holdsMark ? { note } : {}) });
    start = end;
  }
  return trimmed(kept);
}
