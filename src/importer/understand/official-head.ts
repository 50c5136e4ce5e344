import { clean } from '../../citations/clean.ts';
import { findNumbers } from '../../citations/find-numbers.ts';
import { parsePartialDate } from '../../domain/dates.ts';
import { DOCUMENT_TYPE_IDS, DOCUMENT_TYPES, type DocumentTypeId } from '../../domain/document-types.ts';
import { capitalised, fold } from '../../domain/text.ts';
import { smallLetters } from './capitals.ts';
import { isCapitals, isRule, type Piece, shownText, type TextPiece, withText } from './pieces.ts';

/** The head of an official document, part by part, each as printed. */
export interface OfficialHead {
  system: 'party' | 'state' | undefined;
  /** Lines of the issuer, outermost body first. */
  issuerLines: string[];
  number?: { written: string; canonical: string };
  /** Printed before the number, where what follows is no number that is understood. */
  numberLine?: string;
  /** `day` is missing where no calendar has it. */
  dateline?: { written: string; place: string; day?: string };
  /** Undefined for a letter, which prints no type. */
  type?: { written: string; id: DocumentTypeId };
  /** «của Ban Chấp hành Đảng bộ tỉnh», where it stands between type and title. */
  statement?: string;
  /** Words of the type line that say that several bodies issue together: «LIÊN TỊCH». */
  joint?: string;
  /** «Hội nghị lần thứ bảy …», «kỳ họp thứ 3». */
  session?: string;
  /** As printed; several lines joined. */
  title?: string;
  /** «DỰ THẢO», as printed: the text was not issued yet. */
  draft?: string;
  /** Lines that stand in the head and are no part of it that is known. */
  strange: string[];
  /** Where the text begins. */
  end: number;
  /** Where the head begins. */
  start: number;
}

const NATIONAL =
  /^cong hoa xa hoi(?: chu nghia(?: viet nam)?)?$|^chu nghia viet nam$|^cong hoa xa hoi chu nghia viet nam doc lap/;
const MOTTO = /^doc lap\s*[-–—]\s*tu do\s*[-–—]\s*hanh phuc$/;
const PARTY = /^dang cong san viet nam$/;
const NUMBER_LINE =
  /^(?:số\s*[:.]?|(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|thông tư)\s+số\s*:)\s*(?<number>.*)$/iu;
/** The year may be left to fill in: «năm 20…». */
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}\d .-]{1,40}?)\s*,?\s*ngày\s*(?<day>\d{1,2}|[.…_\s]*)\s*tháng\s*(?<month>\d{1,2}|[.…_\s]*)\s*năm\s*(?<year>(?:19|20)\d\d|(?:20\d?)?[.…_\s]+)\.?\s*$/iu;
/** «Hà Nội, ngày 18-8-2014»: heads of the Party before 2018 often write the day in figures. */
const DATELINE_IN_FIGURES =
  /^(?<place>\p{Lu}[\p{L}\d .-]{1,40}?)\s*,\s*ngày\s*(?<day>\d{1,2})\s*(?<separator>[-/.])\s*(?<month>\d{1,2})\s*\k<separator>\s*(?<year>(?:19|20)\d\d)\.?\s*$/iu;
/** What stands between the beginning of its line and a number. */
const NUMBER_LABEL = /^[^:.\d]*[:.]?\s*$/u;
const SECRET = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/u;
const DRAFT = /^\(?\s*dự thảo(?:\s+(?:lần\s+)?(?:thứ\s+)?\d+)?\s*\)?$/iu;
/** Marks on a copy or on its way, which name no body (Nghị định 30/2020/NĐ-CP, điều 25). */
const COPY = /^\(?(?:SAO Y|SAO LỤC|TRÍCH SAO|BẢN SAO|BẢN CHÍNH|HỎA TỐC|THƯỢNG KHẨN|KHẨN)(?: BẢN CHÍNH)?\)?$/u;
/** Bodies whose names stand in a head, in capitals or not. */
const ISSUER =
  /^(?:ủy ban|uỷ ban|ubnd|hội đồng nhân dân|hđnd|tỉnh (?:ủy|uỷ)|thành (?:ủy|uỷ)|huyện (?:ủy|uỷ)|đảng (?:ủy|uỷ|bộ)|ban chấp hành|ban dân vận|thủ tướng|chính phủ|sở|phòng)(?!\p{L})/iu;
