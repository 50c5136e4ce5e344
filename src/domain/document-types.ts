/** Codes in numbers: Party documents by Quy định 66-QĐ/TW and 399-QĐ/TW, State ones by Nghị định 30/2020/NĐ-CP. */
export interface DocumentType {
  /** Segment of the address, and the value of `type` in content. */
  readonly id: string;
  readonly name: string;
  /** What stands for the type in a Party number (`43-KL/TW`). */
  readonly partyCodes: readonly string[];
  /** What stands for the type in a State number (`14/CT-UBND`). */
  readonly stateCodes: readonly string[];
  /** True where a number of the National Assembly carries no code for it (`10/2022/QH15`). */
  readonly assembly?: true;
  /** True where a State number has no code at all (`2231/SNV-CCHC`). */
  readonly codeless?: true;
}

export const DOCUMENT_TYPE_IDS = [
  'nghi-quyet',
  'chi-thi',
  'ket-luan',
  'quyet-dinh',
  'quy-dinh',
  'quy-che',
  'quy-che-phoi-hop',
  'ke-hoach',
  'chuong-trinh',
  'chuong-trinh-hanh-dong',
  'chuong-trinh-phoi-hop',
  'huong-dan',
  'thong-bao',
  'cong-van',
  'de-an',
  'luat',
  'phap-lenh',
  'nghi-dinh',
  'nghi-quyet-lien-tich',
  'bai-bao',
] as const;

export type DocumentTypeId = (typeof DOCUMENT_TYPE_IDS)[number];

/** The closed list of types; `bai-bao` is there for «Dân vận» (1949), the founding article of the field. */
export const DOCUMENT_TYPES: Readonly<Record<DocumentTypeId, DocumentType>> = {
  'nghi-quyet': type('nghi-quyet', 'nghị quyết', ['NQ'], ['NQ'], { assembly: true }),
  'chi-thi': type('chi-thi', 'chỉ thị', ['CT'], ['CT']),
  'ket-luan': type('ket-luan', 'kết luận', ['KL'], []),
  'quyet-dinh': type('quyet-dinh', 'quyết định', ['QĐ'], ['QĐ']),
  // The Party writes a quy định as QĐi or QĐ: 11-QĐi/TW, 66-QĐ/TW.
  'quy-dinh': type('quy-dinh', 'quy định', ['QĐi', 'QĐ'], ['QyĐ']),
  'quy-che': type('quy-che', 'quy chế', ['QC'], ['QC']),
  'quy-che-phoi-hop': type('quy-che-phoi-hop', 'quy chế phối hợp', ['QCPH', 'QC'], ['QCPH', 'QC']),
  'ke-hoach': type('ke-hoach', 'kế hoạch', ['KH'], ['KH']),
  'chuong-trinh': type('chuong-trinh', 'chương trình', ['CTr'], ['CTr']),
  'chuong-trinh-hanh-dong': type('chuong-trinh-hanh-dong', 'chương trình hành động', ['CTr'], ['CTr']),
  'chuong-trinh-phoi-hop': type('chuong-trinh-phoi-hop', 'chương trình phối hợp', ['CTrPH', 'CTr'], ['CTrPH', 'CTr']),
  'huong-dan': type('huong-dan', 'hướng dẫn', ['HD'], ['HD']),
  'thong-bao': type('thong-bao', 'thông báo', ['TB'], ['TB']),
  'cong-van': type('cong-van', 'công văn', ['CV'], [], { codeless: true }),
  'de-an': type('de-an', 'đề án', ['ĐA'], ['ĐA']),
  luat: type('luat', 'luật', [], [], { assembly: true }),
  'phap-lenh': type('phap-lenh', 'pháp lệnh', [], ['PL']),
  'nghi-dinh': type('nghi-dinh', 'nghị định', [], ['NĐ']),
  'nghi-quyet-lien-tich': type('nghi-quyet-lien-tich', 'nghị quyết liên tịch', ['NQLT'], ['NQLT']),
  'bai-bao': type('bai-bao', 'bài báo', [], []),
};

function type(
  id: DocumentTypeId,
  name: string,
  partyCodes: readonly string[],
  stateCodes: readonly string[],
  more: Pick<DocumentType, 'assembly' | 'codeless'> = {},
): DocumentType {
  return { id, name, partyCodes, stateCodes, ...more };
}
