import { isCapitals, type Piece, type TextPiece, withText } from './pieces.ts';

/** How far from the beginning of a page the lines of a head may stand. */
const SEARCHED = 40;
/** Longest line that two columns of a head can run together into. */
const LONGEST = 300;

const NATION =
  /\s*((?<!\p{L})(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)(?!\p{L}))\s*/u;
/** The number, and the dateline that stood beside it. */
const NUMBER =
  /^(?<before>.*?)\s*(?<number>(?<!\p{L})Số\s*(?::\s*)?\d[^,]{1,40}?)\s+(?<dateline>\p{Lu}[\p{L} .-]{1,40}, ngày .*)$/u;
const NUMBER_ALONE = /^(?<before>[^\p{Ll}]+?)\s+(?<number>Số\s*(?::\s*)?\d.{1,40})$/u;

/**
 * Heads whose two columns ran together line by line, with nothing left between them, as they were:
 * `TỈNH ỦY BẮC MẪU ĐẢNG CỘNG SẢN VIỆT NAM`, `Số 15-KH/TU Bắc Mẫu, ngày 3 tháng 2 năm 2021`.
 */
export function withoutFlatHead(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, i) => (i < SEARCHED && piece.kind === 'text' ? partsOf(piece) : [piece]));
}

function partsOf(piece: TextPiece): TextPiece[] {
  if (piece.text.length > LONGEST || piece.block.list || piece.spans.some(({ note }) => note)) return [piece];
  const parts = piece.text.split(NATION).flatMap(besideNumber).filter(Boolean);
  return parts.length < 2 ? [piece] : parts.map((text) => withText(piece, text));
}

function besideNumber(text: string): string[] {
  const { before = '', number, dateline = '' } = (NUMBER.exec(text) ?? NUMBER_ALONE.exec(text))?.groups ?? {};
  if (!number) return [text];
  // The star under a name of the Party's.
  const name = before.replace(/\s*\*+\s*$/u, '');
  if (name && !isCapitals(name)) return [text];
  return [name, before.slice(name.length).trim(), number, dateline];
}