const SUBJECT = /^V\/v[\s:.]*(?<subject>.+)$/iu;

/** How far from the beginning of a page a head may stand, in lines: saved pages have menus before it. */
const SEARCHED = 120;
/** How many lines a head has at most. */
const HEAD_LINES = 16;

/** Types by the words of their line, longest first: «QUY CHẾ PHỐI HỢP» is no «QUY CHẾ». */
const TYPE_LINES = DOCUMENT_TYPE_IDS.filter((id) => id !== 'bai-bao')
  .map((id) => ({ id, folded: fold(DOCUMENT_TYPES[id].name) }))
  .sort((a, b) => b.folded.length - a.folded.length);

/** Kinds that official documents have and the library has no type for (Nghị định 30/2020, Quy định 399-QĐ/TW). */
const UNHELD_TYPES = [
  'bao cao',
  'to trinh',
  'thong tu',
  'thong tri',
  'cong dien',
  'bien ban',
  'thong cao',
  'du an',
  'phuong an',
];

/** A head whose issuer is not in capitals has its type so too: a line that holds nothing but the type's name. */
function isTypeLine(line: string): boolean {
  return (
    typeOfLine(line) !== undefined || (/^\p{Lu}/u.test(line) && TYPE_LINES.some(({ folded }) => folded === fold(line)))
  );
}

const isIssuerLine = (text: string) =>
  isCapitals(text) || (ISSUER.test(text) && text.length <= 80 && !/[.;:,]$/u.test(text));

/** The type that a line prints, alone or with the body behind it: «NGHỊ QUYẾT», «KẾT LUẬN CỦA BỘ CHÍNH TRỊ». */
export function typeOfLine(line: string): { id: DocumentTypeId; rest: string } | undefined {
  if (!isCapitals(line) || line.length > 120) return undefined;
  const folded = fold(line).replace(/[:.]$/, '');
  for (const { id, folded: name } of TYPE_LINES) {
    if (folded === name) return { id, rest: '' };
    if (folded.startsWith(`${name} cua `)) return { id, rest: line.slice(name.length).trim() };
  }
  return undefined;
}

/** Where the head stands among the pieces of a file, or undefined where there is none of an official document. */
export function readOfficialHead(pieces: readonly Piece[]): OfficialHead | undefined {
  const firstMark = pieces.slice(0, SEARCHED).findIndex((piece) => piece.kind === 'text' && isHeadMark(piece.text));
  if (firstMark < 0) return undefined;
  const typeAt = pieces.findIndex(
    (piece, i) => i > firstMark && i <= firstMark + HEAD_LINES && piece.kind === 'text' && isTypeLine(piece.text),
  );
  const marks = pieces
    .slice(startOf(pieces, firstMark), firstMark + HEAD_LINES)
    .filter(({ kind, text }) => kind === 'text' && (isHeadMark(text) || isNumberToFill(text))).length;
  // One sign alone may be the number of another document in a news text.
  if (marks < 2) return undefined;
  if (typeAt >= 0) return headWithType(pieces, firstMark, typeAt);
  return letterHead(pieces, firstMark) ?? headWithLongType(pieces, firstMark);
}

/** The type may go on into the title on its own line: «THÔNG BÁO KẾT LUẬN», «KẾ HOẠCH LIÊN TỊCH». */
function headWithLongType(pieces: readonly Piece[], firstMark: number): OfficialHead | undefined {
  const typeAt = pieces.findIndex(
    ({ kind, text }, i) => i > firstMark && i <= firstMark + HEAD_LINES && kind === 'text' && longTypeOf(text),
  );
  return typeAt < 0 ? undefined : headWithType(pieces, firstMark, typeAt);
}

/** The words with which a type says that several bodies issue together. */
const JOINT = /^LIÊN (?:TỊCH|NGÀNH)$/u;

/** The type that a line in capitals begins with, marks and all, and what goes on behind it. */
function longTypeOf(line: string): { id: DocumentTypeId; rest: string } | undefined {
  const plain = line.normalize('NFC');
  if (!isCapitals(plain) || plain.length > 200) return undefined;
  const type = TYPE_LINES.find(({ id }) => plain.startsWith(`${DOCUMENT_TYPES[id].name.toLocaleUpperCase('vi')} `));
  return type && { id: type.id, rest: plain.slice(type.folded.length).trim() };
}

