import { convertLegacy } from '../bytes/encoding/convert-legacy.ts';
import type { Span, TextBlock } from '../raw-text.ts';
import type { RunLook } from './docx-styles.ts';
import { gainOf, legacyFontOf } from './font-letters.ts';

/** A stretch of a paragraph: text with its look, the mark of a note behind it, or the break of a line. */
export type Piece = { text: string; look: RunLook; note?: string } | 'break';

type Written = Exclude<Piece, 'break'>;

/** What a paragraph gives to each of its lines. */
export interface ParagraphFrame {
  align: string | undefined;
  outline: number | undefined;
  list: { label: string; depth: number } | undefined;
}

const ALIGNMENTS: Readonly<Record<string, 'center' | 'right'>> = { center: 'center', right: 'right', end: 'right' };
const HEADINGS = [1, 2, 3, 4, 5, 6] as const;

const TABLE_NAMES = { tcvn3: 'TCVN3 (phông .Vn…)', vni: 'VNI (phông VNI-…)' } as const;

/**
 * The blocks of a paragraph. A break within it ends a line that the author ended on purpose (titles, signatures), so
 * each line is a block; only the first carries the label. Hidden text becomes a block of its own.
 */
export function textBlocksOf(
  pieces: readonly Piece[],
  frame: ParagraphFrame,
  remarks: Set<string>,
): { blocks: TextBlock[]; gained: number } {
  const lines: Written[][] = [[]];
  const hidden: Written[] = [];
  for (const piece of pieces) {
    if (piece === 'break') lines.push([]);
    else if (piece.look.hidden) hidden.push(piece);
    else lines.at(-1)?.push(piece);
  }
  const blocks: TextBlock[] = [];
  let gained = 0;
  let list = frame.list;
  for (const line of lines) {
    const made = convertPieces(line, remarks);
    gained += made.gained;
    if (made.spans.length === 0) continue;
    blocks.push(blockOf(made.spans, { ...frame, list }));
    list = undefined;
  }
  const secret = convertPieces(hidden, remarks);
  gained += secret.gained;
  if (secret.spans.length > 0) blocks.push({ kind: 'text', spans: secret.spans, outside: 'hidden' });
  return { blocks, gained };
}

function blockOf(spans: Span[], { align, outline, list }: ParagraphFrame): TextBlock {
  const block: TextBlock = { kind: 'text', spans };
  const heading = outline === undefined ? undefined : HEADINGS[outline];
  if (heading) block.heading = heading;
  if (list) block.list = list;
  const alignment = ALIGNMENTS[align ?? ''];
  if (alignment) block.align = alignment;
  return block;
}

/** Joins pieces of one look, turns legacy letters into Unicode, and takes the space off both ends. */
export function convertPieces(pieces: readonly Written[], remarks: Set<string>): { spans: Span[]; gained: number } {
  let gained = 0;
  const spans: Span[] = [];
  for (const { text, look, note } of joined(pieces)) {
    const legacy = legacyFontOf(look.font);
    let shown = text;
    if (legacy && text !== '') {
      shown = convertLegacy(text, legacy.table, legacy.capitals);
      remarks.add(`Đã chuyển chữ từ bảng mã ${TABLE_NAMES[legacy.table]} sang Unicode.`);
    }
    if (look.capitals) shown = shown.toUpperCase();
    gained += gainOf(text, shown);
    spans.push({
      text: shown,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(note === undefined ? {} : { note }),
    });
  }
  return { spans: trimmed(mergeMarks(spans)), gained };
}

/** Word cuts runs anywhere, also within a letter of a legacy encoding: pieces alike are one piece. */
function joined(pieces: readonly Written[]): Written[] {
  const all: Written[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && last.note === undefined && alike(last.look, piece.look)) {
      all[all.length - 1] = { ...piece, text: last.text + piece.text };
    } else if (last && last.note === undefined && piece.text === '' && piece.note !== undefined) {
      all[all.length - 1] = { ...last, note: piece.note };
    } else if (piece.text !== '' || piece.note !== undefined) {
      all.push(piece);
    }
  }
  return all;
}

function alike(one: RunLook, other: RunLook): boolean {
  const [legacy, otherLegacy] = [legacyFontOf(one.font), legacyFontOf(other.font)];
  return (
    Boolean(one.bold) === Boolean(other.bold) &&
    Boolean(one.italic) === Boolean(other.italic) &&
    Boolean(one.capitals) === Boolean(other.capitals) &&
    legacy?.table === otherLegacy?.table &&
    legacy?.capitals === otherLegacy?.capitals
  );
}

/** A combining mark belongs to the letter before it, in whichever run that stands; spans alike become one. */
function mergeMarks(spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    const marks = last && last.note === undefined ? (/^\p{M}+/u.exec(span.text)?.[0] ?? '') : '';
    if (last) last.text += marks;
    const rest = { ...span, text: span.text.slice(marks.length) };
    if (last && last.note === undefined && last.bold === rest.bold && last.italic === rest.italic) {
      last.text += rest.text;
      if (rest.note !== undefined) last.note = rest.note;
    } else if (rest.text !== '' || rest.note !== undefined) {
      all.push(rest);
    }
  }
  return all.map((span) => ({ ...span, text: span.text.normalize('NFC') }));
}

/** Spans without white space at both ends. */
export function trimmed(spans: readonly Span[]): Span[] {
  const isWritten = ({ text, note }: Span) => text.trim() !== '' || note !== undefined;
  const first = spans.findIndex(isWritten);
  const last = spans.findLastIndex(isWritten);
  return spans.slice(Math.max(first, 0), last + 1).map((span, index, kept) => ({
    ...span,
    text: ends(span.text, index === 0, index === kept.length - 1),
  }));
}

const ends = (text: string, isFirst: boolean, isLast: boolean): string => {
  const started = isFirst ? text.trimStart() : text;
  return isLast ? started.trimEnd() : started;
};
