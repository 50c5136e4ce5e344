import type { TableBlock, TextBlock } from '../raw-text.ts';
import { startsBlock } from './line-starts.ts';
import { type Chunk, type Row, spansOf, textOfRow, whole } from './pdf-rows.ts';
import { joinSpans, plain } from './pdf-spans.ts';

/** An empty strip between columns. */
interface Gutter {
  left: number;
  right: number;
}

/** Points. */
const NARROWEST_GUTTER = 8;
const ALIGNED = 12;
const ALIGNED_EDGE = 4;
/** Rows further apart, in type sizes, belong to other parts; a name stands this far below the office that signs. */
const FAR = 3;
const SIGNATURE = 10;

/** Rows that stand in columns, and the table that they make. */
export interface Region {
  first: number;
  last: number;
  table: TableBlock;
}

const centreOf = ({ x0, x1 }: { x0: number; x1: number }) => (x0 + x1) / 2;

/**
 * The columns without lines that begin at a row, or undefined: at least two rows that leave the same strips free, one of
 * them with text on both sides. Rows with text in one column only belong to it where they share its middle or its edge,
 * so that a centred title below a head stays outside.
 */
export function regionAt(rows: readonly Row[], start: number): Region | undefined {
  const opening = rows[start];
  if (!opening || opening.chunks.length < 2) return undefined;
  let gutters: Gutter[] = opening.chunks
    .slice(1)
    .map((chunk, index) => ({ left: opening.chunks[index]?.x1 ?? 0, right: chunk.x0 }));
  let last = start;
  const members = [opening];
  for (let index = start + 1; index < rows.length; index += 1) {
    const [row, above] = [rows[index], rows[index - 1]];
    if (!row || !above) break;
    const narrowed = gutters.flatMap((gutter) => narrow(gutter, row));
    if (narrowed.length === 0 || (narrowed.length < gutters.length && row.chunks.length === 1)) break;
    if (!belongs(row, above, members, narrowed)) break;
    gutters = narrowed;
    members.push(row);
    last = index;
  }
  let first = start;
  for (let above = rows[first - 1]; above && isRightColumn(above, rows[first], members, gutters); ) {
    members.unshift(above);
    first -= 1;
    above = rows[first - 1];
  }
  // A line with a wide gap is no table: the last column needs a second line.
  const inLast = members.filter((row) => row.chunks.some((chunk) => columnOf(chunk, gutters) === gutters.length));
  return inLast.length < 2 ? undefined : { first, last, table: tableOf(members, gutters) };
}

/** What a row leaves free of a strip, its widest piece; nothing where too little is left. */
function narrow({ left, right }: Gutter, row: Row): Gutter[] {
  const starts = [Number.NEGATIVE_INFINITY, ...row.chunks.map(({ x1 }) => x1)];
  const ends = [...row.chunks.map(({ x0 }) => x0), Number.POSITIVE_INFINITY];
  const [widest] = starts
    .map((start, index) => ({ left: Math.max(left, start), right: Math.min(right, ends[index] ?? right) }))
    .sort((one, other) => other.right - other.left - (one.right - one.left));
  return widest && widest.right - widest.left >= NARROWEST_GUTTER ? [widest] : [];
}

const columnOf = (chunk: { x0: number; x1: number }, gutters: readonly Gutter[]): number =>
  gutters.filter(({ left, right }) => centreOf(chunk) > (left + right) / 2).length;

/** Whether a chunk shares its middle with its column, or an edge that the column keeps. */
function isAligned(chunk: Chunk, members: readonly Row[], gutters: readonly Gutter[]): boolean {
  const column = columnOf(chunk, gutters);
  const others = members.flatMap(({ chunks }) => chunks).filter((other) => columnOf(other, gutters) === column);
  const sharedEdge = others.filter((other) => Math.abs(other.x0 - chunk.x0) <= ALIGNED_EDGE).length;
  return (
    others.some((other) => Math.abs(centreOf(other) - centreOf(chunk)) <= ALIGNED) ||
    sharedEdge > others.length / 2 ||
    (column === 0 && sharedEdge > 0)
  );
}

