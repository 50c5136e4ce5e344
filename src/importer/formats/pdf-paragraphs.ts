import type { Block, TextBlock } from '../raw-text.ts';
import { startsBlock } from './line-starts.ts';
import { type Row, spansOf, textOfRow, whole, wordsOf } from './pdf-rows.ts';
import { joinSpans } from './pdf-spans.ts';

/** What a page holds from top to bottom: lines of text, and tables. */
export type Flow = { row: Row } | { table: Block };

/** Where the text of a page begins and ends. */
export interface Frame {
  left: number;
  right: number;
}

/** Points. */
const NEAR_MIDDLE = 5;
const INDENT = 8;
const SLACK = 3;
/** Shares of the type size. */
const EXTRA_GAP = 0.25;

const ENDED = /[.;:!?…]["'”’»)\]]*$/u;

type Place = 'left' | 'center' | 'right';

interface Open {
  block: TextBlock;
  rows: Row[];
  place: Place;
}

/**
 * Where text stands on each page: between the outermost edges that two lines share. A page with few lines takes the
 * edges of all.
 */
export function framesOf(rows: readonly Row[], pageWidth: number): (page: number) => Frame {
  const shared = frameOf(rows) ?? { left: 0, right: 0 };
  // A text of short lines alone does not show how wide it may run.
  const overall = { ...shared, right: Math.max(shared.right, shared.left + NARROWEST * pageWidth) };
  const frames = new Map<number, Frame>();
  return (page) => {
    const known = frames.get(page);
    if (known) return known;
    const own = frameOf(rows.filter((row) => row.page === page));
    const isWhole = own !== undefined && own.right - own.left >= FULL_FRAME * (overall.right - overall.left);
    const frame = own && isWhole ? own : overall;
    frames.set(page, frame);
    return frame;
  };
}

const FULL_FRAME = 0.97;
const NARROWEST = 0.5;

function frameOf(rows: readonly Row[]): Frame | undefined {
  if (rows.length === 0) return undefined;
  const lefts = rows.map(({ x0 }) => x0).sort((one, other) => one - other);
  const rights = rows.map(({ x1 }) => x1).sort((one, other) => other - one);
  return { left: sharedEdge(lefts), right: sharedEdge(rights) };
}

/** The first of the values, outermost first, that the next one shares. */
function sharedEdge(values: readonly number[]): number {
  return values.find((value, index) => Math.abs((values[index + 1] ?? Number.NaN) - value) <= SLACK) ?? values[0] ?? 0;
}

/** Joins the lines of all pages into paragraphs by where they stand: indents, gaps, and how far a line reaches. */
export function paragraphsOf(flow: readonly Flow[], frame: (page: number) => Frame): Block[] {
  const leading = leadingOf(flow);
  const blocks: Block[] = [];
  let open: Open | undefined;
  for (const item of flow) {
    if ('table' in item) {
      blocks.push(item.table);
      open = undefined;
      continue;
    }
    const row = whole(item.row);
    if (open && goesOn(open, row, frame(row.page), leading)) {
      open.block.spans = joinSpans(open.block.spans, spansOf(wordsOf(row)));
      open.rows.push(row);
      // A long centred line fills its width like any other; its short last line shows what it was.
      if (placeOf(row, frame(row.page)) === 'center') open.block.align = 'center';
      continue;
    }
    const place = placeOf(row, frame(row.page));
    const block: TextBlock = { kind: 'text', spans: spansOf(wordsOf(row)) };
    if (place !== 'left') block.align = place;
    blocks.push(block);
    open = { block, rows: [row], place };
  }
  return blocks;
}

const centreOf = ({ x0, x1 }: { x0: number; x1: number }) => (x0 + x1) / 2;

function placeOf(row: Row, { left, right }: Frame): Place {
  const indent = row.x0 - left;
  const rest = right - row.x1;
  // The first line of a paragraph is indented by a centimetre or so: further in on both sides it was centred.
  if (Math.abs(indent - rest) <= 2 * NEAR_MIDDLE && indent > INDENT && (indent > 3 * row.size || isBold(row))) {
    return 'center';
  }
  if (Math.abs(rest) <= SLACK && row.x0 > (left + right) / 2) return 'right';
  return 'left';
}

const isBold = (row: Row): boolean => wordsOf(row).every(({ bold }) => bold);

/** The usual distance of two lines of a paragraph, in type sizes. */
function leadingOf(flow: readonly Flow[]): number {
  const counts = new Map<number, number>();
  let above: Row | undefined;
  for (const item of flow) {
    const row = 'row' in item ? item.row : undefined;
    if (row && above && row.page === above.page && row.y > above.y) {
      const distance = Math.round(((row.y - above.y) / row.size) * 20) / 20;
      if (distance < 3) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    }
    above = row;
  }
  const usual = [...counts].sort(([, one], [, other]) => other - one);
  const most = usual[0]?.[1] ?? 0;
  // Where many paragraphs have one line, the gap between paragraphs is as frequent: the smaller one is meant.
  return Math.min(...usual.filter(([, count]) => count >= most / 3).map(([distance]) => distance), 3);
}

function goesOn({ rows, place }: Open, row: Row, frame: Frame, leading: number): boolean {
  const above = rows.at(-1);
  if (!above || Math.abs(above.size - row.size) > 1) return false;
  const [textAbove, text] = [textOfRow(above), textOfRow(row)];
  const samePage = above.page === row.page;
  if (samePage && (row.y - above.y) / row.size > leading + EXTRA_GAP) return false;
  const firstWord = wordsOf(row)[0];
  const width = firstWord ? firstWord.x1 - firstWord.x0 : 0;
  const needed = width + row.size / 4;
  if (place === 'center' || placeOf(row, frame) === 'center') {
    return isCentredOn(above, row, frame, needed) && !ENDED.test(textAbove) && isBold(above) === isBold(row);
  }
  if (place === 'right') return false;
  if (above.x1 + needed <= frame.right - SLACK) return false;
  const isFirst = rows.length === 1;
  const step = row.x0 - above.x0;
  const isSibling = startsBlock(textOfRow(rows[0] ?? above), '') && Math.abs(row.x0 - (rows[0]?.x0 ?? 0)) <= SLACK;
  if (startsBlock(text, textAbove) && (ENDED.test(textAbove) || step > INDENT || isSibling)) return false;
  if (isFirst) return step <= INDENT || isHanging(above, row);
  return Math.abs(step) <= INDENT;
}

/** A centred line that had no room for the next word goes on in a centred line. */
function isCentredOn(above: Row, row: Row, { left, right }: Frame, needed: number): boolean {
  const middle = (left + right) / 2;
  const areCentred = [above, row].every((line) => Math.abs(centreOf(line) - middle) <= NEAR_MIDDLE);
  const isFlush = above.x0 - left <= 1 && right - above.x1 <= 1;
  const isIndented = row.x0 - left > INDENT && right - row.x1 > INDENT;
  return areCentred && !isFlush && isIndented && above.x1 - above.x0 + needed > right - left - SLACK;
}

/** A label hangs out, and the lines below begin where its text does or, beside a long label, a little before. */
function isHanging(above: Row, row: Row): boolean {
  const [, second] = wordsOf(above);
  return second !== undefined && startsBlock(textOfRow(above), '') && row.x0 <= second.x0 + INDENT;
}
