import { describe, expect, it } from 'vitest';
import { cite } from './cite.ts';
import { fullCitation } from './full-citation.ts';
import { INDEX } from './register-fixture.ts';
import { correctedDraft, verdicts } from './verdict.ts';

const judged = (text: string, context = {}) => verdicts(cite(text, INDEX, context), INDEX);

/** A draft with one fault of each kind, and what is said of it. */
const FAULTS: ReadonlyArray<[string, string, string, Array<{ what: string; found: string; expected: string }>]> = [
  ['right', 'Kết luận 114-KL/TW ngày 14/7/2015 của Ban Bí thư', 'right', []],
  [
    'a wrong date',
    'Kết luận 114-KL/TW ngày 15/7/2015',
    'wrong',
    [{ what: 'ngày', found: '15/7/2015', expected: '14/7/2015' }],
  ],
  [
    'a wrong issuer',
    'Kết luận 43-KL/TW của Bộ Chính trị',
    'wrong',
    [{ what: 'cơ quan ban hành', found: 'Bộ Chính trị', expected: 'Ban Bí thư Trung ương Đảng' }],
  ],
  ['a wrong term', 'Chỉ thị 05-CT/TW khóa XI', 'wrong', [{ what: 'khóa', found: 'khóa XI', expected: 'khóa XII' }]],
  [
    'a wrong type',
    'Quyết định 66-QĐ/TW ngày 06/02/2017',
    'wrong',
    [{ what: 'loại văn bản', found: 'quyết định', expected: 'quy định' }],
  ],
  [
    'a wrong symbol',
    'Quyết định 217/QĐ-TW ngày 12/12/2013',
    'wrong',
    [{ what: 'ký hiệu (đảo dấu gạch)', found: '217/QĐ-TW', expected: '217-QĐ/TW' }],
  ],
  ['several that bear the number', 'Nghị quyết 25-NQ/TW', 'open', []],
  ['one that the library does not know', 'Kết luận 999-KL/TW ngày 1/1/2020', 'unknown', []],
];

describe('the verdict on a citation', () => {
  it.each(FAULTS)('%s', (_what, text, kind, corrections) => {
    const [verdict] = judged(text);
    expect({ kind: verdict?.kind, corrections: verdict?.corrections }).toEqual({ kind, corrections });
  });

  it('tells the title of another document', () => {
    const [verdict] = judged(
      'Chỉ thị 35-CT/TW về trách nhiệm của người đứng đầu cấp ủy trong việc tiếp dân, đối thoại trực tiếp với dân',
    );
    expect(verdict?.corrections.map(({ what }) => what)).toEqual(['trích yếu']);
  });

  it('offers the choice with each cited in full', () => {
    expect(judged('Nghị quyết 25-NQ/TW')[0]?.choices.map(({ citation }) => citation)).toEqual([
      'Nghị quyết số 25-NQ/TW ngày 3/6/2013 của Ban Chấp hành Trung ương Đảng về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới',
      'Nghị quyết số 25-NQ/TW ngày 12/3/2003 của Ban Chấp hành Trung ương Đảng về công tác tôn giáo',
    ]);
  });
});

it.each([
  ['Theo Quyết định 217/QĐ-TW ngày 12/12/2013.', 'Theo Quyết định 217-QĐ/TW ngày 12/12/2013.'],
  ['Kết luận 114-KL/TW ngày 15/7/2015 của Ban Bí thư', 'Kết luận 114-KL/TW ngày 14/7/2015 của Ban Bí thư'],
  ['Kết luận 43-KL/TW của Bộ Chính trị, ngày', 'Kết luận 43-KL/TW của Ban Bí thư Trung ương Đảng, ngày'],
  ['Chỉ thị 05-CT/TW (khóa XI)', 'Chỉ thị 05-CT/TW (khóa XII)'],
  // Not sure which is meant: nothing is touched.
  ['Nghị quyết 25-NQ/TW ngày 1/1/2010', 'Nghị quyết 25-NQ/TW ngày 1/1/2010'],
  ['Nghị quyết 25-NQ/TW', 'Nghị quyết 25-NQ/TW'],
])('a draft is corrected only where the right form is sure: %s', (draft, corrected) => {
  expect(correctedDraft(draft, judged(draft))).toBe(corrected);
  expect(correctedDraft(draft.normalize('NFD'), judged(draft.normalize('NFD'))).normalize('NFC')).toBe(corrected);
});

it.each([
  [
    'ket-luan/ha-tinh/2022/43-kl-tu',
    'Kết luận số 43-KL/TU ngày 24/6/2022 của Ban Chấp hành Đảng bộ tỉnh Hà Tĩnh về đẩy mạnh thực hiện Nghị quyết 02-NQ/TU',
  ],
  [
    'quyet-dinh/ha-tinh/2021/269-qd-tu',
    'Quyết định số 269-QĐ/TU ngày 30/11/2021 của Ban Thường vụ Tỉnh ủy Hà Tĩnh về quy chế công tác dân vận hệ thống chính trị',
  ],
  ['luat/trung-uong/2013/42-2013-qh13', 'Luật Tiếp công dân số 42/2013/QH13'],
  ['chi-thi/yen-bai/khong-ro-nam/17-ct-tu', 'Chỉ thị số 17-CT/TU của Tỉnh ủy Yên Bái'],
])('%s is cited in full', (identity, citation) => {
  const document = INDEX.byIdentity.get(identity);
  expect(document && fullCitation(document, INDEX)).toBe(citation);
});
