import { DOCUMENT_TYPES } from '../../domain/document-types.ts';
import { beginsWithRole, isBodyName, nameInSmall, roleOf } from './capitals.ts';
import { isAuthority, isHeadMark, typeOfLine } from './official-head.ts';
import { isCapitals, isProse, isRule, PERSON, type Piece, shownText, type TextPiece } from './pieces.ts';

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
/** The label stands alone or with its colon: «Nơi nhận cần ghi đủ.» is a sentence. */
const RECIPIENTS = /^(?:Nơi nhận|Kính gửi để)\s*(?::|$|(?=[-–]))\s*/iu;
const SIGNED = /^\(?\s*(?:đã ký|ký tên|ký, đóng dấu|signed)[^)]*\)?$/iu;
const STAMP = /^(?:Ký bởi|Người ký|Ký số|Email|E-mail|Cơ quan|Tổ chức|Thời gian ký|Ngày ký|Giờ ký)\s*:/iu;
const RANK =
  /^(?:GS|PGS|TS|ThS|BS|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đồng chí)[.\s]/iu;
const CLOSED = /\.\/\.?\s*$/u;

/** How many signatures a text may have that are not its own: forms and reports that it quotes. */
const MOST_FEET = 50;

/** Finds the end of an official document behind `from`; undefined where the text just stops. */
export function readOfficialFoot(pieces: readonly Piece[], from: number): OfficialFoot | undefined {
  const feet: OfficialFoot[] = [];
  for (let i = from; i < pieces.length && feet.length < MOST_FEET; i++) {
    if (!beginsFoot(pieces, i)) continue;
    const foot = footAt(pieces, i);
    feet.push(foot);
    i = Math.max(i, foot.end - 1);
  }
  // A signature that the text quotes is not its own: the text goes on behind it and is signed later.
  return feet.reduceRight<OfficialFoot | undefined>(
    (later, foot) => (later && goesOn(pieces.slice(foot.end, later.start)) ? later : foot),
    undefined,
  );
}

/** True for lines of a text, with no head and no title of another text among them. */
function goesOn(between: readonly Piece[]): boolean {
  const isNew = ({ text }: Piece) => isHeadMark(text) || isAnnexTitle(text) || WITH.test(text);
  return between.some(isProse) && !between.some(isNew);
}

function footAt(pieces: readonly Piece[], start: number): OfficialFoot {
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
    else if (isHeadOfSignature(pieces, at) && !isFormula(text) && roleOf(text) === undefined) {
      if (foot.lines.length > 0) foot.several = true;
      foot.lines.push(text);
    } else if (readSignature(pieces, at, foot, inRecipients)) foot.lines.push(text);
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
  if (isFormula(piece.text) || isHeadOfSignature(pieces, i) || isRoleOfName(pieces, i)) return true;
  if (roleOf(piece.text) === undefined || !isCapitals(piece.text)) return false;
  // A role alone signs where the text has ended; elsewhere it may be a title within the text.
  let at = i - 1;
  while (at >= 0 && isRule(pieces[at]?.text ?? '')) at--;
  const before = pieces[at];
  return before !== undefined && (CLOSED.test(before.text) || endsHere(pieces, i));
}

/** `TM. ỦY BAN NHÂN DÂN`, or in small letters where it names a body or a title that signatures name. */
function isFormula(text: string): boolean {
  const who = FORMULA.exec(text)?.groups?.['who'];
  return who !== undefined && (isCapitals(text) || roleOf(who) !== undefined || isBodyName(who));
}

/** The lines behind one, without those that only draw and those that say «Đã ký». */
function shownBehind(pieces: readonly Piece[], i: number): Piece[] {
  return pieces.slice(i + 1, i + 1 + BEHIND).filter(({ text }) => !isRule(text) && !SIGNED.test(text));
}

/** How far below a title its name may stand, in lines. */
const BEHIND = 6;

/** A body in capitals over the title and the name of who signs for it: no formula is printed where several sign so. */
function isHeadOfSignature(pieces: readonly Piece[], i: number): boolean {
  const text = pieces[i]?.text ?? '';
  const [role, name] = shownBehind(pieces, i);
  if (role?.kind !== 'text' || name?.kind !== 'text' || typeOfLine(text) || text.length > 90) return false;
  return isCapitals(text) && isCapitals(role.text) && roleOf(role.text) !== undefined && isName(name.text);
}

/** A title in capitals, with its office or without, right above a name. */
function isRoleOfName(pieces: readonly Piece[], i: number): boolean {
  const text = pieces[i]?.text ?? '';
  return text.length <= 60 && beginsWithRole(text) && isName(shownBehind(pieces, i)[0]?.text ?? '');
}

const isName = (text: string) => PERSON.test(text) || (RANK.test(text) && text.length <= 60);

/** True where no sentence follows within the next lines; receivers may. */
function endsHere(pieces: readonly Piece[], i: number): boolean {
  const next = pieces.slice(i + 1, i + 4);
  const receivers = next.findIndex(({ text }) => RECIPIENTS.test(text));
  const before = receivers < 0 ? next : next.slice(0, receivers);
  return before.every(({ text }) => text.length < 60 && !/[.;:]$/u.test(text));
}

