import type { DocumentTypeId } from '../domain/document-types.ts';
import { NOUNS, typeOfNoun } from './type-words.ts';

/** A document called by its serial alone: «Kết luận 114», «các Chỉ thị số 16, 33». One for each serial. */
export interface FoundShort {
  start: number;
  end: number;
  serial: string;
  type: DocumentTypeId;
  /** End of the last serial of the list. */
  listEnd: number;
}

const upperFirst = (noun: string) => noun.charAt(0).toLocaleUpperCase('vi') + noun.slice(1);
/** Kinds that are called by their serial; a «Chương trình 135» or «Kế hoạch 5 năm» is no document's number. */
const CALLED_BY_SERIAL: ReadonlySet<string> = new Set(
  NOUNS.filter((noun) =>
    ['nghi-quyet', 'chi-thi', 'ket-luan', 'quyet-dinh', 'quy-dinh', 'nghi-dinh', 'huong-dan'].includes(
      typeOfNoun(noun) ?? '',
    ),
  ),
);
const NOUN = [...CALLED_BY_SERIAL]
  .flatMap((noun) => [upperFirst(noun), ...(noun.length > 3 ? [noun] : [])])
  .map((noun) => noun.replace(/ /g, String.raw`\s+`));
const SERIAL = String.raw`\d{1,4}`;
/** What shows that digits count something, or that a full number follows. */
const NOT_AFTER = String.raw`(?![\p{L}\d]|\s{0,2}[-/]\s{0,2}[\p{L}\d]|[.,]\d|\s?%|\s+(?:năm(?!\s*(?:19|20)\d)|tháng(?!\s*\d)|ngày(?!\s*\d)|người|hộ|xã|huyện|tỉnh|điểm|nội dung|nhiệm vụ|mô hình|vấn đề|nhóm|lần|cấp|đồng|triệu|tỷ|cuộc|đơn vị|văn bản)(?![\p{L}]))`;
const SHORT = new RegExp(
  String.raw`(?<=^|[^\p{L}])(?<noun>${NOUN.join('|')})(?<so>\s*,?\s+[sS]ố)?:?\s+(?<list>${SERIAL}${NOT_AFTER}(?:(?:\s*,\s*|\s+và\s+)${SERIAL}${NOT_AFTER})*)`,
  'gu',
);

/** Every short form of a cleaned text. Without «số» the noun must begin with a capital, and years are no serials. */
export function findShort(text: string): FoundShort[] {
  const found: FoundShort[] = [];
  for (const match of text.matchAll(SHORT)) {
    const { noun = '', so, list = '' } = match.groups ?? {};
    const type = typeOfNoun(noun);
    if (!type || (so === undefined && noun.charAt(0) === noun.charAt(0).toLocaleLowerCase('vi'))) continue;
    const listStart = match.index + match[0].length - list.length;
    const serials = [...list.matchAll(/\d+/g)];
    if (so === undefined && serials.some(([serial]) => /^(?:19|20)\d\d$/.test(serial))) continue;
    for (const [i, { 0: serial, index }] of serials.entries()) {
      const start = i === 0 ? match.index : listStart + index;
      found.push({
        start,
        end: listStart + index + serial.length,
        serial,
        type,
        listEnd: match.index + match[0].length,
      });
    }
  }
  return found;
}