function belongs(row: Row, above: Row, members: readonly Row[], gutters: readonly Gutter[]): boolean {
  const columns = new Set(row.chunks.map((chunk) => columnOf(chunk, gutters)));
  const gap = (row.y - above.y) / row.size;
  if (columns.size > 1) return gap <= SIGNATURE;
  if (!row.chunks.every((chunk) => isAligned(chunk, members, gutters))) return false;
  return gap <= (columns.has(0) ? FAR : SIGNATURE);
}

/** The right column may begin higher: the office that signs stands above «Nơi nhận». */
function isRightColumn(row: Row, below: Row | undefined, members: readonly Row[], gutters: readonly Gutter[]): boolean {
  if (!below || (below.y - row.y) / row.size > FAR || gutters.length !== 1) return false;
  return row.chunks.every((chunk) => columnOf(chunk, gutters) === 1 && isAligned(chunk, members, gutters));
}

function tableOf(members: readonly Row[], gutters: readonly Gutter[]): TableBlock {
  const count = gutters.length + 1;
  const cellsOf = (row: Row): Row[][] =>
    Array.from({ length: count }, (_, column) => {
      const chunks = row.chunks.filter((chunk) => columnOf(chunk, gutters) === column);
      const [first, last] = [chunks[0], chunks.at(-1)];
      return first && last ? [whole({ ...row, chunks, x0: first.x0, x1: last.x1 })] : [];
    });
  // Two columns without lines are a head or a foot: their lines go with each other down, not across.
  if (count === 2) {
    const sides = members.map(cellsOf);
    return {
      kind: 'table',
      rows: [[0, 1].map((column) => sideBlocks(sides.flatMap((row) => row[column] ?? [])))],
    };
  }
  const rows: TextBlock[][][] = [];
  for (const cells of members.map(cellsOf)) {
    const texts = cells.map((cell) => cell.map((row) => plain(spansOf(row.chunks.flatMap(({ words }) => words)))));
    const above = rows.at(-1);
    // A row without a first cell goes on in the cells of the row above it.
    if (above && (cells[0]?.length ?? 0) === 0) {
      for (const [column, blocks] of texts.entries()) above[column] = [...(above[column] ?? []), ...blocks];
    } else {
      rows.push(texts);
    }
  }
  return { kind: 'table', rows };
}

/** The lines of a head or a foot; a line of the recipients that goes on below is mended. */
function sideBlocks(rows: readonly Row[]): TextBlock[] {
  const edge = rows.reduce((least, { x0 }) => Math.min(least, x0), Infinity);
  const isList = rows.some((row) => /^[-–+]/.test(textOfRow(row)));
  const blocks: TextBlock[] = [];
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const last = blocks.at(-1);
    const text = textOfRow(row);
    const goesOn =
      isList &&
      above !== undefined &&
      row.x0 - edge <= ALIGNED &&
      !/^[-–+]/.test(text) &&
      !/[;:.]$/.test(textOfRow(above)) &&
      Math.abs(row.size - above.size) < 1 &&
      /^[-–+]/.test(last?.spans.map((span) => span.text).join('') ?? '');
    const spans = spansOf(row.chunks.flatMap(({ words }) => words));
    if (last && goesOn) last.spans = joinSpans(last.spans, spans);
    else blocks.push(plain(spans));
  }
  return blocks;
}

/** Paragraphs within a column that ends at `right`: a line goes on where the next word had no room. */
export function blocksInColumn(rows: readonly Row[], right: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const last = blocks.at(-1);
    const spans = spansOf(row.chunks.flatMap(({ words }) => words));
    const width = (row.chunks[0]?.words[0]?.x1 ?? 0) - row.x0;
    const hadRoom = !above || above.x1 + row.size / 4 + width <= right - ALIGNED_EDGE;
    if (last && above && !hadRoom && !startsBlock(textOfRow(row), textOfRow(above))) {
      last.spans = joinSpans(last.spans, spans);
    } else {
      blocks.push(plain(spans));
    }
  }
  return blocks;
}
