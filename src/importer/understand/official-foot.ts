import { capitalised, fold } from '../../domain/text.ts';
import { roleOf, smallLetters } from './capitals.ts';
import { typeOfLine } from './official-head.ts';
import { isCapitals, isRule, type Piece, shownText, type TextPiece } from './pieces.ts';

/** The end of an official document: who signed and how, who receives it. */
export interface OfficialFoot {
  /** Where it begins among the pieces, and where what is behind it begins. */
  start: number;
  end: number;
  /** «Ủy ban nhân dân», as the formula names it: `TM.`, `T/M`. */
  onBehalfOf?: string;
  /** «Chủ tịch», for whom a deputy signs: `KT.`, `K/T`. */
  insteadOf?: string;
  /** By whose order or mandate: `TL.`, `TUQ.`. */
  byOrderOf?: string;
  /** Title of the one who signs. */
  role?: string;
  name?: string;
  /** True where more than one signs. */
  several?: true;
  recipients: Piece[];
  /** Lines that make the signature, as printed. */
  lines: string[];
  /** Frames of electronic signatures, which tell of the file and not of the text. */
  stamps: Piece[];
}

/** Formulas of Nghị định 30/2020 (with dots) and of the Party (with strokes). */
const FORMULA = /^(?<formula>T\/?M|K\/?T|T\/?L|T\/?U\/?Q|Q)\s*[./]?\s+(?<who>\p{Lu}.*)$/u;
const RECIPIENTS = /^(?:Nơi nhận|Kính gửi để)\s*:?\s*/iu;
const SIGNED = /^\(?\s*(?:đã ký|ký tên|ký, đóng dấu|signed)[^)]*\)?$/iu;
const STAMP = /^(?:Ký bởi|Người ký|Ký số|Email|E-mail|Cơ quan|Tổ chức|Thời gian ký|Ngày ký|Giờ ký)\s*:/iu;
const RANK =
  /^(?:GS|PGS|TS|ThS|BS|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đồng chí)[.\s]/iu;
const NAME = /^\p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6}){1,4}$/u;
const CLOSED = /\.\/\.?\s*$/u;

/** Finds the end of an official document behind `from`; undefined where the text just stops. */
export function readOfficialFoot(pieces: readonly Piece[], from: number): OfficialFoot | undefined {
  const start = pieces.findIndex((piece, i) => i >= from && piece.kind === 'text' && beginsFoot(pieces, i));
  if (start < 0) return undefined;
  const foot: OfficialFoot = { start, end: start, recipients: [], lines: [], stamps: [] };
  let inRecipients = false;
  let at = start;
  for (; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'text') break;
    const text = piece.text;
    if (isRule(text) && !piece.block.list) continue;
    if (RECIPIENTS.test(text)) {
      inRecipients = true;
      foot.recipients.push(piece);
    } else if (STAMP.test(text)) foot.stamps.push(piece);
    else if (readSignature(piece, foot, inRecipients)) foot.lines.push(text);
    else if (inRecipients && isRecipient(piece)) foot.recipients.push(piece);
    else break;
    if (piece.column === 'right') inRecipients = false;
  }
  foot.end = at;
  return foot;
}

function beginsFoot(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.kind !== 'text' || piece.block.list) return false;
  if (RECIPIENTS.test(piece.text) && piece.text.length < 80) return true;
  if (FORMULA.test(piece.text) && isCapitals(piece.text)) return true;
  if (roleOf(piece.text) === undefined || !isCapitals(piece.text)) return false;
  // A role alone signs where the text has ended; elsewhere it may be a title within the text.
  const before = pieces.slice(0, i).findLast(({ text }) => !isRule(text));
  return before !== undefined && (CLOSED.test(before.text) || endsHere(pieces, i));
}

/** True where no sentence follows within the next lines. */
function endsHere(pieces: readonly Piece[], i: number): boolean {
  return pieces.slice(i + 1, i + 4).every(({ text }) => text.length < 60 && !/[.;:]$/u.test(text));
}

