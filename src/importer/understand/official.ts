import { cite } from '../../citations/cite.ts';
import { parsePartialDate } from '../../domain/dates.ts';
import { DOCUMENT_TYPES } from '../../domain/document-types.ts';
import { capitalised, fold } from '../../domain/text.ts';
import { type CollectionName, collectionOfType } from '../../schemas/collections.ts';
import type { Removed } from '../draft.ts';
import { ImportRefusal } from '../refusal.ts';
import { inSentenceCase, meansPlace } from './capitals.ts';
import type { ImportContext } from './context.ts';
import { Findings, type Told } from './findings.ts';
import { withoutFlatHead } from './flat-head.ts';
import { issuerOf } from './issuer.ts';
import { endWithoutFoot, LATE, readAround } from './official-around.ts';
import { isAnnexTitle, type OfficialFoot, readOfficialFoot } from './official-foot.ts';
import {
  isSecret,
  looksOfficial,
  type OfficialHead,
  readOfficialHead,
  typeOfLine,
  unheldTypeOf,
} from './official-head.ts';
import { isCapitals, isRule, type Piece, shownText, type TextPiece, withText } from './pieces.ts';
import type { Section } from './structure.ts';
import { tellTopics } from './topics.ts';

/** A text taken apart: what it states of itself, what it says, and what stood around it. */
export interface Understood {
  collection: CollectionName;
  findings: Findings;
  sections: Section[];
  /** Pieces that became metadata. */
  metadata: Piece[];
  removed: Array<Removed & { piece: Piece }>;
  remarks: string[];
  /** How the source itself is named. */
  source: {
    title: string;
    kind: 'officialText' | 'article';
    author?: string;
    publisher?: string;
    publishedOn?: string;
  };
}

/**
 * Reads an official document in the layout of Nghị định 30/2020/NĐ-CP or of Hướng dẫn 36-HD/VPTW; undefined for a text
 * without such a head. Throws `ImportRefusal` for kinds that the library cannot hold, and for secret ones.
 */
export function readOfficial(given: readonly Piece[], context: ImportContext): Understood | undefined {
  const whole = readOfficialHead(given);
  const apart = withoutFlatHead(given);
  const pieces = whole && partsOf(whole) >= partsOf(readOfficialHead(apart)) ? given : apart;
  const head = readOfficialHead(pieces);
  if (!head) {
    const unheld = unheldTypeOf(pieces);
    if (unheld === undefined && !looksOfficial(pieces)) return undefined;
    const types = Object.values(DOCUMENT_TYPES).map(({ name }) => name);
    throw new ImportRefusal(
      unheld === undefined
        ? `Đầu tệp là đầu văn bản nhưng chữ bị lỗi, hoặc không có dòng tên loại nào thư viện nhận, cũng không có dòng V/v của công văn; nếu chữ bị lỗi thì sửa trong tệp rồi nhập lại. Các loại nhận được: ${types.join(', ')}.`
        : `Đầu văn bản ghi loại «${unheld}», thư viện chưa có loại này; các loại nhận được: ${types.join(', ')}.`,
    );
  }
  if (isSecret(pieces, head)) throw new ImportRefusal('Đầu văn bản có dấu mật; thư viện mở không nhận văn bản mật.');
  const foot = readOfficialFoot(pieces, head.end);
  const bodyEnd = foot?.start ?? endWithoutFoot(pieces, head.end);
  const body = pieces.slice(head.end, bodyEnd);
  const around = readAround(pieces, head, foot, foot?.end ?? bodyEnd);
  const { annex } = around;
  const recipients = foot?.recipients ?? [];
  const sections = [
    { pieces: body },
    ...recipientSection(recipients),
    ...(around.late.length > 0 ? [{ title: LATE, pieces: around.late }] : []),
    ...annexSections(annex),
  ];
  const text = [...body, ...annex].map(shownText).join('\n');
  const findings = new Findings();
  const remarks: string[] = [...around.remarks];
  const title = tellHead(head, text, findings, context, remarks);
  tellIssuer(head, foot, text, findings, context, remarks);
  if (head.draft) {
    findings.set('notes', [`Tệp ghi «${head.draft}»: chưa chắc là bản đã ban hành.`]);
    remarks.push(`Đầu văn bản ghi «${head.draft}»: chưa chắc là bản đã ban hành, hãy tìm bản chính thức.`);
  }
  tellSignature(foot, findings, remarks);
  tellEffect(text, head, findings);
  tellPromulgated(title, annex, findings);
  tellTerm(head, text, findings, context);
  tellBases(body, findings, context);
  tellTopics(title ?? '', text, findings, context.library);
  if (head.type) findings.set('type', head.type.id);
  const name = [DOCUMENT_TYPES[head.type?.id ?? 'cong-van'].name, head.number?.canonical].filter(Boolean).join(' ');
  return {
    collection: collectionOfType(head.type?.id ?? 'cong-van'),
    findings,
    sections,
    metadata: [...pieces.slice(head.start, head.end), ...footPieces(pieces, foot)],
    removed: around.removed.map(({ piece, rule }) => ({ piece, text: shownText(piece), rule })),
    remarks,
    source: {
      title: name.charAt(0).toLocaleUpperCase('vi') + name.slice(1),
      // A page that prints the document between its own sentences is no issue of the body's.
      kind: around.isReprint ? 'article' : 'officialText',
    },
  };
}

