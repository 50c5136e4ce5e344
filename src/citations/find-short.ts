import type { DocumentTypeId } from '../domain/document-types.ts';
import { NOUNS, typeOfNoun } from './type-words.ts';

/** A document called by its serial alone: «Kết luận 114», «các Chỉ thị số 16, 33». One for each serial. */
export interface FoundShort {
  start: number;
  end: number;
  serial: string;
  /** «Nghị định 04/2015»: the year that stands with the serial. */
  year: number | undefined;
  type: DocumentTypeId;
  /** End of the last serial of the list. */
  listEnd: number;
}

const upperFirst = (noun: string) => noun.charAt(0).toLocaleUpperCase('vi') + noun.slice(1);
/** Kinds that are called by their serial; a «Chương trình 135» or «Kế hoạch 5 năm» is no document's number. */
const CALLED_BY_SERIAL: ReadonlySet<string> = new Set(
  NOUNS.filter((noun) =>
    ['nghi-quyet', 'chi-thi', 'ket-luan', 'quyet-dinh', 'quy-dinh', 'nghi-dinh', 'huong-dan', 'phap-lenh'].includes(
      typeOfNoun(noun) ?? '',
    ),
  ),
);
/** Kinds that are called so only with «số». */
const CALLED_WITH_SO: ReadonlySet<string> = new Set(
  NOUNS.filter((noun) => ['ke-hoach', 'chuong-trinh', 'thong-bao', 'cong-van'].includes(typeOfNoun(noun) ?? '')),
);
const NOUN = [...CALLED_BY_SERIAL, ...CALLED_WITH_SO]
  .flatMap((noun) => [upperFirst(noun), ...(noun.length > 3 ? [noun] : [])])
  .map((noun) => noun.replace(/ /g, String.raw`\s+`));
const SERIAL = String.raw`\d{1,4}[A-Z]?(?:/(?:19|20)\d\d)?`;
/** What shows that digits count something, or that a full number follows. */
const NOT_AFTER = String.raw`(?![\p{L}\d]|\s{0,2}[-/]\s{0,2}[\p{L}\d]|[.,]\d|\s?%|\s+(?:năm(?!\s*(?:19|20)\d)|tháng(?!\s*\d)|ngày(?!\s*\d)|người|hộ|xã|huyện|tỉnh|điểm|nội dung|nhiệm vụ|mô hình|vấn đề|nhóm|lần|cấp|đồng|triệu|tỷ|cuộc|đơn vị|văn bản)(?![\p{L}]))`;
const SHORT = new RegExp(
  String.raw`(?<=^|[^\p{L}])(?<noun>${NOUN.join('|')})(?<so>\s{0,3},?\s{1,3}[sS]ố)?:?\s{1,3}(?<list>${SERIAL}${NOT_AFTER}(?:(?:\s*,\s*|\s+và\s+)${SERIAL}${NOT_AFTER})*)`,
  'gu',
);

/** Every short form of a cleaned text. Without «số» the noun must begin with a capital, and years are no serials. */
export function findShort(text: string): FoundShort[] {
  const found: FoundShort[] = [];
  for (const match of text.matchAll(SHORT)) {
    const { noun = '', so, list = '' } = match.groups ?? {};
    const type = typeOfNoun(noun);
    if (!type) continue;
    const isSmall = noun.charAt(0) === noun.charAt(0).toLocaleLowerCase('vi');
    if (so === undefined && (isSmall || isCalledWithSo(noun))) continue;
    const listStart = match.index + match[0].length - list.length;
    const serials = [...list.matchAll(/(\d+[A-Z]?)(?:\/(\d{4}))?/g)];
    if (so === undefined && serials.some(([, serial]) => /^(?:19|20)\d\d$/.test(serial ?? ''))) continue;
    for (const [i, { 0: words, 1: serial = '', 2: year, index }] of serials.entries()) {
      const start = i === 0 ? match.index : listStart + index;
      found.push({
        start,
        end: listStart + index + words.length,
        serial,
        year: year === undefined ? undefined : Number(year),
        type,
        listEnd: match.index + match[0].length,
      });
    }
  }
  return found;
}

const isCalledWithSo = (noun: string) => CALLED_WITH_SO.has(noun.toLocaleLowerCase('vi').replace(/\s+/g, ' '));
