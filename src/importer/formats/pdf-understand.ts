import { LIMITS } from '../bytes/limits.ts';
import { largest } from '../largest.ts';
import { type Block, countCharacters, type RawText, type TableBlock } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import { regionAt } from './pdf-columns.ts';
import type { PdfContent, PdfPage } from './pdf-content.ts';
import { takeEdges } from './pdf-edges.ts';
import { type Grid, takeGrids } from './pdf-grids.ts';
import { mendLetters } from './pdf-letters.ts';
import { takeNotes } from './pdf-notes.ts';
import { type Flow, framesOf, paragraphsOf } from './pdf-paragraphs.ts';
import { type Row, rowsOf, sideBySide, wordsOf } from './pdf-rows.ts';

const SCANNED = 'Bản quét: tệp không có lớp chữ; hãy nhận dạng chữ (OCR) trước.';

/**
 * Blocks from what stands on the pages.
 * @throws ImportRefusal where no page has letters, or where most letters have no known meaning.
 */
export function understandPdf(content: PdfContent): RawText {
  const scanned = content.pages.filter(({ plainText }) => plainText.trim() === '');
  if (scanned.length === content.pages.length) throw new ImportRefusal(SCANNED);
  const letters = mendLetters(content.pages);
  const stored = content.pages.reduce((sum, { plainText }) => sum + countCharacters(plainText.normalize('NFC')), 0);
  if (stored > LIMITS.textCharacters) {
    throw new ImportRefusal(`Tệp PDF có hơn ${LIMITS.textCharacters} ký tự; hãy chia nhỏ tệp.`);
  }
  const understood = arrange(letters.pages);
  const missing =
    scanned.length === 0
      ? []
      : [`Không có lớp chữ ở trang ${scanned.map(({ number }) => number).join(', ')} (ảnh quét hoặc trang trắng).`];
  return {
    format: 'pdf',
    blocks: understood.blocks,
    notes: understood.notes,
    properties: content.properties,
    visibleCharacters: stored + letters.gained - understood.marks,
    remarks: [...letters.remarks, ...missing],
  };
}

function arrange(pages: readonly PdfPage[]): Pick<RawText, 'blocks' | 'notes'> & { marks: number } {
  const grids = new Map<number, Grid[]>();
  const all = pages.map(({ number, words, rules }) => {
    const taken = takeGrids(number, words, rules);
    grids.set(number, taken.grids);
    return { number, rows: rowsOf(number, taken.words) };
  });
  const { pages: inner, outside } = takeEdges(all);
  const { pages: texts, notes, marks } = takeNotes(inner, bodySizeOf(inner.flatMap(({ rows }) => rows)));
  const flow = texts.flatMap(({ number, rows }) => flowOf(rows, grids.get(number) ?? []));
  const turned: Block[] = pages.flatMap((page) =>
    page.turned.map((text) => ({ kind: 'text', spans: [{ text: text.normalize('NFC') }], outside: 'aside' })),
  );
  const frame = framesOf(
    texts.flatMap(({ rows }) => rows),
    largest(pages.map(({ width }) => width)),
  );
  return {
    blocks: [...paragraphsOf(joinedTables(flow), frame), ...outside, ...turned],
    notes,
    marks,
  };
}

/** The size of most letters. */
function bodySizeOf(rows: readonly Row[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of rows.flatMap(wordsOf)) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

type PlacedFlow = { row: Row } | { table: TableBlock; grid?: Grid };

/** The lines and tables of a page from top to bottom; lines in columns become tables. */
function flowOf(lines: readonly Row[], grids: readonly Grid[]): PlacedFlow[] {
  const rows = sideBySide(lines);
  const flow: PlacedFlow[] = [];
  /** How long the flow was before each row, to take back rows that turn out to stand in columns. */
  const lengths: number[] = [];
  const waiting = [...grids].sort((one, other) => one.top - other.top);
  let free = 0;
  for (let next = 0; next < rows.length; ) {
    const row = rows[next];
    if (!row) break;
    for (let grid = waiting[0]; grid && grid.top <= row.y; grid = waiting[0]) {
      flow.push({ table: grid.table, grid });
      waiting.shift();
      free = next;
    }
    lengths[next] = flow.length;
    const below = waiting[0]?.top ?? Number.POSITIVE_INFINITY;
    const region = regionAt(rows.slice(free, rows.findLastIndex(({ y }) => y < below) + 1), next - free);
    if (region) {
      flow.length = lengths[free + region.first] ?? flow.length;
      flow.push({ table: region.table });
      next = free + region.last + 1;
      free = next;
    } else {
      flow.push(...(row.parts ?? [row]).map((part) => ({ row: part })));
      next += 1;
    }
  }
  return [...flow, ...waiting.map((grid) => ({ table: grid.table, grid }))];
}

/** Points within which the columns of a table stand on its next page. */
const SAME_COLUMNS = 4;

/** A table that goes on over the page is one table. */
function joinedTables(flow: readonly PlacedFlow[]): Flow[] {
  const joined: PlacedFlow[] = [];
  for (const item of flow) {
    const last = joined.at(-1);
    const above = last && 'table' in last ? last : undefined;
    const below = 'table' in item ? item : undefined;
    if (above?.grid && below?.grid && goesOn(above.grid, below.grid)) {
      joined[joined.length - 1] = {
        table: { kind: 'table', rows: [...above.table.rows, ...below.table.rows] },
        grid: below.grid,
      };
    } else {
      joined.push(item);
    }
  }
  return joined;
}

function goesOn(one: Grid, other: Grid): boolean {
  return (
    other.page === one.page + 1 &&
    one.xs.length === other.xs.length &&
    one.table.rows[0]?.length === other.table.rows[0]?.length &&
    one.xs.every((x, index) => Math.abs(x - (other.xs[index] ?? 0)) <= SAME_COLUMNS)
  );
}