/** How much of a head was found: columns that ran together hide its number, its day and its body in each other. */
const partsOf = (head: OfficialHead | undefined) => [head?.number, head?.dateline, head?.type].filter(Boolean).length;

/** Lines of the foot that are no recipients and no stamps. */
function footPieces(pieces: readonly Piece[], foot: OfficialFoot | undefined): Piece[] {
  if (!foot) return [];
  return pieces
    .slice(foot.start, foot.end)
    .filter((piece) => !foot.recipients.includes(piece) && !foot.stamps.includes(piece));
}

/** Who receives a document is part of it; the library sets it as points under a heading of its own. */
function recipientSection(recipients: readonly Piece[]): Section[] {
  const [first, ...others] = recipients;
  if (first?.kind !== 'text') return [];
  const [, rest = ''] = /^Nơi nhận\s*:?\s*(?<rest>.*)$/iu.exec(first.text) ?? [];
  const inline: Piece[] = rest ? [withText(first, rest)] : [];
  return [
    {
      title: 'Nơi nhận',
      titleLine: rest ? first.text.slice(0, first.text.length - rest.length) : first.text,
      pieces: [...inline, ...others].flatMap(eachReceiver).map(asDash),
    },
  ];
}

/** Receivers that stand on one line, each behind its dash: «- Như trên; - Lưu: VT.» */
function eachReceiver(piece: Piece): Piece[] {
  if (piece.kind !== 'text' || !/^[-–]\s/u.test(piece.text)) return [piece];
  return piece.text.split(/(?<=[;,])\s+(?=[-–]\s)/u).map((text) => withText(piece, text));
}

/** A receiver is an item of a list, whether its dash was printed or lost. */
function asDash(piece: Piece): Piece {
  if (piece.kind !== 'text' || piece.block.list || /^[-–—•+*]/u.test(piece.text)) return piece;
  return { ...piece, block: { ...piece.block, list: { label: '-', depth: 0 } } };
}

/** Each annex is a section; its title is the line it begins with, and the name below it. */
function annexSections(annex: readonly Piece[]): Section[] {
  const starts = annex.flatMap((piece, i) =>
    i === 0 || (piece.kind === 'text' && isAnnexTitle(piece.text)) ? [i] : [],
  );
  return starts.map((start, k): Section => {
    const pieces = annex.slice(start, starts[k + 1]);
    const [first, ...rest] = pieces;
    const title = first ? shownText(first) : '';
    return { title, titleLine: title, pieces: rest };
  });
}

function tellHead(
  head: OfficialHead,
  text: string,
  findings: Findings,
  context: ImportContext,
  remarks: string[],
): string | undefined {
  if (head.type?.written) findings.tell('type', head.type.id, 'medium', head.type.written, 'dòng tên loại');
  else
    findings.tell(
      'type',
      'cong-van',
      'medium',
      head.title ?? '',
      'có số và dòng V/v, không có dòng tên loại: công văn (Nghị định 30/2020/NĐ-CP)',
    );
  if (head.number) {
    const { written, canonical } = head.number;
    findings.tell('number', canonical, 'medium', written, 'dòng số, ký hiệu');
    if (!spaceless(fold(written)).includes(spaceless(fold(canonical))))
      remarks.push(`Số in là «${written}», chuẩn hóa thành ${canonical}.`);
  } else
    findings.lack(
      'number',
      head.numberLine ? `dòng số chỉ ghi «${head.numberLine}»` : 'đầu văn bản không có dòng số, ký hiệu',
    );
  tellDay(head, findings);
  if (head.strange.length > 0)
    remarks.push(`Dòng lạ ở đầu văn bản, không dùng: ${head.strange.map((line) => `«${line}»`).join(', ')}.`);
  if (!head.title) {
    remarks.push('Không thấy trích yếu dưới tên loại.');
    return undefined;
  }
  const title = capitalised(inSentenceCase(head.title, text, namesOf(context, head.title, text)));
  const isAsPrinted = title === capitalised(head.title) && !isCapitals(head.title);
  const why = isAsPrinted
    ? 'trích yếu dưới tên loại'
    : 'trích yếu in hoa; chữ thường và tên riêng theo thân bài và danh mục';
  findings.tell('title', title, isAsPrinted ? 'medium' : 'low', head.title, why);
  return title;
}

