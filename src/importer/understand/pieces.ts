import { largest } from '../largest.ts';
import {
  type Block,
  countCharacters,
  type Outside,
  type RawText,
  type Span,
  type TableBlock,
  type TextBlock,
} from '../raw-text.ts';

/** One line of a text as layout sees it. */
export interface TextPiece {
  kind: 'text';
  block: TextBlock;
  /** Spans with white space closed up and flattened bars taken off; the label of a list is not in it. */
  spans: Span[];
  /** Text of the spans. */
  text: string;
  /** Column of a two-column head or foot. */
  column?: 'left' | 'right';
}

export interface TablePiece {
  kind: 'table';
  block: TableBlock;
  text: string;
}

export type Piece = TextPiece | TablePiece;

/** A file's blocks as pieces, and what was in them beside text. */
export interface Pieces {
  pieces: Piece[];
  /** Blocks that the format keeps apart from the running text. */
  outside: Array<{ text: string; outside: Outside; characters: number }>;
  /** Bars and other marks that only drew a layout, in characters. */
  marks: number;
}

/**
 * Flattens blocks to the lines that layout rules read: tables that only lay out a head or a foot become lines with their
 * column, bars left by tables that lost their cells go.
 */
export function toPieces({ blocks }: RawText): Pieces {
  const found: Pieces = { pieces: [], outside: [], marks: 0 };
  for (const block of withNames(blocks)) addBlock(block, found);
  return found;
}

/** A name of a person and nothing else. */
export const PERSON = /^\p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6}){1,4}$/u;

/** Those who sign side by side have their names some lines below: such a row belongs to the columns above it. */
function withNames(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const names = block.kind === 'table' && !block.outside && block.rows.length === 1 ? (block.rows[0] ?? []) : [];
    const isNames = names.length > 1 && names.every((cell) => PERSON.test(cell.map(textOf).join(' ')));
    if (isNames && above?.kind === 'table' && isLayout(above) && above.rows.every((row) => row.length === names.length))
      joined[joined.length - 1] = { ...above, rows: [...above.rows, names] };
    else joined.push(block);
  }
  return joined;
}

function addBlock(block: Block, found: Pieces): void {
  if (block.outside) {
    const text = block.kind === 'text' ? textOf(block) : textOfTable(block);
    if (text) found.outside.push({ text, outside: block.outside, characters: charactersOfBlock(block) });
    return;
  }
  if (block.kind === 'text') {
    addText(block, undefined, found);
    return;
  }
  if (!isLayout(block)) {
    found.pieces.push({ kind: 'table', block, text: textOfTable(block) });
    return;
  }
  // A column is read to its end before the next: recipients stand beside the signature line by line.
  const width = largest(block.rows.map((row) => row.length));
  for (let i = 0; i < width; i++) {
    const column = width < 2 ? undefined : i === 0 ? 'left' : 'right';
    for (const row of block.rows) for (const inner of row[i] ?? []) addText(inner, column, found);
  }
}

function addText(block: TextBlock, column: TextPiece['column'], found: Pieces): void {
  const { spans, marks } = closedUp(block.spans);
  found.marks += marks;
  const text = spans.map((span) => span.text).join('');
  if (!text && !block.list) return;
  found.pieces.push({ kind: 'text', block, spans, text, ...(column && { column }) });
}

/** One space where there was white space, none at the ends; bars at the ends are counted and go. */
function closedUp(spans: readonly Span[]): { spans: Span[]; marks: number } {
  const whole = spans.map((span) => span.text).join('');
  const lead = /^[\s|¦│]*/u.exec(whole)?.[0].length ?? 0;
  const tail = lead === whole.length ? 0 : (/[\s|¦│]*$/u.exec(whole)?.[0].length ?? 0);
  const marks = countCharacters(whole.slice(0, lead) + whole.slice(whole.length - tail));
  const kept: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const from = Math.max(lead - at, 0);
    const to = Math.min(span.text.length, whole.length - tail - at);
    at += span.text.length;
    const text = from < to ? span.text.slice(from, to).replace(/\s+/gu, ' ') : '';
    if (text || span.note) kept.push({ ...span, text });
  }
  return { spans: kept, marks };
}

const HEAD_OR_FOOT =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|(?:^|\n)\s*Số\s*(?::\s*)?(?:\d+\s*)?[-/]|ngày\s+\d*\s*tháng\s+\d+\s+năm\s+\d{4}\s*(?:$|\n)|(?:^|\n)\s*Nơi nhận\s*:?|(?:^|\n)\s*(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ)[.\s]/iu;

/** A table of one to three columns whose cells hold parts of a head or a foot. */
function isLayout({ rows }: TableBlock): boolean {
  if (rows.length > 6 || rows.some((row) => row.length > 3)) return false;
  const texts = rows.flatMap((row) =>
    row.map((cell) => cell.map((block) => block.spans.map((span) => span.text).join('')).join('\n')),
  );
  if (texts.some((text) => HEAD_OR_FOOT.test(text.normalize('NFC')))) return true;
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => texts.filter((_text, at) => at % width === i).join('\n'));
  return rows.every((row) => row.length === width) && columns.every((column) => SIGNATURE.test(column));
}

/** A column that begins with a title in capitals and ends with a name: «GIÁM ĐỐC SỞ NỘI VỤ / Trần Văn Mẫu». */
const SIGNATURE =
  /^\s*(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|GIÁM ĐỐC|CHỦ NHIỆM|TRƯỞNG PHÒNG|CHÍNH ỦY)(?!\p{L})[^\p{Ll}]*\n\s*(?:\p{L}+ ){1,5}\p{Lu}\p{Ll}{0,6}\s*$/u;

/** A line with other text, in plain letters. */
export function withText(piece: TextPiece, text: string): TextPiece {
  return { ...piece, spans: [{ text }], text };
}

function textOf(block: TextBlock): string {
  const text = block.spans
    .map((span) => span.text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  return block.list ? `${block.list.label} ${text}`.trim() : text;
}

function textOfTable({ rows }: TableBlock): string {
  return rows
    .map((row) => row.map((cell) => cell.map(textOf).join(' ')).join(' | '))
    .join('\n')
    .trim();
}

/** The text of a piece with the label that its format made. */
export function shownText(piece: Piece): string {
  return piece.kind === 'text' && piece.block.list ? `${piece.block.list.label} ${piece.text}` : piece.text;
}

/** How many characters of the file a piece stands for. */
export function charactersOf(piece: Piece): number {
  return piece.kind === 'text' ? countCharacters(piece.text) : charactersOfBlock(piece.block);
}

/** How many characters a block has, without the label that its format makes. */
function charactersOfBlock(block: Block): number {
  if (block.kind === 'text') return countCharacters(block.spans.map((span) => span.text).join(''));
  return block.rows.flat(2).reduce((sum, cell) => sum + charactersOfBlock(cell), 0);
}

/** True where every letter of a text is a capital, and there are at least two. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A line of prose: long enough, and it ends as a sentence; others are titles, captions and furniture. */
export function isProse({ text }: Piece): boolean {
  return isSentence(text);
}

/** True for a line that is long enough and ends as a sentence. */
export function isSentence(line: string): boolean {
  return line.length >= 60 && /[.!?:;…”"]$/u.test(line);
}

/** True for a line that only draws: `-----`, `*`, `═══`. */
export function isRule(text: string): boolean {
  return /^[\s*_\-–—=~.…·•|⁎∗]+$/u.test(text);
}