/** Takes a line that belongs to the signature; false for every other. */
function readSignature(piece: TextPiece, foot: OfficialFoot, inRecipients: boolean): boolean {
  const { text } = piece;
  if (piece.block.list) return false;
  if (foot.name !== undefined) return readFurtherSignature(text, foot);
  const formula = FORMULA.exec(text)?.groups;
  if (formula && isCapitals(text)) {
    const who = formula['who'] ?? '';
    const kind = (formula['formula'] ?? '').replaceAll('/', '');
    if (kind === 'TM') foot.onBehalfOf = namedInSmall(who);
    else if (kind === 'Q') foot.role = `Quyền ${namedInSmall(who)}`;
    else if (kind === 'KT') foot.insteadOf = namedInSmall(who);
    else foot.byOrderOf = namedInSmall(who);
    return true;
  }
  if (SIGNED.test(text)) return true;
  const role = roleOf(text);
  if (role !== undefined && isCapitals(text)) {
    foot.role = role;
    return true;
  }
  if (
    isCapitals(text) &&
    text.length <= 60 &&
    foot.role === undefined &&
    !typeOfLine(text) &&
    (foot.onBehalfOf ?? foot.insteadOf ?? foot.byOrderOf)
  ) {
    // The formula may break: «TM. BAN THƯỜNG VỤ / TỈNH ỦY»; a role that the list lacks stands behind it too.
    foot.role = capitalised(smallLetters(text));
    return true;
  }
  const isBareName = NAME.test(text) || (RANK.test(text) && text.length <= 60);
  if (
    isBareName &&
    (foot.role !== undefined || foot.onBehalfOf !== undefined) &&
    !(inRecipients && piece.column === 'left')
  ) {
    foot.name = text;
    return true;
  }
  return false;
}

/** A document of several bodies has several signatures; the first is told, the others are kept as lines. */
function readFurtherSignature(text: string, foot: OfficialFoot): boolean {
  if (SIGNED.test(text)) return true;
  const isFormula = FORMULA.test(text) && isCapitals(text);
  if (isFormula) foot.several = true;
  return isFormula || (foot.several === true && ((roleOf(text) !== undefined && isCapitals(text)) || NAME.test(text)));
}

/** A receiver: a dash item, or a short line of the left column. */
function isRecipient(piece: TextPiece): boolean {
  const shown = shownText(piece);
  if (shown.length > 200 || isAnnexTitle(piece.text)) return false;
  return piece.column === 'left' || piece.block.list !== undefined || /^[-–—•+]/u.test(shown) || /[;,]$/u.test(shown);
}

function namedInSmall(capitals: string): string {
  return roleOf(capitals) ?? (BODIES_IN_SMALL.get(fold(capitals)) || capitalised(smallLetters(capitals)));
}

/** Bodies that formulas name most often, as running text writes them. */
const BODIES_IN_SMALL = new Map(
  [
    'Ủy ban nhân dân',
    'Hội đồng nhân dân',
    'Ban Chấp hành',
    'Ban Thường vụ',
    'Ban Thường trực',
    'Bộ Chính trị',
    'Ban Bí thư',
    'Ban Chấp hành Trung ương',
    'Chính phủ',
    'Thường trực Tỉnh ủy',
    'Ủy ban Thường vụ Quốc hội',
  ].map((name) => [fold(name), name]),
);

/** True where a line begins an annex: «PHỤ LỤC», or the title of what is promulgated. */
export function isAnnexTitle(text: string): boolean {
  return /^phụ lục(?:\s+(?:số\s+)?(?:\d+|[IVX]+))?\s*[:.]?$/iu.test(text) || /^PHỤ LỤC(?!\p{L})/u.test(text);
}

const WITH = /^\(?\s*(?:được\s+)?(?:ban hành\s+)?kèm theo\s/iu;

/** Where an annex begins at or behind `from`; -1 where there is none. What stands before it belongs to no text. */
export function annexAt(pieces: readonly Piece[], from: number): number {
  return pieces.findIndex((piece, i) => {
    if (i < from || piece.kind !== 'text') return false;
    if (isAnnexTitle(piece.text)) return true;
    return typeOfLine(piece.text) !== undefined && pieces.slice(i + 1, i + 6).some(({ text }) => WITH.test(text));
  });
}