function tellDay({ dateline }: OfficialHead, findings: Findings): void {
  if (!dateline) findings.lack('issuedOn', 'đầu văn bản không có dòng địa danh, ngày tháng');
  else if (!/\d{4}/.test(dateline.written)) findings.lack('issuedOn', `«${dateline.written}» để trống năm`);
  else if (dateline.day === undefined) findings.lack('issuedOn', `«${dateline.written}» không phải một ngày có thật`);
  else if (isWhole(dateline.day))
    findings.tell('issuedOn', dateline.day, 'medium', dateline.written, 'dòng địa danh, ngày tháng');
  else findings.tell('issuedOn', dateline.day, 'low', dateline.written, 'dòng địa danh để trống ngày');
}

const isWhole = (day: string | undefined) => day !== undefined && parsePartialDate(day)?.precision === 'day';

/** Names of the registers that a title in capitals may hold. */
const namesOf = ({ library }: ImportContext, title: string, text: string) => [
  ...[...library.places.values()].map(({ data }) => data.name).filter((name) => meansPlace(name, title, text)),
  ...[...library.bodies.values()].map(({ data }) => data.name),
];

const spaceless = (text: string) => text.replace(/\s/g, '');

function tellIssuer(
  head: OfficialHead,
  foot: OfficialFoot | undefined,
  text: string,
  findings: Findings,
  context: ImportContext,
  remarks: string[],
): void {
  const { body, place } = issuerOf(head, foot, text, context);
  const stranger = 'value' in body ? strangerIn(head, body.value, context) : undefined;
  if (stranger) remarks.push(stranger);
  tellOrLack('issuers', body, (id) => [id], findings);
  tellOrLack('place', place, (id) => id, findings);
  const sure =
    [place, body].every((told) => 'value' in told && told.confidence === 'medium') &&
    isWhole(head.dateline?.day) &&
    head.number &&
    !stranger &&
    !head.draft;
  findings.set('confidence', sure ? 'medium' : 'low');
}

/** A number that bears none of the symbols of its issuer may be misread: `125/KH-UBNO`. */
function strangerIn({ number }: OfficialHead, issuer: string, { library }: ImportContext): string | undefined {
  const { name, symbols = [] } = library.bodies.get(issuer)?.data ?? {};
  const parts = number?.canonical.split(/[/-]/u) ?? [];
  if (!number || symbols.length === 0 || symbols.some((symbol) => parts.some((part) => part.startsWith(symbol))))
    return undefined;
  return `Số ${number.canonical} không có ký hiệu ${symbols.join(', ')} của ${name}: hãy xem lại số.`;
}

function tellOrLack<T>(field: string, told: Told<string>, shape: (value: string) => T, findings: Findings): void {
  if ('value' in told) findings.tell(field, shape(told.value), told.confidence, told.evidence, told.why);
  else findings.lack(field, told.missing, told.candidates);
}

function tellSignature(foot: OfficialFoot | undefined, findings: Findings, remarks: string[]): void {
  const evidence = foot?.lines.join(' / ') ?? '';
  if (foot?.name) findings.tell('signer.name', foot.name, 'medium', evidence, 'dòng họ tên dưới chức vụ');
  if (foot?.role)
    findings.tell(
      'signer.role',
      foot.role,
      'medium',
      evidence,
      foot.insteadOf ? `ký thay ${foot.insteadOf} (KT.)` : 'dòng chức vụ ở chỗ ký',
    );
  if (foot?.onBehalfOf)
    findings.tell('signer.onBehalfOf', foot.onBehalfOf, 'medium', evidence, 'ký thay mặt (TM., T/M)');
  if (!foot || foot.lines.length === 0) remarks.push('Không thấy chỗ ký.');
  else if (!foot.name) remarks.push('Chỗ ký không có họ tên người ký; để trống.');
  if (foot?.several) remarks.push(`Nhiều người ký; chỉ ghi người đầu: ${foot.lines.join(' / ')}.`);
}