/** A kind of document that the head prints and the library cannot hold yet; its words, or undefined. */
export function unheldTypeOf(pieces: readonly Piece[]): string | undefined {
  const firstMark = pieces.slice(0, SEARCHED).findIndex((piece) => piece.kind === 'text' && isHeadMark(piece.text));
  if (firstMark < 0) return undefined;
  return pieces
    .slice(firstMark, firstMark + HEAD_LINES)
    .map(({ text }) => text)
    .find((text) => isCapitals(text) && UNHELD_TYPES.includes(fold(text)));
}

/** True where a text begins with the nation or the Party and a number or a day, as nothing but an official document does. */
export function looksOfficial(pieces: readonly Piece[]): boolean {
  const firstMark = pieces.slice(0, SEARCHED).findIndex((piece) => piece.kind === 'text' && isHeadMark(piece.text));
  if (firstMark < 0) return false;
  // Where letters were misread, the motto or the number may be all that is left of the marks.
  const lines = pieces.slice(Math.max(0, firstMark - HEAD_LINES), firstMark + HEAD_LINES).map(({ text }) => text);
  const isNation = (text: string) => NATIONAL.test(fold(text)) || PARTY.test(fold(text)) || MOTTO.test(fold(text));
  return lines.some(isNation) && lines.some((text) => isDateline(text) || NUMBER_LINE.test(text));
}

/** True where a line can only stand in the head of an official document. */
export function isHeadMark(text: string): boolean {
  const folded = fold(text);
  if (NATIONAL.test(folded) || MOTTO.test(folded) || PARTY.test(folded) || isDateline(text)) return true;
  return text.length <= 60 && NUMBER_LINE.test(text) && findNumbers(clean(text).text).length === 1;
}

function headWithType(pieces: readonly Piece[], firstMark: number, typeAt: number): OfficialHead {
  const start = startOf(pieces, firstMark);
  const head = emptyHead(start);
  readLines(textsOf(pieces.slice(start, typeAt)), head);
  const line = pieces[typeAt]?.text ?? '';
  const type = typeOfLine(line) ?? typeOfLine(line.toLocaleUpperCase('vi')) ?? longTypeOf(line);
  if (type) head.type = { written: line, id: type.id };
  if (JOINT.test(type?.rest ?? '')) head.joint = type?.rest ?? '';
  head.end = readTitle(pieces, typeAt + 1, head, head.joint ? '' : (type?.rest ?? ''));
  return head;
}

/** A letter (công văn) prints no type: its subject stands under its number. */
function letterHead(pieces: readonly Piece[], firstMark: number): OfficialHead | undefined {
  const start = startOf(pieces, firstMark);
  const subjectAt = pieces.findIndex(
    (piece, i) => i > firstMark && i <= firstMark + HEAD_LINES && SUBJECT.test(piece.text),
  );
  if (subjectAt < 0) return undefined;
  const head = emptyHead(start);
  const subject = subjectLines(pieces, subjectAt);
  let end = subjectAt + subject.length;
  // Subject and dateline stand in columns side by side: either may come last.
  while (
    end < pieces.length &&
    end <= subjectAt + subject.length + 3 &&
    (isHeadMark(pieces[end]?.text ?? '') || isRule(pieces[end]?.text ?? ''))
  )
    end++;
  readLines(textsOf(pieces.slice(start, end)), head);
  if (head.number === undefined) return undefined;
  if (subject.length > 1) {
    head.title = `${head.title} ${subject.slice(1).join(' ')}`;
    head.strange = head.strange.filter((line) => !subject.includes(line));
  }
  head.type = { written: '', id: 'cong-van' };
  head.end = end;
  return head;
}

/** Most lines that the narrow column under a number breaks a subject into. */
const SUBJECT_LINES = 6;

