import { decodeText } from '../bytes/encoding/decode-text.ts';
import type { Block, Outside, RawText, TableBlock, TextBlock } from '../raw-text.ts';
import { cleanText, countVisible } from './clean-text.ts';
import { findColumns } from './columns.ts';
import { joinLines, type Line, wrapWidth } from './lines.ts';
import { markFurniture } from './page-furniture.ts';

interface PlacedLine extends Line {
  outside: Outside | null;
}

/** A block, and the line it begins at. */
interface PlacedBlock {
  at: number;
  block: Block;
}

function textBlock(text: string): TextBlock {
  return { kind: 'text', spans: text === '' ? [] : [{ text }] };
}

function linesOf(text: string): PlacedLine[] {
  const pages = text.split('\f').map((page) => page.split('\n'));
  const marks = markFurniture(pages);
  return pages.flatMap((page, number) =>
    page.map((line, at) => ({ text: line, page: number + 1, outside: marks[number]?.[at] ?? null })),
  );
}

function tableBlock(rows: readonly string[][]): TableBlock {
  return { kind: 'table', rows: rows.map((row) => row.map((cell) => (cell === '' ? [] : [textBlock(tidy(cell))]))) };
}

/** Spaces that set words apart on a page mean no more than one. */
function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Blocks of the lines that are text: `places` says where each stood in the file. */
function blocksOf(lines: readonly Line[], places: readonly number[]): PlacedBlock[] {
  const texts = lines.map((line) => line.text);
  const runs = findColumns(texts);
  const inColumns = new Set(runs.flatMap((run) => texts.slice(run.first, run.last + 1)));
  const width = wrapWidth(texts.map((text) => (inColumns.has(text) ? '' : text)));
  const blocks: PlacedBlock[] = runs.map((run) => ({ at: places[run.first] ?? 0, block: tableBlock(run.rows) }));
  const starts = [0, ...runs.map((run) => run.last + 1)];
  const ends = [...runs.map((run) => run.first), lines.length];
  for (const [number, start] of starts.entries()) {
    for (const paragraph of joinLines(lines.slice(start, ends[number]), width)) {
      blocks.push({ at: places[start + paragraph.first] ?? 0, block: textBlock(tidy(paragraph.text)) });
    }
  }
  return blocks;
}

/**
 * A text file: its lines joined into paragraphs where it was broken at a width, a paragraph a line otherwise; text in
 * columns as a table, so that a two-column head stays two columns; page numbers and lines that repeat from page to page
 * marked as outside.
 *
 * Takes bytes in any encoding that `decodeText` knows, and throws what it throws.
 */
export function readPlainText(bytes: Uint8Array): RawText {
  const decoded = decodeText(bytes);
  const clean = cleanText(decoded.text);
  const lines = linesOf(clean.text);
  const places = [...lines.keys()].filter((at) => lines[at]?.outside === null);
  const inside = places.flatMap((at) => lines[at] ?? []);
  const outside = lines.flatMap((line, at): PlacedBlock[] =>
    line.outside === null ? [] : [{ at, block: { ...textBlock(tidy(line.text)), outside: line.outside } }],
  );
  const blocks = [...blocksOf(inside, places), ...outside].toSorted((a, b) => a.at - b.at);
  return {
    format: 'text',
    blocks: blocks.map(({ block }) => block),
    notes: new Map(),
    properties: {},
    visibleCharacters: countVisible(decoded.text),
    remarks: [...decoded.remarks, ...clean.remarks],
  };
}
