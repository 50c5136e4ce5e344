import { DOCUMENT_TYPES, type DocumentTypeId } from '../domain/document-types.ts';

/** How a kind of document is written in texts: its code in numbers and the words before a number. */
interface TypeWord {
  /** Type of the library, where it has one. */
  type?: DocumentTypeId;
  codes: readonly string[];
  nouns: readonly string[];
}

/** Types that the library does not hold but that numbers name all the same (Nghị định 30/2020, Quy định 399-QĐ/TW), and other nouns. */
const OTHERS: readonly TypeWord[] = [
  { type: 'thong-bao', codes: [], nouns: ['thông báo kết luận'] },
  { codes: ['BC'], nouns: ['báo cáo'] },
  { codes: ['TTr'], nouns: ['tờ trình'] },
  { codes: ['TT'], nouns: ['thông tư', 'thông tri'] },
  { codes: ['TTLT'], nouns: ['thông tư liên tịch'] },
  { codes: ['PA'], nouns: ['phương án'] },
  { codes: ['DA'], nouns: ['dự án'] },
  { codes: ['TC'], nouns: ['thông cáo'] },
  { codes: ['BB'], nouns: ['biên bản'] },
  { codes: ['CĐ'], nouns: ['công điện'] },
  // Issued by several bodies together.
  { codes: ['KHLT'], nouns: ['kế hoạch liên tịch'] },
  { codes: ['KHPH'], nouns: ['kế hoạch phối hợp'] },
  { codes: ['HDLT'], nouns: ['hướng dẫn liên tịch'] },
  { codes: ['HDLN'], nouns: ['hướng dẫn liên ngành'] },
];

/** Short forms that stand before a number: «NQ số 25-NQ/TW», «NĐ 59». */
const SHORT_NOUNS: Readonly<Record<string, DocumentTypeId>> = {
  NQ: 'nghi-quyet',
  CT: 'chi-thi',
  KL: 'ket-luan',
  QĐ: 'quyet-dinh',
  QyĐ: 'quy-dinh',
  NĐ: 'nghi-dinh',
  KH: 'ke-hoach',
  HD: 'huong-dan',
};

const OWN: readonly TypeWord[] = Object.values(DOCUMENT_TYPES).map(({ id, name, partyCodes, stateCodes }) => ({
  type: id as DocumentTypeId,
  codes: [...new Set([...partyCodes, ...stateCodes])],
  nouns: [name],
}));

/** Every kind of document that a text may name. */
export const TYPE_WORDS: readonly TypeWord[] = [...OWN, ...OTHERS];

const canonicalCodes = new Map<string, string>();
for (const code of [...TYPE_WORDS.flatMap(({ codes }) => codes)])
  canonicalCodes.set(code.toLocaleUpperCase('vi'), code);

/** Spellings of codes that texts have: `CTr`, `CTR`, `Ctr`. Longest first. */
export const CODE_SPELLINGS: readonly string[] = [
  ...new Set(
    [...canonicalCodes.values()].flatMap((code) => [
      code,
      code.toLocaleUpperCase('vi'),
      code.charAt(0) + code.slice(1).toLocaleLowerCase('vi'),
    ]),
  ),
].sort((a, b) => b.length - a.length);

/** Types whose numbers bear that code: `QĐ` → quyet-dinh, quy-dinh. Empty for none and for codes of other kinds. */
export function typesOfCode(code: string | undefined): readonly DocumentTypeId[] {
  return TYPE_WORDS.flatMap(({ type, codes }) => (code !== undefined && type && codes.includes(code) ? [type] : []));
}

/** The code as it is officially written: `CTR` → `CTr`. */
export function canonicalCode(spelling: string): string {
  return canonicalCodes.get(spelling.toLocaleUpperCase('vi')) ?? spelling;
}

const nounTypes = new Map<string, DocumentTypeId | undefined>();
for (const { type, nouns } of TYPE_WORDS) for (const noun of nouns) nounTypes.set(noun, type);
for (const [noun, type] of Object.entries(SHORT_NOUNS)) nounTypes.set(noun, type);

/** Words that may stand before a number, longest first. */
export const NOUNS: readonly string[] = [...nounTypes.keys()].sort((a, b) => b.length - a.length);

/** The type that a noun names: `Kết luận` → ket-luan; undefined for kinds that the library does not hold. */
export function typeOfNoun(noun: string): DocumentTypeId | undefined {
  return nounTypes.get(noun) ?? nounTypes.get(noun.toLocaleLowerCase('vi').replace(/\s+/g, ' '));
}