/** The lines of a subject from where it begins: those behind the first go on in small letters or with a figure. */
function subjectLines(pieces: readonly Piece[], at: number): string[] {
  const behind = pieces.slice(at + 1, at + SUBJECT_LINES);
  const end = behind.findIndex(({ kind, text }) => kind !== 'text' || !/^[\p{Ll}\d]/u.test(text) || isHeadMark(text));
  // Where no head mark and no receiver follows, these lines are the text itself.
  const next = end < 0 ? '' : (behind[end]?.text ?? '');
  const isHead = isHeadMark(next) || isRule(next) || /^Kính gửi/iu.test(next);
  return pieces.slice(at, at + 1 + (isHead ? end : 0)).map(({ text }) => text);
}

const emptyHead = (start: number): OfficialHead => ({
  system: undefined,
  issuerLines: [],
  strange: [],
  start,
  end: start,
});

const textsOf = (pieces: readonly Piece[]): TextPiece[] => pieces.filter((piece) => piece.kind === 'text');

/** The issuer's name, in capitals, may stand before the first line that is known. */
function startOf(pieces: readonly Piece[], firstMark: number): number {
  let start = firstMark;
  while (start > 0 && start > firstMark - 4) {
    const before = pieces[start - 1];
    if (before?.kind !== 'text' || before.text.length > 90) break;
    if (!isIssuerLine(before.text) && !isRule(before.text) && !isNumberToFill(before.text)) break;
    start--;
  }
  return start;
}

/** A line of a number that is no number yet, or not as it can be read: «Số: …/KH-UBND», «Số: l2O/KH-UBND». */
function isNumberToFill(text: string): boolean {
  const written = text.length <= 60 ? NUMBER_LINE.exec(text)?.groups?.['number'] : undefined;
  return written !== undefined && /^[\p{L}\d.,…_;\s-]{0,20}[/-]\s*\p{Lu}{2}/u.test(written);
}

function readLines(lines: readonly TextPiece[], head: OfficialHead): void {
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    const folded = fold(text);
    if (isRule(text)) continue;
    if (NATIONAL.test(folded) || MOTTO.test(folded)) head.system = 'state';
    else if (PARTY.test(folded)) head.system = 'party';
    else if (readDateline(text, head)) continue;
    else if (NUMBER_LINE.test(text) && !head.number) i += readNumber(text, lines[i + 1]?.text, head);
    else if (SUBJECT.test(text)) head.title = SUBJECT.exec(text)?.groups?.['subject'] ?? text;
    else if (DRAFT.test(text)) head.draft = text;
    else if (COPY.test(text)) continue;
    else if (isIssuerLine(text)) head.issuerLines.push(text);
    else head.strange.push(text);
  }
}

/** Reads the number of a line, or of the next one where the line breaks behind «Số:». Gives how many lines more it took. */
function readNumber(text: string, next: string | undefined, head: OfficialHead): number {
  const own = clean(text).text;
  for (const [line, taken] of [
    [own, 0],
    [`${own} ${clean(next ?? '').text}`, 1],
  ] as const) {
    const [number, another] = findNumbers(line);
    // What stands before a number may be its first digits: «Số: 1 25/KH-UBND» is no 25. Of two, none is the document's.
    if (!number || another || !NUMBER_LABEL.test(line.slice(0, number.start))) continue;
    head.number = { written: line.trim(), canonical: number.canonical };
    return taken;
  }
  head.numberLine = text;
  return 0;
}

const isDateline = (text: string) => DATELINE.test(text) || DATELINE_IN_FIGURES.test(text);

function readDateline(text: string, head: OfficialHead): boolean {
  const line = clean(text).text;
  const groups = (DATELINE.exec(line) ?? DATELINE_IN_FIGURES.exec(line))?.groups;
  if (!groups) return false;
  const two = (part = '') => part.trim().padStart(2, '0');
  const isGiven = (part = '') => /^\d+$/.test(part.trim());
  const { place = '', day, month, year = '' } = groups;
  const written = [year, ...(isGiven(month) ? [two(month), ...(isGiven(day) ? [two(day)] : [])] : [])].join('-');
  const stated = parsePartialDate(written) ? written : undefined;
  head.dateline = { written: text, place: place.trim(), ...(stated !== undefined && { day: stated }) };
  return true;
}

/** Longest title; a longer line is text. */
const TITLE = 500;

/** «của Ban Thường vụ Tỉnh ủy về công tác dân vận»: who issued, and the title, on one line. */
const STATEMENT =
  /^(?<statement>của\s.{3,160}?)(?:(?<!ban chỉ đạo(?: \p{L}+)?)\s+(?<title>(?:về|v\/v|thực hiện|triển khai)\s.+))?$/iu;