/** Takes a line that belongs to the signature; false for every other. */
function readSignature(pieces: readonly Piece[], at: number, foot: OfficialFoot, inRecipients: boolean): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'text' || piece.block.list) return false;
  const { text } = piece;
  if (foot.name !== undefined) return readFurtherSignature(pieces, at, foot);
  const formula = FORMULA.exec(text)?.groups;
  if (formula && isFormula(text)) {
    const who = formula['who'] ?? '';
    const kind = (formula['formula'] ?? '').replaceAll('/', '');
    if (kind === 'TM') foot.onBehalfOf = nameInSmall(who);
    else if (kind === 'Q') foot.role = `Quyền ${nameInSmall(who)}`;
    else if (kind === 'KT') foot.insteadOf = nameInSmall(who);
    else foot.byOrderOf = nameInSmall(who);
    return true;
  }
  if (SIGNED.test(text)) return true;
  const role = roleOf(text);
  if (role !== undefined && (isCapitals(text) || foot.lines.length > 0)) {
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
    foot.role = nameInSmall(text);
    return true;
  }
  if (foot.role === undefined && isRoleOfName(pieces, at)) {
    foot.role = nameInSmall(text);
    return true;
  }
  // A post that the one who signs holds elsewhere: «TRƯỞNG BAN / PHÓ BÍ THƯ TỈNH ỦY».
  if (foot.role !== undefined && beginsWithRole(text) && text.length <= 60) return true;
  if (
    isName(text) &&
    (foot.role !== undefined || foot.onBehalfOf !== undefined) &&
    !(inRecipients && piece.column === 'left')
  ) {
    foot.name = text;
    return true;
  }
  return false;
}

/** A document of several bodies has several signatures; the first is told, the others are kept as lines. */
function readFurtherSignature(pieces: readonly Piece[], at: number, foot: OfficialFoot): boolean {
  const text = pieces[at]?.text ?? '';
  if (SIGNED.test(text)) return true;
  const isRole = text.length <= 60 && beginsWithRole(text);
  // A title that no name follows is a post of the one who has signed: «Trần Văn Mẫu / PHÓ BÍ THƯ TỈNH ỦY».
  if (isFormula(text) || isRoleOfName(pieces, at)) foot.several = true;
  return isFormula(text) || isRole || (foot.several === true && isName(text));
}

/** A receiver: a dash item, or a short line of the left column. */
function isRecipient(piece: TextPiece): boolean {
  const shown = shownText(piece);
  if (shown.length > 200 || isAnnexTitle(piece.text)) return false;
  return piece.column === 'left' || piece.block.list !== undefined || /^[-–—•+]/u.test(shown) || /[;,]$/u.test(shown);
}

/** True where a line begins an annex: «PHỤ LỤC», «Mẫu số 01». */
export function isAnnexTitle(text: string): boolean {
  return (
    /^phụ (?:lục|biểu)(?:\s+(?:số\s+)?(?:\d+|[IVX]+))?\s*[:.]?$/iu.test(text) ||
    /^PHỤ (?:LỤC|BIỂU)(?!\p{L})/u.test(text) ||
    /^(?:biểu\s+)?mẫu\s+(?:số\s*:?\s*)?\d{1,3}\p{L}?\s*[:.]?$/iu.test(text)
  );
}

const ATTACHED_TO = [...Object.values(DOCUMENT_TYPES).map(({ name }) => name), 'tờ trình', 'báo cáo'].join('|');
/** The line under the title of what a document promulgates or encloses, which names that document. */
const WITH = new RegExp(
  `^\\(?\\s*(?:được\\s+)?(?:ban hành\\s+)?kèm theo\\s+(?:dự thảo\\s+)?(?:${ATTACHED_TO})(?!\\p{L})`,
  'iu',
);
/** How many lines the title of an annex has at most. */
const ANNEX_TITLE = 6;

/** A page's number that a saved text has left between the signature and what follows. */
export const isPageNumber = ({ text }: Piece) => /^\d{1,3}$/.test(text);

/** Where an annex begins at or behind `from`; -1 where there is none. */
export function annexAt(pieces: readonly Piece[], from: number): number {
  return pieces.findIndex((piece, i) => {
    if (i < from || piece.kind !== 'text' || isPageNumber(piece)) return false;
    if (isAnnexTitle(piece.text)) return true;
    if (isOverAnnex(piece) || piece.text.length > 200) return false;
    const below = pieces.slice(i + 1, i + ANNEX_TITLE);
    const named = below.findIndex(({ text }) => WITH.test(text));
    return named >= 0 && !below.slice(0, named).some((line) => isProse(line) || isOverAnnex(line));
  });
}

/** A line of the head that an annex repeats above its title: nation, body, place. */
export function isOverAnnex({ text }: Piece): boolean {
  if (isRule(text) || isHeadMark(text)) return true;
  return isCapitals(text) && typeOfLine(text) === undefined && (isAuthority(text) || OF_PLACE.test(text));
}

const OF_PLACE = /^(?:UBND|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|SỞ)\s/u;