const EFFECT =
  /này\s+(?:(?:đã )?được [^.;]{1,160} thông qua [^.;]{1,80}\s+và\s+)?có hiệu lực(?:\s+thi hành)?\s+(?:kể\s+)?từ\s+(?:(?<signing>ngày (?:ký|ban hành))|ngày\s+(?<day>\d{1,2})\s*(?:tháng|\/|-)\s*(?<month>\d{1,2})\s*(?:năm|\/|-)\s*(?<year>\d{4}))/iu;

function tellEffect(text: string, head: OfficialHead, findings: Findings): void {
  const match = EFFECT.exec(text);
  if (!match?.groups) return;
  const { signing, day = '', month = '', year } = match.groups;
  const date = signing ? head.dateline?.day : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!date || parsePartialDate(date)?.precision !== 'day') return;
  findings.tell('effectiveOn', date, 'medium', match[0], signing ? 'có hiệu lực từ ngày ký' : 'câu nói về hiệu lực');
}

/** A title that begins with «Ban hành» names what is promulgated under the same number. */
function tellPromulgated(title: string | undefined, annex: readonly Piece[], findings: Findings): void {
  const named = /^(?:Về việc )?ban hành (?:kèm theo )?(?<name>.+)$/iu.exec(title ?? '')?.groups?.['name'];
  if (!named) return;
  const byName = typeOfLine(named.split(/\s/).slice(0, 3).join(' ').toLocaleUpperCase('vi'));
  const printed = annex
    .slice(0, 1)
    .map(({ text }) => typeOfLine(text))
    .find((type) => type !== undefined);
  const own = (Object.values(DOCUMENT_TYPES) as Array<{ id: string; name: string }>)
    .filter(({ name }) => fold(named).startsWith(`${fold(name)} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  const type = own?.id ?? byName?.id ?? printed?.id;
  if (!type) return;
  const name = named.charAt(0).toLocaleUpperCase('vi') + named.slice(1);
  findings.tell('promulgates', { type, title: name }, 'medium', title ?? '', 'trích yếu ghi ban hành kèm theo');
}

const TERM = /kh(?:óa|oá)\s+(?<term>[IVX]{1,5})(?!\p{L})/iu;

/** The Party's term, where the head of a central document names it; a provincial committee counts its own. */
function tellTerm(head: OfficialHead, text: string, findings: Findings, context: ImportContext): void {
  const isCentral = findings.data['place'] === 'trung-uong' && head.system === 'party';
  const line = [head.session, head.statement].find((text) => text && TERM.test(text));
  if (head.session) {
    const session = capitalised(inSentenceCase(head.session, text, namesOf(context, head.session, text)));
    findings.tell('session', session, 'medium', head.session, 'dòng hội nghị, kỳ họp dưới tên loại');
  }
  const term = line && TERM.exec(line)?.groups?.['term'];
  if (isCentral && term) findings.tell('term', term.toUpperCase(), 'medium', line, 'đầu văn bản ghi khóa');
}

/** «Căn cứ …» lines whose document the library holds become relations; others stay in the text and in the report. */
function tellBases(body: readonly Piece[], findings: Findings, { index }: ImportContext): void {
  const place = findings.data['place'];
  const date = findings.data['issuedOn'];
  const relations: unknown[] = [];
  const evidence: string[] = [];
  const counts = { doan: 0, gach: 0 };
  for (const piece of body) {
    if (piece.kind !== 'text' || isRule(piece.text)) continue;
    const kind = /^[-–•+]/u.test(shownText(piece)) ? 'gach' : 'doan';
    counts[kind]++;
    if (!BASIS.test(piece.text)) {
      if (relations.length > 0 || !isOpening(piece)) break;
      continue;
    }
    const context = {
      ...(typeof place === 'string' && { place }),
      ...(typeof date === 'string' && { date }),
    };
    for (const citation of cite(piece.text, index, context)) {
      if (citation.outcome !== 'resolved' || !citation.document) continue;
      // Laws of one name follow each other: which one was meant, the day of the text tells.
      if (date === undefined && citation.form === 'named' && !citation.decidedBy.includes('date')) continue;
      relations.push({ kind: 'basedOn', to: citation.document, provision: `mo-dau.${kind}-${counts[kind]}` });
      evidence.push(citation.text);
    }
  }
  if (relations.length > 0)
    findings.tell(
      'relations',
      relations,
      'medium',
      evidence.join('; '),
      'các dòng Căn cứ mà văn bản được nêu đã có trong thư viện',
    );
}

const BASIS = /^(?:[-–+]\s*)?căn\s?cứ\s/iu;

/** Lines that may stand among or before the bases. */
const isOpening = ({ text }: TextPiece) =>
  /^(?:[-–+]\s*)?(?:theo đề nghị|xét|sau khi|nhằm|để)\s/iu.test(text) || text.length < 120;