/** Reads statement, session and title behind the type; gives where the text begins. `rest`: what the line of the type holds behind it. */
function readTitle(pieces: readonly Piece[], from: number, head: OfficialHead, rest: string): number {
  const lines: TextPiece[] = [];
  const typeLine = pieces[from - 1];
  if (rest && typeLine?.kind === 'text') {
    const { statement, title = statement ? '' : rest } = STATEMENT.exec(rest)?.groups ?? {};
    if (statement) head.statement = statement;
    if (title) lines.push(withText(typeLine, title));
  }
  let at = from;
  for (; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'text' || piece.block.list) break;
    const { text } = piece;
    if (isRule(text)) {
      if (lines.length === 0) continue;
      at++;
      break;
    }
    const { statement, title } = (lines.length === 0 && STATEMENT.exec(text)?.groups) || {};
    if (statement) {
      head.statement = statement;
      if (title) lines.push(withText(piece, title));
    } else if (lines.length === 0 && /^(?:tại\s+)?(?:hội nghị|kỳ họp)\s+(?:lần\s+)?thứ\s/iu.test(text))
      head.session = text;
    else if (lines.length === 0 ? beginsTitle(piece) : continuesTitle(piece, lines.at(-1) ?? piece)) lines.push(piece);
    else break;
  }
  if (lines.length > 0)
    head.title = lines
      .map(shownText)
      .join(' ')
      .replace(/[\s*-]+$/u, '');
  return skipAuthority(pieces, at, head);
}

const TITLE_WORDS =
  /^(?:về|v\/v|ban hành|phê duyệt|quy định|sửa đổi|bãi bỏ|công bố|tiếp tục|tăng cường|đẩy mạnh|thực hiện|triển khai|công tác|phối hợp|nâng cao|đổi mới)(?!\p{L})/iu;

function beginsTitle({ text, block }: TextPiece): boolean {
  if (text.length > TITLE || /^căn cứ\s/iu.test(text)) return false;
  return (
    isCapitals(text) || block.align === 'center' || isBold(block) || TITLE_WORDS.test(text) || !/[.;:]$/u.test(text)
  );
}

function continuesTitle(piece: TextPiece, last: TextPiece): boolean {
  const { text } = piece;
  if (/^căn cứ\s/iu.test(text) || text.length > TITLE) return false;
  if (isCapitals(last.text) !== isCapitals(text)) return /^\p{Ll}/u.test(text);
  if (isCapitals(text)) return !isAuthority(text);
  if (/^\p{Ll}/u.test(text)) return true;
  return last.block.align === 'center' && piece.block.align === 'center' && isBold(last.block) === isBold(piece.block);
}

const isBold = ({ spans }: TextPiece['block']) =>
  spans.length > 0 && spans.every(({ bold, text }) => bold || !text.trim());

/** The body that decides, printed in capitals above its bases: «ỦY BAN NHÂN DÂN TỈNH». */
export const isAuthority = (text: string) =>
  /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|BỘ |CHỦ TỊCH|GIÁM ĐỐC|BAN |TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|ỦY VIÊN|CHÁNH )/u.test(
    text,
  );

function skipAuthority(pieces: readonly Piece[], from: number, head: OfficialHead): number {
  let at = from;
  while (at < pieces.length && at < from + 4) {
    const piece = pieces[at];
    if (piece?.kind !== 'text' || piece.block.list) break;
    if (isRule(piece.text)) {
      at++;
      continue;
    }
    if (isCapitals(piece.text) && /^KH(?:ÓA|OÁ)\s/u.test(piece.text)) {
      head.session ??= capitalised(smallLetters(piece.text));
      at++;
      continue;
    }
    if (!isCapitals(piece.text) || !isAuthority(piece.text) || typeOfLine(piece.text)) break;
    head.statement ??= piece.text;
    at++;
  }
  return at;
}

/** A mark of secrecy in a head: such a text is not for an open library. */
export function isSecret(pieces: readonly Piece[], { start, end }: OfficialHead): boolean {
  return pieces.slice(Math.max(0, start - 3), end).some(({ text }) => SECRET.test(text));
}
